import type { Span } from '../../core/revision/follow.ts'

export interface Run {
  readonly text: string
  readonly marked: boolean
}

/** Shown of what stands between two hits, on either side of it. UTF-16 code units. */
const BESIDE = 120
const GAP = ' … '
/** Hits of one text that are shown. */
const MOST_MARKS = 100

/** A text cut where hits begin and end; what is far from all of them, or behind the hundredth, is left out, and a sign stands for it. */
export function runsOf(text: string, hits: readonly Span[]): readonly Run[] {
  const runs: Run[] = []
  let at = 0
  for (const { start, end } of hits.slice(0, MOST_MARKS)) {
    runs.push({ text: between(text.slice(at, start), at > 0, true), marked: false })
    runs.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  runs.push({ text: between(text.slice(at), at > 0, false), marked: false })
  return runs.filter((run) => run.text !== '')
}

/** `after`, `before`: there is a hit on that side of it. */
function between(text: string, after: boolean, before: boolean): string {
  const kept = (after ? BESIDE : 0) + (before ? BESIDE : 0) || 2 * BESIDE
  if (text.length <= kept + BESIDE) return text
  const first = after || !before ? text.slice(0, after ? BESIDE : kept).replace(/[\ud800-\udbff]$/, '') : ''
  const last = before ? text.slice(-BESIDE).replace(/^[\udc00-\udfff]/, '') : ''
  return `${first}${GAP}${last}`
}
