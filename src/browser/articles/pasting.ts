import { find } from '../dom.ts'

/** What a page or a word processor says beyond the words: else there is nothing to keep. */
const FORMATTED =
  /<(?:h[1-6]|a|b|strong|i|em|su[bp]|[uo]l|table|img)\b|font-weight:\s*(?:bold|[6-9]00)|font-style:\s*italic/i

/** A whole article that is pasted with its formatting is sent with it, unless the person says otherwise or changes the text. */
export function startPasting(form: HTMLFormElement): void {
  const text = find(form, '#text', HTMLTextAreaElement)
  const html = find(form, 'textarea[name="html"]', HTMLTextAreaElement)
  const kept = find(form, '#formatted', HTMLInputElement)
  const [offer, lost] = ['#pasted', '#unformatted'].map((id) => find(form, id, HTMLElement))
  if (!text || !html || !kept || !offer || !lost) return

  const keep = (markup: string) => {
    html.value = markup
    html.disabled = markup === '' || !kept.checked
    offer.hidden = markup === ''
  }
  // The browser reports a paste as a change of the text right after it.
  let pasting = false
  text.addEventListener('paste', ({ clipboardData }) => {
    const given = clipboardData?.getData('text/html') ?? ''
    const selected = text.value.slice(text.selectionStart, text.selectionEnd)
    pasting = selected.trim() === text.value.trim()
    if (!pasting) return
    lost.hidden = true
    keep(FORMATTED.test(given) ? given : '')
  })
  text.addEventListener('input', () => {
    if (!pasting && html.value !== '') {
      keep('')
      lost.hidden = false
    }
    pasting = false
  })
  kept.addEventListener('change', () => {
    html.disabled = !kept.checked
  })
}
