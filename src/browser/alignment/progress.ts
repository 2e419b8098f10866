import { fill, find, member, textMember, textsOf } from '../dom.ts'

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
      const headers = { accept: 'application/x-ndjson' }
      const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), headers, signal })
      if (!answer.ok) return refused(await answer.text())
      for await (const line of linesOf(answer)) take(JSON.parse(line))
    } catch (error) {
      if (signal.aborted) return stopped(texts.get('cancelled') ?? '')
      if (!(error instanceof TypeError)) throw error
      stopped(texts.get('offline') ?? '')
    }
  }

  function take(line: unknown): void {
    const done = Number(member(line, 'done') ?? 0)
    if (bar && done > 0) {
      bar.value = done
      const share = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' }).format(done)
      say(fill(texts.get('done') ?? '', { share }))
    }
    const to = textMember(line, 'to')
    if (to !== '') location.assign(to)
    const error = textMember(member(line, 'error'), 'message')
    if (error !== '') stopped(error)
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

async function* linesOf(answer: Response): AsyncGenerator<string> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const lines = (rest + read.value).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}
