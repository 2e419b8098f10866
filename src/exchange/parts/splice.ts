/** A stretch of a text, in UTF-16 code units, and what takes its place. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with all of these in place. They must not overlap; their order does not matter. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const parts: string[] = []
  let from = 0
  for (const one of splices.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(from, one.start), one.text)
    from = one.end
  }
  return parts.join('') + text.slice(from)
}
