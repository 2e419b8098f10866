import type { Line } from '../../history.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import type { ArticleEvent, ArticleEventOf, Ref } from '../event.ts'
import { evolve } from '../evolve.ts'
import type { ArticleState } from '../state.ts'
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
    const answer = inverse(after, event)
    if (answer === undefined) continue
    if (typeof answer === 'number') kept.push(answer)
    else {
      events.push(answer)
      after = evolve(after, answer, { seq: 0, by: '', at: '' })
    }
  }
  if (events.length === 0 && kept.length === 0) return refuse('nothing_to_revert')
  return { ok: true, events: [{ type: 'operationReverted', operation: line.operation }, ...events], kept }
}

/** The event that undoes one, the segment that was changed since, or undefined where there is nothing to undo. */
function inverse(state: ArticleState, event: ArticleEvent): ArticleEvent | Ref | undefined {
  if (event.type === 'segmentRevised') return unrevise(state, event)
  if (event.type === 'revisionDecided') return undecide(state, event)
  if (event.type !== 'segmentAdded') return undefined
  const untouched = state.segments.get(event.segment)?.last === null
  return untouched ? { type: 'segmentRetired', segment: event.segment, successors: [] } : event.segment
}

function unrevise(state: ArticleState, event: ArticleEventOf<'segmentRevised'>): ArticleEvent | Ref {
  const segment = state.segments.get(event.segment)
  if (segment?.last !== event.revision || segment.retired) return event.segment
  const previous = state.revisions.get(state.revisions.get(event.revision)?.previous ?? 0)
  if (previous) return restoring(previous, state.next)
  return {
    type: 'segmentRevised',
    revision: state.next,
    segment: event.segment,
    text: '',
    state: 'draft',
    origin: 'restore',
  }
}

function undecide(
  state: ArticleState,
  event: ArticleEventOf<'revisionDecided'>,
): ArticleEvent | Ref | undefined {
  const revision = state.revisions.get(event.revision)
  if (!revision) return undefined
  const current = state.segments.get(revision.segment)?.last === revision.ref
  if (!current || revision.decision !== event.decision) return revision.segment
  const before = state.decisions.get(state.decisions.get(event.decision)?.previous ?? 0)
  const { outcome, reasons, note } = before ?? { outcome: 'withdrawn' as const, reasons: [], note: '' }
  return { type: 'revisionDecided', decision: state.next, revision: revision.ref, outcome, reasons, note }
}
