import type { LineMeta } from '../history.ts'
import type { CommentEvent, CommentScope, Mention } from './comment-event.ts'
import type { Ref } from './event.ts'
import type { Anchor } from './marked.ts'
import { type ArticleState, sourceOf } from './state.ts'
import type { Table } from './table.ts'

export interface Comment {
  readonly ref: Ref
  readonly thread: Ref
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly by: string
  readonly at: string
  readonly seq: number
  /** What it said before its author wrote it anew, oldest first, each with the time when it was written. */
  readonly former: readonly {
    readonly text: string
    readonly mentions: readonly Mention[]
    readonly at: string
  }[]
  /** When its author took it back; its text is then shown to nobody. */
  readonly withdrawn?: string
}

export interface Thread {
  readonly ref: Ref
  /** The segment that it was begun on; where it stands now: `threadPlace`. */
  readonly segment: Ref
  readonly scope: CommentScope
  /** The words it is about, in the text in which they were marked; without a span the whole segment. */
  readonly about: Anchor
  /** In order of writing; never empty. */
  readonly comments: readonly Ref[]
  /** Who resolved it and when; null: it is open. */
  readonly resolved: { readonly by: string; readonly at: string } | null
  /** The thread that was begun before this one. */
  readonly previous: Ref | null
}

/** All that was said of an article. */
export interface Talk {
  readonly threads: Table<Thread>
  readonly comments: Table<Comment>
  /** The thread that was begun last; each names the one before it. */
  readonly last: Ref | null
}

/** The only place that changes what was said; anything that names what is not there changes nothing. */
export function commented(state: ArticleState, event: CommentEvent, meta: LineMeta): ArticleState {
  switch (event.type) {
    case 'commentAdded':
      return added(state, event, meta)
    case 'commentEdited':
      return changed(state, event.comment, (comment) => ({
        ...comment,
        text: event.text,
        mentions: event.mentions,
        at: meta.at,
        former: [...comment.former, { text: comment.text, mentions: comment.mentions, at: comment.at }],
      }))
    case 'commentWithdrawn':
      return changed(state, event.comment, (comment) => ({ ...comment, withdrawn: meta.at }))
    case 'threadResolved':
      return settled(state, event.thread, event.resolution, { by: meta.by, at: meta.at })
    case 'threadReopened':
      return settled(state, event.thread, event.reopening, null)
  }
}

function added(
  state: ArticleState,
  event: Extract<CommentEvent, { type: 'commentAdded' }>,
  { by, at, seq }: LineMeta,
): ArticleState {
  const { talk } = state
  const { comment: ref, text, mentions } = event
  const thread = ref === event.thread ? begun(state, event) : talk.threads.get(event.thread)
  if (!thread || ref < state.next) return state
  const comments = [...thread.comments, ref]
  return {
    ...state,
    next: ref + 1,
    talk: {
      threads: talk.threads.set(thread.ref, { ...thread, comments }),
      comments: talk.comments.set(ref, { ref, thread: thread.ref, text, mentions, by, at, seq, former: [] }),
      last: ref === thread.ref ? ref : talk.last,
    },
  }
}

function begun(
  state: ArticleState,
  { thread: ref, segment: of, scope, words }: Extract<CommentEvent, { type: 'commentAdded' }>,
): Thread | undefined {
  const segment = state.segments.get(of)
  if (!segment) return undefined
  const { side = 'target', revision = null } = words ?? {}
  const text = side === 'source' ? sourceOf(state, segment) : state.revisions.get(revision ?? 0)?.text
  const span = words && text !== undefined ? { span: { start: words.start, end: words.end } } : {}
  const about = { segment: of, revision: revision ?? 0, side, text: text ?? '', ...span }
  return { ref, segment: of, scope, about, comments: [], resolved: null, previous: state.talk.last }
}

function changed(state: ArticleState, ref: Ref, change: (comment: Comment) => Comment): ArticleState {
  const comment = state.talk.comments.get(ref)
  if (!comment || comment.withdrawn !== undefined) return state
  return { ...state, talk: { ...state.talk, comments: state.talk.comments.set(ref, change(comment)) } }
}

function settled(state: ArticleState, ref: Ref, record: Ref, resolved: Thread['resolved']): ArticleState {
  const thread = state.talk.threads.get(ref)
  if (!thread) return state
  const threads = state.talk.threads.set(ref, { ...thread, resolved })
  return { ...state, next: Math.max(state.next, record + 1), talk: { ...state.talk, threads } }
}
