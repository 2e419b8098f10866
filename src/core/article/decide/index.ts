import { type Decided, refuse } from '../../refusal.ts'
import { type Steps, whole } from '../../steps.ts'
import type { Actor } from '../../workspace/rights.ts'
import type { ArticleCommand } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import type { ArticleState } from '../state.ts'
import { addSegment, removeSegment } from './add-segment.ts'
import { assign } from './assign.ts'
import { bringBack } from './bring-back.ts'
import { carryOver } from './carry-over.ts'
import { changeDetails } from './change-details.ts'
import { changeKind } from './change-kind.ts'
import { close, reopen } from './close.ts'
import { comment, editComment, reply, settleThread, withdrawComment } from './comment.ts'
import { importArticle } from './import.ts'
import { linkWords, withdrawLink } from './link-words.ts'
import { locked } from './lock.ts'
import { mark, withdrawMark } from './mark.ts'
import { markMoment } from './mark-moment.ts'
import { merge } from './merge.ts'
import { nameVersion } from './name-version.ts'
import { renameVersion } from './rename-version.ts'
import { replaceTexts } from './replace-texts.ts'
import { restore } from './restore.ts'
import { restoreArticle } from './restore-article.ts'
import { decideAll, review } from './review.ts'
import { revise } from './revise.ts'
import { split } from './split.ts'
import { setApart } from './spread.ts'
import { updateSource } from './update-source.ts'
import { waive } from './waive.ts'

/** As `decideArticle`, in steps where a command may say something of each of 100,000 segments. */
export function* decideInSteps(
  state: ArticleState,
  command: ArticleCommand,
  actor: Actor,
): Steps<Decided<ArticleEvent>> {
  if (command.type !== 'bringBack' || locked(state, command.type)) return decideArticle(state, command, actor)
  return yield* bringBack(state, command, actor)
}

/**
 * What follows from a command: events to append, or the reason why not. No events: it is so already. Pure; the rights of
 * the actor's role are checked by whoever let him in, rules about whose text it is are checked here.
 */
export function decideArticle(
  state: ArticleState,
  command: ArticleCommand,
  actor: Actor,
): Decided<ArticleEvent> {
  if (locked(state, command.type)) return refuse('article_closed')
  switch (command.type) {
    case 'import':
      return importArticle(state, command)
    case 'carryOver':
      return carryOver(state, command)
    case 'revise':
      return revise(state, command, actor)
    case 'bringBack':
      return whole(bringBack(state, command, actor))
    case 'replaceTexts':
      return replaceTexts(state, command, actor)
    case 'restore':
      return restore(state, command, actor)
    case 'review':
      return review(state, command, actor)
    case 'decideAll':
      return decideAll(state, command, actor)
    case 'mark':
      return mark(state, command)
    case 'withdrawMark':
      return withdrawMark(state, command, actor)
    case 'linkWords':
      return linkWords(state, command)
    case 'withdrawLink':
      return withdrawLink(state, command)
    case 'waive':
      return waive(state, command)
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
    case 'setApart':
      return setApart(state, command)
    case 'assign':
      return assign(state, command)
    case 'changeDetails':
      return changeDetails(state, command)
    case 'restoreArticle':
      return restoreArticle(state, command)
    case 'nameVersion':
      return nameVersion(state, command)
    case 'comment':
      return comment(state, command)
    case 'reply':
      return reply(state, command)
    case 'editComment':
      return editComment(state, command, actor)
    case 'withdrawComment':
      return withdrawComment(state, command, actor)
    case 'settleThread':
      return settleThread(state, command)
    case 'close':
      return close(state, command)
    case 'reopen':
      return reopen(state, command)
    case 'renameVersion':
      return renameVersion(state, command)
    case 'markMoment':
      return markMoment(state, command)
  }
}
