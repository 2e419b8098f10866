import { asShare } from '../alignment/lines.ts'
import { fill, find, textsOf } from '../dom.ts'
import { fieldsOf } from '../forms.ts'
import { fileIn, type MadeFile } from './file.ts'

/** What takes no longer is not worth a word. */
const PATIENCE_MS = 1_000

/** The form for an export: how far the file is, where that takes a while, and a button that stops it. Without script it is a download like any other. */
export function startExport(form: HTMLFormElement): void {
  const panel = find(document, '#making', HTMLElement)
  const bar = find(document, '#making-bar', HTMLProgressElement)
  const texts = textsOf(panel?.dataset.texts)
  let running: AbortController | undefined
  find(document, '#making-cancel', HTMLButtonElement)?.addEventListener('click', () => running?.abort())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (running) return
    running = new AbortController()
    const shown = setTimeout(() => show(true), PATIENCE_MS)
    void follow(running.signal).finally(() => {
      clearTimeout(shown)
      running = undefined
      show(false)
    })
  })

  async function follow(signal: AbortSignal): Promise<void> {
    say('#making-end', '')
    alarm('')
    say('#making-said', texts.get('waiting') ?? '')
    bar?.removeAttribute('value')
    try {
      const headers = { accept: 'application/x-ndjson' }
      const answer = await fetch(`${form.action}?${fieldsOf(form)}`, { headers, signal })
      if (!answer.ok) return refused(await answer.text())
      const file = await fileIn(answer, (done) => {
        if (!bar || done === 0) return
        bar.value = done
        say('#making-said', fill(texts.get('done') ?? '', { share: asShare(done) }))
      })
      save(file)
      say('#making-end', fill(texts.get('ready') ?? '', { name: file.name }))
    } catch (error) {
      if (signal.aborted) say('#making-end', texts.get('cancelled') ?? '')
      else if (error instanceof TypeError) alarm(texts.get('offline') ?? '')
      else throw error
    }
  }

  function refused(html: string): void {
    const page = new DOMParser().parseFromString(html, 'text/html')
    alarm(
      find(page, '.error:not(#making-alert)', HTMLElement)?.textContent?.trim() ?? texts.get('offline') ?? '',
    )
  }

  function show(on: boolean): void {
    if (panel) panel.hidden = !on
    if (on) find(document, '#making-cancel', HTMLButtonElement)?.focus()
    else if (document.activeElement === document.body)
      find(form, 'button[type="submit"]', HTMLButtonElement)?.focus()
  }

  function say(selector: string, sentence: string): void {
    const place = find(document, selector, HTMLElement)
    if (place) place.textContent = sentence
  }

  function alarm(sentence: string): void {
    const place = find(document, '#making-alert', HTMLElement)
    if (!place) return
    place.hidden = sentence === ''
    place.textContent = sentence
  }
}

function save({ name, content }: MadeFile): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
