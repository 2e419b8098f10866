import type { Ref } from '../../core/article/event.ts'
import { staleSource } from '../../core/article/source-change.ts'
import { type ArticleState, type Segment, type Status, statusOf } from '../../core/article/state.ts'

const OPEN: readonly Status[] = ['untranslated', 'draft', 'returned']

// Kept by the order, which is another one as soon as a segment comes or goes: lists ask for the place of each of many.
const PLACES = new WeakMap<readonly Ref[], ReadonlyMap<Ref, number>>()

/** Place of a segment in its article, from 1; 0 for one that is not there any more. */
export function numberOf({ order }: ArticleState, segment: Ref): number {
  const places = PLACES.get(order) ?? new Map(order.map((ref, index) => [ref, index + 1]))
  PLACES.set(order, places)
  return places.get(segment) ?? 0
}

/** The row of a segment in the editor. */
export function editorPath(article: string, state: ArticleState, segment: Ref): string {
  const number = numberOf(state, segment)
  return number === 0 ? `/articles/${article}` : `/articles/${article}?segment=${number}#segment-${segment}`
}

/** The next segment that a translator has to work on, round from the end to the beginning; else the same. */
export function nextOpen(state: ArticleState, segment: Ref): Ref {
  const open = (status: Status, found: Segment) =>
    OPEN.includes(status) || staleSource(state, found) !== undefined
  return nextWhere(state, segment, open) ?? segment
}

/** The next segment, after this one and round to the beginning, whose status is wanted. */
export function nextWhere(
  state: ArticleState,
  segment: Ref,
  wanted: (status: Status, segment: Segment) => boolean,
): Ref | undefined {
  const at = state.order.indexOf(segment)
  const round = [...state.order.slice(at + 1), ...state.order.slice(0, Math.max(at, 0))]
  return round.find((ref) => {
    const found = state.segments.get(ref)
    return found !== undefined && wanted(statusOf(state, found), found)
  })
}
