import { fill, find, findAll, textsOf } from '../dom.ts'

/** How a block is marked up where it is pasted, in a content system or a word processor. */
const MARKUP: ReadonlyMap<string, readonly [open: string, close: string]> = new Map([
  ['title', ['<h1>', '</h1>']],
  ['deck', ['<p><strong>', '</strong></p>']],
  ['caption', ['<p><em>', '</em></p>']],
])

/** The reading view: its translation is copied whole, as headings and paragraphs. */
export function startReading(root: HTMLElement): void {
  const button = find(document, '#copy-reading', HTMLButtonElement)
  const state = document.getElementById('reading-state')
  if (!button || !state) return
  const texts = textsOf(button.dataset.texts)
  button.hidden = false
  button.addEventListener('click', () => {
    const blocks = findAll(root, '[data-side="target"]', HTMLElement).map(blockOf)
    const written = blocks.filter(({ text }) => text !== '')
    const sentences = written.reduce((sum, block) => sum + block.sentences, 0)
    const copied = copy(
      written.map(({ html }) => html).join('\n'),
      written.map(({ text }) => text).join('\n\n'),
    )
    const count = sentences.toLocaleString(document.documentElement.lang)
    state.textContent = copied
      ? fill(texts.get('done') ?? '', { sentences: count })
      : (texts.get('failed') ?? '')
  })
}

/** The translated sentences of a block, with what parts them. */
function blockOf(block: HTMLElement) {
  const parts: string[] = []
  let gap = ''
  let sentences = 0
  for (const node of block.childNodes) {
    const sentence = node instanceof HTMLElement && node.dataset.sentence !== undefined
    if (!sentence) gap = node instanceof Text ? node.data : gap
    else if (node.textContent !== '') {
      parts.push(parts.length > 0 ? gap || ' ' : '', node.textContent ?? '')
      sentences += 1
    }
  }
  const text = parts.join('')
  const [open, close] = MARKUP.get(block.dataset.kind ?? '') ?? ['<p>', '</p>']
  const box = document.createElement('p')
  box.textContent = text
  return { text, sentences, html: `${open}${box.innerHTML.replaceAll('\n', '<br>')}${close}` }
}

// The Clipboard API is only there over https; desks also run on plain addresses of their own network.
function copy(html: string, text: string): boolean {
  let taken = false
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    taken = event.clipboardData !== null
  }
  document.addEventListener('copy', give, { once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', give)
  return taken
}
