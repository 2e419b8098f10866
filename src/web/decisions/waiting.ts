import type { Ref } from '../../core/article/event.ts'
import {
  type ArticleState,
  type Segment,
  type Status,
  segmentsOf,
  statusOf,
} from '../../core/article/state.ts'
import { nextWhere } from '../revisions/place.ts'

/** Texts on one page of the review. */
export const PAGE_SIZE = 50

export function segmentsWith(state: ArticleState, status: Status): readonly Segment[] {
  return segmentsOf(state).filter((segment) => statusOf(state, segment) === status)
}

/**
 * Where a reviewer goes on: the next text that waits, round to the first, or (`here`) the same one while it waits; the
 * page itself when none does.
 */
export function reviewPath(
  article: string,
  state: ArticleState,
  segment: Ref,
  where: 'next' | 'here' = 'next',
): string {
  const found = state.segments.get(segment)
  const waits = found !== undefined && !found.retired && statusOf(state, found) === 'translated'
  const next =
    where === 'here' && waits ? segment : nextWhere(state, segment, (status) => status === 'translated')
  if (next === undefined) return `/articles/${article}/reviews`
  const place = segmentsWith(state, 'translated').findIndex(({ ref }) => ref === next)
  const page = Math.floor(place / PAGE_SIZE) + 1
  return `/articles/${article}/reviews${page > 1 ? `?page=${page}` : ''}#segment-${next}`
}
