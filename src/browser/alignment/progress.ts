import { fill, find, textsOf } from '../dom.ts'
import { asShare, sendAndHear } from './lines.ts'

/** The form for two texts: how far the alignment is, and a button that stops it. Without script the page just waits. */
export function startProgress(form: HTMLFormElement): void {
  const texts = textsOf(form.dataset.texts)
  const panel = find(document, '#aligning', HTMLElement)
  const bar = find(document, '#aligning-bar', HTMLProgressElement)
  let running: AbortController | undefined
  find(document, '#aligning-cancel', HTMLButtonElement)?.addEventListener('click', () => running?.abort())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (running) return
    running = new AbortController()
    void follow(running.signal).finally(() => {
      running = undefined
      show(false)
    })
  })

  async function follow(signal: AbortSignal): Promise<void> {
    alarm('')
    say(texts.get('waiting') ?? '')
    show(true)
    find(document, '#aligning-cancel', HTMLButtonElement)?.focus()
    try {
      const told = await sendAndHear(form.action, new FormData(form), signal, (done) => {
        if (!bar || done === 0) return
        bar.value = done
        say(fill(texts.get('done') ?? '', { share: asShare(done) }))
      })
      if (told.kind === 'done') location.assign(told.to)
      else if (told.kind === 'refused') stopped(told.sentence)
      else refused(told.html)
    } catch (error) {
      if (signal.aborted) return stopped(texts.get('cancelled') ?? '')
      if (!(error instanceof TypeError)) throw error
      stopped(texts.get('offline') ?? '')
    }
  }

  function refused(html: string): void {
    const page = new DOMParser().parseFromString(html, 'text/html')
    stopped(find(page, '[role="alert"]', HTMLElement)?.textContent?.trim() ?? texts.get('offline') ?? '')
  }

  function stopped(sentence: string): void {
    alarm(sentence)
    find(form, 'button[type="submit"]', HTMLButtonElement)?.focus()
  }

  function show(on: boolean): void {
    if (panel) panel.hidden = !on
    if (bar && on) bar.value = 0
  }

  function say(sentence: string): void {
    const place = find(document, '#aligning-said', HTMLElement)
    if (place) place.textContent = sentence
  }

  function alarm(sentence: string): void {
    const place = find(document, '#aligning-alert', HTMLElement)
    if (!place) return
    place.hidden = sentence === ''
    place.textContent = sentence
  }
}
