import { fill, find, textsOf } from '../dom.ts'
import { asShare, sendAndHear } from './lines.ts'

/** Work that is done sooner shows no bar. Milliseconds. */
const SOON = 500

/**
 * Aligns the rest anew: after half a second a bar says how far that is, and a button stops it; then nothing was changed.
 * The sentence of a refusal, or undefined where it was done or stopped.
 */
export async function realign(
  root: HTMLElement,
  action: string,
  fields: URLSearchParams,
): Promise<string | undefined> {
  const texts = textsOf(root.dataset.texts)
  const panel = find(root, '#realigning', HTMLElement)
  const bar = find(root, '#realigning-bar', HTMLProgressElement)
  const said = find(root, '#realigning-said', HTMLElement)
  const button = find(root, '#realigning-cancel', HTMLButtonElement)
  const stop = new AbortController()
  const cancel = () => stop.abort()
  button?.addEventListener('click', cancel)
  const timer = window.setTimeout(() => {
    if (panel) panel.hidden = false
    button?.focus()
  }, SOON)
  try {
    const told = await sendAndHear(action, fields, stop.signal, (done) => {
      if (bar) bar.value = done
      if (said) said.textContent = fill(texts.get('realigned') ?? '', { share: asShare(done) })
    })
    if (told.kind === 'refused') return told.sentence
    if (told.kind === 'done') return undefined
    const page = new DOMParser().parseFromString(told.html, 'text/html')
    return find(page, '[role="alert"]', HTMLElement)?.textContent?.trim() ?? texts.get('offline')
  } catch (error) {
    if (stop.signal.aborted) return undefined
    throw error
  } finally {
    window.clearTimeout(timer)
    button?.removeEventListener('click', cancel)
    if (panel) panel.hidden = true
  }
}
