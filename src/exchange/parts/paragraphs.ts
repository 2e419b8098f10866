import type { DocumentSegment } from '../document.ts'

/** Items about segments, those of one paragraph together, paragraphs in order of appearance. */
export function byParagraph<T extends { readonly segment: DocumentSegment }>(
  items: readonly T[],
): readonly (readonly [paragraph: number, items: readonly T[]])[] {
  const found = new Map<number, T[]>()
  for (const item of items) {
    const known = found.get(item.segment.paragraph)
    if (known) known.push(item)
    else found.set(item.segment.paragraph, [item])
  }
  return [...found]
}
