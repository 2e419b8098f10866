import { allow, type Decided, type Refusal, refuse } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'
import type { Actor } from '../../workspace/rights.ts'
import type { CommandOf } from '../command.ts'
import type { CommentedWords } from '../comment-event.ts'
import type { ArticleEvent, Ref } from '../event.ts'
import { LIMITS } from '../limits.ts'
import { type ArticleState, type Segment, sourceOf } from '../state.ts'
import { commentCounts } from '../threads.ts'
import { findRevision, findSegment } from './find.ts'

/** Somebody says something of a segment, or of words in it: a thread begins. */
export function comment(state: ArticleState, command: CommandOf<'comment'>): Decided<ArticleEvent> {
  const found = findSegment(state, command.segment)
  if (!found.ok) return found
  const { scope, text, mentions, words } = command
  const wrong = unfit(text) ?? (words && unmarkable(state, found.segment, words))
  if (wrong) return { ok: false, refusal: wrong }
  const full = room(state, command.segment, command.most)
  if (full) return { ok: false, refusal: full }
  const said = { segment: command.segment, scope, text, mentions, ...(words ? { words } : {}) }
  return allow({ type: 'commentAdded', comment: state.next, thread: state.next, ...said })
}

/** Somebody answers in a thread, wherever its segment has gone. */
export function reply(state: ArticleState, command: CommandOf<'reply'>): Decided<ArticleEvent> {
  const thread = state.talk.threads.get(command.thread)
  if (!thread) return refuse('not_found')
  const { text, mentions } = command
  const wrong = unfit(text) ?? room(state, thread.segment, command.most)
  if (wrong) return { ok: false, refusal: wrong }
  const { ref, segment, scope } = thread
  return allow({ type: 'commentAdded', comment: state.next, thread: ref, segment, scope, text, mentions })
}

/** Its author writes a comment anew. */
export function editComment(
  state: ArticleState,
  command: CommandOf<'editComment'>,
  actor: Actor,
): Decided<ArticleEvent> {
  const found = state.talk.comments.get(command.comment)
  const wrong = notOwn(state, command.comment, actor) ?? unfit(command.text)
  if (wrong) return { ok: false, refusal: wrong }
  if (found?.text === command.text) return allow()
  if ((found?.former.length ?? 0) >= LIMITS.commentEdits)
    return refuse('too_many_comments', { values: { limit: LIMITS.commentEdits } })
  const { text, mentions } = command
  return allow({ type: 'commentEdited', comment: command.comment, text, mentions })
}

/** Its author takes a comment back. */
export function withdrawComment(
  state: ArticleState,
  command: CommandOf<'withdrawComment'>,
  actor: Actor,
): Decided<ArticleEvent> {
  const wrong = notOwn(state, command.comment, actor)
  if (wrong) return { ok: false, refusal: wrong }
  return allow({ type: 'commentWithdrawn', comment: command.comment })
}

/** A thread is settled, or opened again; nothing happens where it is so already. */
export function settleThread(state: ArticleState, command: CommandOf<'settleThread'>): Decided<ArticleEvent> {
  const thread = state.talk.threads.get(command.thread)
  if (!thread) return refuse('not_found')
  if ((thread.resolved !== null) === command.resolved) return allow()
  return allow(
    command.resolved
      ? { type: 'threadResolved', thread: thread.ref, resolution: state.next }
      : { type: 'threadReopened', thread: thread.ref, reopening: state.next },
  )
}

function unfit(text: string): Refusal | undefined {
  if (text.trim() === '') return { code: 'comment_empty', field: 'text' }
  return unacceptable(text, 'text', LIMITS.comment)
}

function room(
  state: ArticleState,
  segment: Ref,
  most: number = LIMITS.commentsPerSegment,
): Refusal | undefined {
  const count = commentCounts(state).get(segment) ?? 0
  const limit = Math.min(most, LIMITS.commentsPerSegment)
  return count < limit ? undefined : { code: 'too_many_comments', values: { limit } }
}

function unmarkable(state: ArticleState, segment: Segment, words: CommentedWords): Refusal | undefined {
  const { side, start, end, revision } = words
  if (side === 'source' && revision !== null) return { code: 'invalid', field: 'revision' }
  const text = side === 'source' ? sourceOf(state, segment) : textOf(state, segment, revision)
  if (text === undefined) return { code: 'not_found', field: 'revision' }
  return start < end && end <= text.length && text.slice(start, end).isWellFormed()
    ? undefined
    : { code: 'words_missing', field: 'quote' }
}

function textOf(state: ArticleState, segment: Segment, revision: Ref | null): string | undefined {
  const found = findRevision(state, revision ?? 0)
  return found.ok && found.segment.ref === segment.ref ? found.revision.text : undefined
}

function notOwn(state: ArticleState, ref: Ref, actor: Actor): Refusal | undefined {
  const found = state.talk.comments.get(ref)
  if (!found) return { code: 'not_found' }
  if (found.by !== actor.person) return { code: 'forbidden' }
  return found.withdrawn === undefined ? undefined : { code: 'comment_withdrawn' }
}
