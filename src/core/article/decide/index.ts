import type { Decided } from '../../refusal.ts'
import type { Actor } from '../../workspace/rights.ts'
import type { ArticleCommand } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import type { ArticleState } from '../state.ts'
import { addSegment, removeSegment } from './add-segment.ts'
import { carryAligned } from './carry-aligned.ts'
import { changeDetails } from './change-details.ts'
import { changeKind } from './change-kind.ts'
import { importArticle } from './import.ts'
import { merge } from './merge.ts'
import { nameVersion } from './name-version.ts'
import { restore } from './restore.ts'
import { approveAll, review } from './review.ts'
import { revise } from './revise.ts'
import { split } from './split.ts'
import { updateSource } from './update-source.ts'

/**
 * What follows from a command: events to append, or the reason why not. No events: it is so already. Pure; the rights of
 * the actor's role are checked by whoever let him in, rules about whose text it is are checked here.
 */
export function decideArticle(
  state: ArticleState,
  command: ArticleCommand,
  actor: Actor,
): Decided<ArticleEvent> {
  switch (command.type) {
    case 'import':
      return importArticle(state, command)
    case 'carryAligned':
      return carryAligned(state, command)
    case 'revise':
      return revise(state, command)
    case 'restore':
      return restore(state, command)
    case 'review':
      return review(state, command, actor)
    case 'approveAll':
      return approveAll(state, command, actor)
    case 'addSegment':
      return addSegment(state, command)
    case 'removeSegment':
      return removeSegment(state, command)
    case 'split':
      return split(state, command)
    case 'merge':
      return merge(state, command)
    case 'updateSource':
      return updateSource(state, command)
    case 'changeKind':
      return changeKind(state, command)
    case 'changeDetails':
      return changeDetails(state, command)
    case 'nameVersion':
      return nameVersion(state, command)
  }
}
