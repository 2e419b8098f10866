import type { Line } from '../../history.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import type { ArticleEvent, ArticleEventOf, Ref } from '../event.ts'
import { evolve } from '../evolve.ts'
import { type ArticleState, type Decision, type Revision, standingDecision } from '../state.ts'
import { restoring } from './restore.ts'

export type Reverted =
  | {
      readonly ok: true
      readonly events: readonly ArticleEvent[]
      /** Segments that stay as they are, because somebody changed them since. */
      readonly kept: readonly Ref[]
    }
  | { readonly ok: false; readonly refusal: Refusal }

/** Undoes what an operation did and nobody changed since, by new events; the rest is listed in `kept`. */
export function revert(state: ArticleState, line: Line<ArticleEvent>): Reverted {
  const events: ArticleEvent[] = []
  const kept: Ref[] = []
  let after = state
  for (const event of line.events.toReversed()) {
    const answer = inverse(after, event, line)
    if (typeof answer === 'number') kept.push(answer)
    else {
      events.push(...answer)
      for (const undoing of answer) after = evolve(after, undoing, { seq: 0, by: '', at: '' })
    }
  }
  if (events.length === 0 && kept.length === 0) return refuse('nothing_to_revert')
  return { ok: true, events: [{ type: 'operationReverted', operation: line.operation }, ...events], kept }
}

/** Segments that the events of a line touched, each once. */
export function touchedSegments(state: ArticleState, events: readonly ArticleEvent[]): readonly Ref[] {
  const refs = events.map((event) => {
    if ('segment' in event) return event.segment
    return event.type === 'revisionDecided' ? state.revisions.get(event.revision)?.segment : undefined
  })
  return [...new Set(refs)].filter((ref) => ref !== undefined)
}

/** The events that undo one (none where there is nothing to undo), or the segment that was changed since. */
function inverse(
  state: ArticleState,
  event: ArticleEvent,
  line: Line<ArticleEvent>,
): readonly ArticleEvent[] | Ref {
  if (event.type === 'segmentRevised') return unrevise(state, event, line)
  if (event.type === 'revisionDecided') return undecide(state, event, line)
  if (event.type !== 'segmentAdded') return []
  const segment = state.segments.get(event.segment)
  if (!segment || segment.retired || !isBlank(state, segment.last)) return event.segment
  return [{ type: 'segmentRetired', segment: event.segment, successors: [] }]
}

function unrevise(
  state: ArticleState,
  event: ArticleEventOf<'segmentRevised'>,
  line: Line<ArticleEvent>,
): readonly ArticleEvent[] | Ref {
  const segment = state.segments.get(event.segment)
  const revision = state.revisions.get(event.revision)
  if (!revision || segment?.last !== event.revision || segment.retired) return event.segment
  if (revision.decision !== null && !line.events.some((one) => isDecision(one, revision.decision)))
    return event.segment
  const previous = state.revisions.get(revision.previous ?? 0)
  if (previous) return [restoring(previous, state.next), ...renewed(state, previous, state.next)]
  const blank = {
    revision: state.next,
    segment: event.segment,
    text: '',
    state: 'draft',
    origin: 'restore',
  } as const
  return [{ type: 'segmentRevised', ...blank }]
}

function undecide(
  state: ArticleState,
  event: ArticleEventOf<'revisionDecided'>,
  line: Line<ArticleEvent>,
): readonly ArticleEvent[] | Ref {
  const revision = state.revisions.get(event.revision)
  // A decision that came with its revision goes with it.
  if (!revision || line.events.some((one) => one.type === 'segmentRevised' && one.revision === revision.ref))
    return []
  const segment = state.segments.get(revision.segment)
  if (!segment || segment.retired || segment.last !== revision.ref || revision.decision !== event.decision)
    return revision.segment
  const before = state.decisions.get(state.decisions.get(event.decision)?.previous ?? 0)
  if (before) return [renewal(before, revision.ref, state.next)]
  const nothing = { outcome: 'withdrawn', reasons: [], note: '' } as const
  return [{ type: 'revisionDecided', decision: state.next, revision: revision.ref, ...nothing }]
}

/** What was said of a text is said of it again when undo brings it back; nobody else said anything new. */
function renewed(state: ArticleState, previous: Revision, ref: Ref): readonly ArticleEvent[] {
  const standing = standingDecision(state, previous)
  return standing ? [renewal(standing, ref, ref + 1)] : []
}

function renewal({ outcome, reasons, note, ref }: Decision, revision: Ref, decision: Ref): ArticleEvent {
  return { type: 'revisionDecided', decision, revision, outcome, reasons, note, renews: ref }
}

function isDecision(event: ArticleEvent, ref: Ref | null): boolean {
  return event.type === 'revisionDecided' && event.decision === ref
}

function isBlank(state: ArticleState, last: Ref | null): boolean {
  const revision = state.revisions.get(last ?? 0)
  return revision === undefined || (revision.text === '' && revision.omission === undefined)
}
