import type { Line, LineMeta } from '../history.ts'
import { segmentsAssigned } from './assignments.ts'
import { beadsKept } from './beads.ts'
import { closed, reopened } from './closing.ts'
import { commented } from './comments.ts'
import type { ArticleEvent, ArticleEventOf, Ref } from './event.ts'
import { draftGone, draftsFolded } from './folded.ts'
import { linkRenewed, linkWithdrawn, wordsLinked } from './linking.ts'
import { markAdded, markRenewed, markWithdrawn } from './marks.ts'
import { type ArticleState, EMPTY_ARTICLE, type Segment, sourceOf, statusOf } from './state.ts'
import { segmentsReplaced, sourceReplaced } from './structure.ts'
import { count } from './tally.ts'
import { type Said, textsRevised } from './texts.ts'
import { versionNamed, versionRenamed } from './version.ts'
import { warningWaived } from './waivers.ts'

/**
 * The only place that changes an article's state. Total: an event that names something unknown, which no allowed
 * sequence does, changes nothing.
 */
export function evolve(state: ArticleState, event: ArticleEvent, meta: LineMeta): ArticleState {
  const after = changedBy(state, event, meta)
  const named = event.type === 'versionNamed' || event.type === 'versionRenamed'
  return after === state || named ? after : { ...after, edited: meta.seq }
}

function changedBy(state: ArticleState, event: ArticleEvent, meta: LineMeta): ArticleState {
  const changed = { by: meta.by, at: meta.at }
  switch (event.type) {
    case 'articleImported':
      return imported(state, event, meta)
    case 'sourceExtended':
      return extended(state, event, meta)
    case 'detailsChanged':
      return { ...state, address: event.address, deadline: event.deadline, changed }
    case 'segmentKindChanged':
      return kindChanged(state, event, changed)
    case 'segmentSetApart':
      return setApart(state, event, changed)
    case 'segmentAdded':
      return added(state, event, changed)
    case 'segmentRetired':
      return retired(state, event, changed)
    case 'segmentsReplaced':
      return segmentsReplaced(state, event, changed)
    case 'sourceReplaced':
      return sourceReplaced(state, event, changed)
    case 'segmentRevised':
      return textsRevised(state, [{ event, meta }])
    case 'revisionDecided':
      return decided(state, event, meta)
    case 'markAdded':
      return markAdded(state, event, meta)
    case 'markWithdrawn':
      return markWithdrawn(state, event, meta)
    case 'markRenewed':
      return markRenewed(state, event, meta)
    case 'wordsLinked':
      return wordsLinked(state, event, meta)
    case 'linkWithdrawn':
      return linkWithdrawn(state, event, meta)
    case 'linkRenewed':
      return linkRenewed(state, event, meta)
    case 'warningWaived':
      return warningWaived(state, event, meta)
    case 'segmentsAssigned':
      return segmentsAssigned(state, event, meta)
    case 'versionNamed':
      return versionNamed(state, event, meta)
    case 'draftsFolded':
      return draftsFolded(state, event)
    case 'draftGone':
      return draftGone(state, event, meta)
    case 'articleClosed':
      return closed(state, event, meta)
    case 'articleReopened':
      return reopened(state, event, meta)
    case 'versionRenamed':
      return versionRenamed(state, event)
    case 'beadsKept':
      return beadsKept(state, event, changed)
    case 'operationReverted':
      return state
    case 'commentAdded':
    case 'commentEdited':
    case 'commentWithdrawn':
    case 'threadResolved':
    case 'threadReopened':
      return commented(state, event, meta)
  }
}

/** The state after all of these lines, from the beginning of a history. */
export function foldArticle(
  lines: readonly Line<ArticleEvent>[],
  from: ArticleState = EMPTY_ARTICLE,
): ArticleState {
  let state = from
  let texts: Said[] = []
  for (const line of lines)
    for (const event of line.events) {
      if (event.type === 'segmentRevised') texts.push({ event, meta: line })
      else {
        state = evolve(textsRevised(state, texts), event, line)
        texts = []
      }
    }
  return textsRevised(state, texts)
}

type Changed = ArticleState['changed']

function above(state: ArticleState, ref: Ref): Ref {
  return Math.max(state.next, ref + 1)
}

function imported(
  state: ArticleState,
  event: ArticleEventOf<'articleImported'>,
  meta: LineMeta,
): ArticleState {
  const changed = { by: meta.by, at: meta.at }
  const { address, deadline } = state
  const begun = { ...EMPTY_ARTICLE, pair: event.pair, address, deadline, created: changed, changed }
  return extended(begun, event, meta)
}

function extended(
  state: ArticleState,
  event: ArticleEventOf<'articleImported'> | ArticleEventOf<'sourceExtended'>,
  { seq }: LineMeta,
): ArticleState {
  const { untranslated } = state.tally
  let { next } = state
  let { words } = untranslated
  const order: Ref[] = []
  const segments = new Map<Ref, Segment>()
  for (const range of event.ranges) {
    segments.set(next, { ref: next, ...range, last: null })
    order.push(next)
    words += range.words
    next += 1
  }
  const count = { segments: untranslated.segments + order.length, words }
  return {
    ...state,
    source: state.source + event.source,
    order: [...state.order, ...order],
    segments: state.segments.setAll(segments),
    next,
    imported: seq,
    tally: { ...state.tally, untranslated: count },
  }
}

const BEGINNING = { end: 0, paragraph: 0 }

function added(state: ArticleState, event: ArticleEventOf<'segmentAdded'>, changed: Changed): ArticleState {
  const before = event.after === 0 ? BEGINNING : state.segments.get(event.after)
  const place = state.order.indexOf(event.after)
  const known = state.segments.get(event.segment)
  const taken = known !== undefined && (known.retired === undefined || known.start !== known.end)
  if (!before || (place < 0 && event.after !== 0) || taken) return state
  const segment: Segment = {
    ref: event.segment,
    start: before.end,
    end: before.end,
    paragraph: before.paragraph,
    kind: known?.kind ?? 'body',
    words: 0,
    last: known?.last ?? null,
  }
  const given = known ? undefined : state.assignments.get(event.after)
  return {
    ...state,
    changed,
    ...(given ? { assignments: state.assignments.set(event.segment, given) } : {}),
    order: [...state.order.slice(0, place + 1), event.segment, ...state.order.slice(place + 1)],
    segments: state.segments.set(event.segment, segment),
    next: above(state, event.segment),
    tally: count(state.tally, statusOf(state, segment), segment, 1),
  }
}

function retired(
  state: ArticleState,
  event: ArticleEventOf<'segmentRetired'>,
  changed: Changed,
): ArticleState {
  const segment = state.segments.get(event.segment)
  if (!segment || segment.retired) return state
  return {
    ...state,
    changed,
    order: state.order.filter((ref) => ref !== event.segment),
    segments: state.segments.set(event.segment, {
      ...segment,
      retired: event.successors,
      source: sourceOf(state, segment),
    }),
    tally: count(state.tally, statusOf(state, segment), segment, -1),
  }
}

function decided(
  state: ArticleState,
  event: ArticleEventOf<'revisionDecided'>,
  meta: LineMeta,
): ArticleState {
  const revision = state.revisions.get(event.revision)
  if (!revision || state.decisions.get(event.decision)) return state
  const { type: _, decision: ref, renews, ...said } = event
  const { by, at } = (renews === undefined ? undefined : state.decisions.get(renews)) ?? meta
  const decision = { ...said, ref, previous: revision.decision, by, at, seq: meta.seq }
  const after: ArticleState = {
    ...state,
    changed: { by: meta.by, at: meta.at },
    revisions: state.revisions.set(revision.ref, { ...revision, decision: ref }),
    decisions: state.decisions.set(ref, decision),
    next: above(state, ref),
  }
  return recount(state, after, revision.segment)
}

function kindChanged(
  state: ArticleState,
  event: ArticleEventOf<'segmentKindChanged'>,
  changed: Changed,
): ArticleState {
  const segment = state.segments.get(event.segment)
  if (!segment) return state
  return { ...state, changed, segments: state.segments.set(segment.ref, { ...segment, kind: event.kind }) }
}

function setApart(
  state: ArticleState,
  event: ArticleEventOf<'segmentSetApart'>,
  changed: Changed,
): ArticleState {
  const known = state.segments.get(event.segment)
  if (!known) return state
  const { apart: _, ...joined } = known
  const segment: Segment = event.apart ? { ...joined, apart: true } : joined
  return { ...state, changed, segments: state.segments.set(known.ref, segment) }
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
