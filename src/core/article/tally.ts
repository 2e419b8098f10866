import type { ArticleState, Segment, Status } from './state.ts'

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
