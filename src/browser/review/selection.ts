/** Words that are selected in one side of a text of the review, as the address of the form for marks wants them. */
export function selectedWords(item: HTMLElement): URLSearchParams | undefined {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const ancestor = range.commonAncestorContainer
  const within = ancestor instanceof Element ? ancestor : ancestor.parentElement
  const side = within?.closest<HTMLElement>('[data-side]')
  if (!side || !item.contains(side)) return undefined
  const start = offsetOf(side, range.startContainer, range.startOffset)
  const end = offsetOf(side, range.endContainer, range.endOffset)
  if (end <= start) return undefined
  const name = side.dataset.side ?? 'target'
  const text = wordsIn(side)
  return new URLSearchParams({
    from: `${name}:${grown(text, side.lang, start, 'start')}`,
    to: `${name}:${grown(text, side.lang, end, 'end')}`,
  })
}

/** Code units of the text before a place in it; the numbers of marks are no part of the text. */
function offsetOf(side: HTMLElement, container: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(side, 0)
  before.setEnd(container, offset)
  return lengthOf(before.cloneContents())
}

function lengthOf(part: DocumentFragment): number {
  for (const number of part.querySelectorAll('.mark-number')) number.remove()
  return part.textContent?.length ?? 0
}

function wordsIn(side: HTMLElement): string {
  const whole = document.createRange()
  whole.selectNodeContents(side)
  const copy = whole.cloneContents()
  for (const number of copy.querySelectorAll('.mark-number')) number.remove()
  return copy.textContent ?? ''
}

/** The beginning or end of the word that a place lies in: a mark is on whole words. */
function grown(text: string, language: string, at: number, edge: 'start' | 'end'): number {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(text)
  const word = words.containing(edge === 'start' ? at : Math.max(0, at - 1))
  if (!word) return at
  return edge === 'start' ? word.index : word.index + word.segment.length
}
