import { allow, type Decided, type Refusal } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'
import type { Actor } from '../../workspace/rights.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent, Ref } from '../event.ts'
import { LIMITS } from '../limits.ts'
import { type ArticleState, standingDecision, statusOf } from '../state.ts'
import { findRevision } from './find.ts'

/** A reviewer says what he thinks of the current revision of a segment. */
export function review(
  state: ArticleState,
  command: CommandOf<'review'>,
  actor: Actor,
): Decided<ArticleEvent> {
  const wrong = unacceptable(command.note, 'note', LIMITS.note) ?? obstacle(state, command, actor)
  if (wrong) return { ok: false, refusal: wrong }
  const { revision, outcome, reasons, note } = command
  return allow({ type: 'revisionDecided', decision: state.next, revision, outcome, reasons, note })
}

/** Approves what may be approved of these revisions; what may not is passed over. */
export function approveAll(
  state: ArticleState,
  command: CommandOf<'approveAll'>,
  actor: Actor,
): Decided<ArticleEvent> {
  const open = [...new Set(command.revisions)].filter(
    (ref) => approvalObstacle(state, ref, actor) === undefined,
  )
  return allow(
    ...open.map(
      (revision, index): ArticleEvent => ({
        type: 'revisionDecided',
        decision: state.next + index,
        revision,
        outcome: 'approved',
        reasons: [],
        note: '',
      }),
    ),
  )
}

/** Why this person may not approve this revision now; undefined when he may. */
export function approvalObstacle(state: ArticleState, revision: Ref, actor: Actor): Refusal | undefined {
  const found = findRevision(state, revision)
  if (found.ok && statusOf(state, found.segment) === 'approved') return { code: 'not_reviewable' }
  return obstacle(state, { revision, outcome: 'approved', reasons: [], note: '' }, actor)
}

function obstacle(
  state: ArticleState,
  command: Omit<CommandOf<'review'>, 'type'>,
  actor: Actor,
): Refusal | undefined {
  const found = findRevision(state, command.revision)
  if (!found.ok) return found.refusal
  const { revision, segment } = found
  if (segment.last !== revision.ref) return { code: 'revision_superseded', current: segment.last }
  const standing = standingDecision(state, revision)
  if (command.outcome === 'withdrawn') return withdrawalObstacle(standing?.by, actor)
  if (revision.state === 'draft') return { code: 'not_reviewable' }
  if (command.outcome !== 'returned')
    return actor.ownReview === 'forbidden' && revision.by === actor.person
      ? { code: 'own_revision' }
      : undefined
  return command.reasons.length === 0 && command.note.trim() === ''
    ? { code: 'reason_needed', field: 'reasons' }
    : undefined
}

function withdrawalObstacle(decider: string | undefined, actor: Actor): Refusal | undefined {
  if (decider === undefined) return { code: 'decision_missing' }
  const free = decider === actor.person || actor.role === 'coordinator' || actor.role === 'administrator'
  return free ? undefined : { code: 'forbidden' }
}
