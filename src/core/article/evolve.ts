import type { Line, LineMeta } from '../history.ts'
import { countWords } from '../text/words.ts'
import type { ArticleEvent, ArticleEventOf, Ref } from './event.ts'
import {
  type ArticleState,
  EMPTY_ARTICLE,
  type Revision,
  type Segment,
  type Status,
  statusOf,
} from './state.ts'
import { Table } from './table.ts'

/**
 * The only place that changes an article's state. Total: an event that names something unknown, which no allowed
 * sequence does, changes nothing.
 */
export function evolve(state: ArticleState, event: ArticleEvent, meta: LineMeta): ArticleState {
  const changed = { by: meta.by, at: meta.at }
  switch (event.type) {
    case 'articleImported':
      return imported(state, event, meta)
    case 'detailsChanged':
      return { ...state, address: event.address, deadline: event.deadline, changed }
    case 'segmentKindChanged':
      return changeSegment({ ...state, changed }, event.segment, (segment) => ({
        ...segment,
        kind: event.kind,
      }))
    case 'segmentAdded':
      return added({ ...state, changed }, event)
    case 'segmentRetired':
      return retired({ ...state, changed }, event)
    case 'segmentRevised':
      return revised({ ...state, changed }, event, meta)
    case 'revisionDecided':
      return decided({ ...state, changed }, event, meta)
    case 'versionNamed':
      return {
        ...state,
        changed,
        versions: [...state.versions, { ref: event.version, name: event.name, ...meta }],
        next: above(state, event.version),
      }
    case 'operationReverted':
      return state
  }
}

/** The state after all of these lines, from the beginning of a history. */
export function foldArticle(
  lines: readonly Line<ArticleEvent>[],
  from: ArticleState = EMPTY_ARTICLE,
): ArticleState {
  let state = from
  for (const line of lines) for (const event of line.events) state = evolve(state, event, line)
  return state
}

function above(state: ArticleState, ref: Ref): Ref {
  return Math.max(state.next, ref + 1)
}

function imported(
  state: ArticleState,
  event: ArticleEventOf<'articleImported'>,
  meta: LineMeta,
): ArticleState {
  const segments: (Segment | undefined)[] = [undefined]
  let words = 0
  for (const range of event.ranges) {
    const count = countWords(event.source.slice(range.start, range.end))
    words += count
    segments.push({ ref: segments.length, ...range, words: count, last: null })
  }
  const untranslated = { segments: event.ranges.length, words }
  return {
    ...EMPTY_ARTICLE,
    pair: event.pair,
    source: event.source,
    order: event.ranges.map((_, index) => index + 1),
    segments: Table.from(segments),
    next: segments.length,
    tally: { ...EMPTY_ARTICLE.tally, untranslated },
    created: { by: meta.by, at: meta.at },
    changed: { by: meta.by, at: meta.at },
    address: state.address,
    deadline: state.deadline,
  }
}

function added(state: ArticleState, event: ArticleEventOf<'segmentAdded'>): ArticleState {
  const before = state.segments.get(event.after)
  const place = state.order.indexOf(event.after)
  if (!before || place < 0) return state
  const segment: Segment = {
    ref: event.segment,
    start: before.end,
    end: before.end,
    paragraph: before.paragraph,
    kind: 'body',
    words: 0,
    last: null,
  }
  return {
    ...state,
    order: [...state.order.slice(0, place + 1), event.segment, ...state.order.slice(place + 1)],
    segments: state.segments.set(event.segment, segment),
    next: above(state, event.segment),
    tally: count(state.tally, 'untranslated', segment, 1),
  }
}

function retired(state: ArticleState, event: ArticleEventOf<'segmentRetired'>): ArticleState {
  const segment = state.segments.get(event.segment)
  if (!segment || segment.retired) return state
  return {
    ...state,
    order: state.order.filter((ref) => ref !== event.segment),
    segments: state.segments.set(event.segment, { ...segment, retired: event.successors }),
    tally: count(state.tally, statusOf(state, segment), segment, -1),
  }
}

function revised(state: ArticleState, event: ArticleEventOf<'segmentRevised'>, meta: LineMeta): ArticleState {
  const segment = state.segments.get(event.segment)
  if (!segment) return state
  const { type: _, revision: ref, ...said } = event
  const revision: Revision = {
    ...said,
    ref,
    previous: segment.last,
    decision: null,
    by: meta.by,
    at: meta.at,
    seq: meta.seq,
  }
  const after: ArticleState = {
    ...state,
    segments: state.segments.set(segment.ref, { ...segment, last: ref }),
    revisions: state.revisions.set(ref, revision),
    next: above(state, ref),
  }
  return recount(state, after, segment.ref)
}

function decided(
  state: ArticleState,
  event: ArticleEventOf<'revisionDecided'>,
  meta: LineMeta,
): ArticleState {
  const revision = state.revisions.get(event.revision)
  if (!revision) return state
  const { type: _, decision: ref, ...said } = event
  const decision = { ...said, ref, previous: revision.decision, by: meta.by, at: meta.at, seq: meta.seq }
  const after: ArticleState = {
    ...state,
    revisions: state.revisions.set(revision.ref, { ...revision, decision: ref }),
    decisions: state.decisions.set(ref, decision),
    next: above(state, ref),
  }
  return recount(state, after, revision.segment)
}

function changeSegment(state: ArticleState, ref: Ref, change: (segment: Segment) => Segment): ArticleState {
  const segment = state.segments.get(ref)
  return segment ? { ...state, segments: state.segments.set(ref, change(segment)) } : state
}

function recount(before: ArticleState, after: ArticleState, ref: Ref): ArticleState {
  const old = before.segments.get(ref)
  const now = after.segments.get(ref)
  if (!old || !now || now.retired) return after
  const from = statusOf(before, old)
  const to = statusOf(after, now)
  if (from === to) return after
  return { ...after, tally: count(count(after.tally, from, now, -1), to, now, 1) }
}

function count(
  tally: ArticleState['tally'],
  status: Status,
  segment: Segment,
  by: 1 | -1,
): ArticleState['tally'] {
  const now = tally[status]
  return { ...tally, [status]: { segments: now.segments + by, words: now.words + by * segment.words } }
}
