import { handedOn } from './assignments.ts'
import type { ArticleEventOf, PlacedSegment, Ref } from './event.ts'
import { formerSource } from './source-change.ts'
import { type ArticleState, type FormerSource, type Segment, sourceOf, statusOf } from './state.ts'
import { count } from './tally.ts'

type Changed = ArticleState['changed']

/** A run of neighbours gives way to others; anything else that an event may claim changes nothing. */
export function segmentsReplaced(
  state: ArticleState,
  event: ArticleEventOf<'segmentsReplaced'>,
  changed: Changed,
): ArticleState {
  const { retired, made } = event
  const place = state.order.indexOf(retired[0] ?? 0)
  const run = place >= 0 && retired.every((ref, index) => state.order[place + index] === ref)
  if (!run || made.length === 0 || made.some(({ segment }) => !isFree(state, segment))) return state
  const refs = made.map(({ segment }) => segment)
  const gone = retire(state, retired, refs)
  const order = state.order.slice()
  order.splice(place, retired.length, ...refs)
  const after = made.reduce((now, one) => put(now, one, retired, state.segments.get(one.segment)?.was), gone)
  return { ...after, order, assignments: handedOn(state, made, retired), changed }
}

/** Another source takes the place of the old one. */
export function sourceReplaced(
  state: ArticleState,
  event: ArticleEventOf<'sourceReplaced'>,
  changed: Changed,
): ArticleState {
  const standing = new Set(state.order)
  const seen = new Set<Ref>()
  const placed = event.segments.filter(({ segment }) => {
    const fits = !seen.has(segment) && (standing.has(segment) || isFree(state, segment))
    seen.add(segment)
    return fits
  })
  const refs = placed.map(({ segment }) => segment)
  const named = new Set(refs)
  const gone = retire(
    state,
    state.order.filter((ref) => !named.has(ref)),
    [],
  )
  let after: ArticleState = { ...gone, source: event.source }
  for (const one of placed) {
    const segment = state.segments.get(one.segment)
    const was = segment && formerSource(state, segment, event.source.slice(one.start, one.end))
    after = put(after, one, undefined, was)
  }
  return { ...after, order: refs, changed }
}

/** Whether a number is that of no segment, or of one that may come back. */
function isFree(state: ArticleState, ref: Ref): boolean {
  const segment = state.segments.get(ref)
  return segment === undefined ? ref >= state.next : segment.retired !== undefined
}

function retire(state: ArticleState, refs: readonly Ref[], successors: readonly Ref[]): ArticleState {
  let { segments, tally } = state
  for (const ref of refs) {
    const segment = state.segments.get(ref)
    if (!segment) continue
    segments = segments.set(ref, { ...segment, retired: successors, source: sourceOf(state, segment) })
    tally = count(tally, statusOf(state, segment), segment, -1)
  }
  return { ...state, segments, tally }
}

function put(
  state: ArticleState,
  { segment: ref, ...range }: PlacedSegment,
  from: readonly Ref[] | undefined,
  was?: FormerSource,
): ArticleState {
  const known = state.segments.get(ref)
  const { start, end, paragraph, kind, words } = range
  const origin = known ? known.from : from
  const segment: Segment = {
    ref,
    start,
    end,
    paragraph,
    kind,
    words,
    last: known?.last ?? null,
    ...(origin === undefined ? {} : { from: origin }),
    ...(was === undefined ? {} : { was }),
    ...(known?.apart ? { apart: true } : {}),
  }
  const status = statusOf(state, segment)
  const without = known && !known.retired ? count(state.tally, status, known, -1) : state.tally
  return {
    ...state,
    segments: state.segments.set(ref, segment),
    next: Math.max(state.next, ref + 1),
    tally: count(without, status, segment, 1),
  }
}
