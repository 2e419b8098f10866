import type { ArticleState, Segment, Status, Tally } from './state.ts'

/** Both together. */
export function add(one: Tally, other: Tally): Tally {
  return { segments: one.segments + other.segments, words: one.words + other.words }
}

/** The tally with a segment of that status more (1) or fewer (-1). */
export function count(
  tally: ArticleState['tally'],
  status: Status,
  segment: Segment,
  by: 1 | -1,
): ArticleState['tally'] {
  const now = tally[status]
  return { ...tally, [status]: { segments: now.segments + by, words: now.words + by * segment.words } }
}
