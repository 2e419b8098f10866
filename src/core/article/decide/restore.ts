import { allow, type Decided, refuse } from '../../refusal.ts'
import type { Actor } from '../../workspace/rights.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent, ArticleEventOf } from '../event.ts'
import { type ArticleState, currentRevision, type Revision } from '../state.ts'
import { findRevision } from './find.ts'
import { withApproval } from './revive.ts'

/** An old text comes back, as a new revision: history is only appended. */
export function restore(
  state: ArticleState,
  command: CommandOf<'restore'>,
  actor: Actor,
): Decided<ArticleEvent> {
  const found = findRevision(state, command.revision)
  if (!found.ok) return found
  const { revision, segment } = found
  if (command.base !== undefined && command.base !== segment.last)
    return refuse('stale_base', { current: segment.last })
  const current = currentRevision(state, segment)
  if (!current || current.ref === revision.ref) return allow()
  if (current.text === revision.text && current.omission === revision.omission) return allow()
  return allow(...withApproval(state, restoring(revision, state.next), actor))
}

/** The event that brings the text of a revision back under a new number. */
export function restoring(revision: Revision, ref: number): ArticleEventOf<'segmentRevised'> {
  return {
    type: 'segmentRevised',
    revision: ref,
    segment: revision.segment,
    text: revision.text,
    state: revision.state,
    origin: 'restore',
    ...(revision.omission === undefined ? {} : { omission: revision.omission }),
    restores: revision.ref,
  }
}
