import type { DocumentSegment } from '../document.ts'

export interface Paragraph {
  /** `p<paragraph, from 1>`; of one that goes on behind another paragraph: with a number behind it. */
  readonly id: string
  readonly segments: readonly DocumentSegment[]
}

/** Segments in order, neighbours of one paragraph together; no more of them is held than a paragraph. */
export function* paragraphsOf(segments: Iterable<DocumentSegment>): Generator<Paragraph> {
  const seen = new Map<number, number>()
  let open: DocumentSegment[] = []
  const closed = (): Paragraph | undefined => {
    const [first] = open
    if (!first) return undefined
    const times = (seen.get(first.paragraph) ?? 0) + 1
    seen.set(first.paragraph, times)
    const id = `p${first.paragraph + 1}${times === 1 ? '' : `-${times}`}`
    return { id, segments: open }
  }
  for (const segment of segments) {
    if (open[0] && open[0].paragraph !== segment.paragraph) {
      const paragraph = closed()
      if (paragraph) yield paragraph
      open = []
    }
    open.push(segment)
  }
  const last = closed()
  if (last) yield last
}
