import type { ArticleCommand } from '../../core/article/command.ts'
import type { ArticleEvent, ArticleEventOf, Ref } from '../../core/article/event.ts'
import { segmentOf } from '../../core/article/threads.ts'
import type { Refusal } from '../../core/refusal.ts'
import { mentionable, readMentions } from '../../core/workspace/mentions.ts'
import type { ArticleActed } from '../../desk/articles.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { made, type Reply, refused } from '../reply.ts'
import { closedTo } from '../revisions/closed.ts'
import { editorPath } from '../revisions/place.ts'
import type { CommentInput, OnwardInput, TextInput } from './input.ts'
import { segmentPage, type Typed } from './page.ts'
import { findWords } from './words.ts'

type Done = Extract<ArticleActed, { ok: true }>

/** Begins a thread on a segment. */
export async function beginThread(c: ArticleContext<CommentInput>): Promise<Reply> {
  const { text, scope, quote } = c.body
  const typed = { at: '', text, quote, scope }
  const command = await prepared(c, text, (mentions) => {
    const found = findWords(c.article, c.ref, c.body)
    if (!found.ok) return found.refusal
    const { words } = found
    const most = c.house.settings.limits.commentsPerSegment
    return { type: 'comment', segment: c.ref, scope, text, mentions, most, ...(words ? { words } : {}) }
  })
  return written(c, command, typed, (done) => commented(c, done))
}

/** Answers in a thread. */
export async function answerThread(c: ArticleContext<TextInput>): Promise<Reply> {
  const { text } = c.body
  const typed = { at: publicId(c.entry.id, c.ref), text }
  const most = c.house.settings.limits.commentsPerSegment
  const command = await prepared(c, text, (mentions) => ({
    type: 'reply',
    thread: c.ref,
    text,
    mentions,
    most,
  }))
  return written(c, command, typed, (done) => commented(c, done))
}

/** Its author writes a comment anew. */
export async function editComment(c: ArticleContext<TextInput>): Promise<Reply> {
  const { text } = c.body
  const typed = { at: publicId(c.entry.id, c.ref), text }
  const command = await prepared(c, text, (mentions) => ({
    type: 'editComment',
    comment: c.ref,
    text,
    mentions,
  }))
  return written(c, command, typed, (done) => answered(c, done, c.ref, threadOf(done, c.ref)))
}

/** Its author takes a comment back. */
export async function withdrawComment(c: ArticleContext<OnwardInput>): Promise<Reply> {
  const command = { type: 'withdrawComment', comment: c.ref } as const
  return written(c, command, undefined, (done) => answered(c, done, c.ref, threadOf(done, c.ref)))
}

/** A thread is settled, or opened again. */
export async function settleThread(c: ArticleContext<OnwardInput>, resolved: boolean): Promise<Reply> {
  const command = { type: 'settleThread', thread: c.ref, resolved } as const
  return written(c, command, undefined, (done) => {
    const record = done.line?.events.map(recordOf).find((ref) => ref !== undefined)
    return answered(c, done, record ?? null, c.ref)
  })
}

/**
 * The command, with the people named in the text; or why there is none. A repeat is answered from its line, whatever the
 * segment or the project has become since.
 */
async function prepared(
  c: ArticleContext,
  text: string,
  command: (mentions: ArticleEventOf<'commentAdded'>['mentions']) => ArticleCommand | Refusal,
): Promise<ArticleCommand | Refusal> {
  const named = readMentions(text, mentionable(c.workspace, c.entry.project))
  const ready = named.ok ? command(named.mentions) : named.refusal
  if ('type' in ready) return ready
  const again = await c.house.desk.articles.lineOf(c.entry.id, c.ask.operation)
  return again ? { type: 'reply', thread: c.ref, text, mentions: [] } : ready
}

async function written(
  c: ArticleContext<{ readonly then: string }>,
  command: ArticleCommand | Refusal,
  typed: Typed | undefined,
  answer: (done: Done) => Reply,
): Promise<Reply> {
  const refuse = async (refusal: Refusal, state = c.article): Promise<Reply> => {
    const segment = place(state, c.ref)
    if (!typed || !state.segments.get(segment)) return refused(refusal)
    return refused(refusal, { page: await segmentPage({ ...c, article: state }, segment, typed) })
  }
  if (!('type' in command)) return refuse(command)
  const closed = await closedTo(c)
  if (closed) return refused(closed)
  const acted = await c.house.desk.articles.act(c.entry.id, c.ask, command, c.actor)
  if (!acted.ok) return refuse(acted.refusal, acted.state)
  // Whoever answers has read what he answers.
  const { line } = acted
  if (command.type === 'reply' && line)
    await c.house.inbox.readThreads(c.person.id, c.entry.id, new Map([[c.ref, line.seq]]))
  return answer(acted)
}

function commented(c: ArticleContext<{ readonly then: string }>, done: Done): Reply {
  const event = done.line?.events.find((one) => one.type === 'commentAdded')
  if (event?.type !== 'commentAdded') throw new Error('A comment was added without its event')
  return answered(c, done, event.comment, event.thread)
}

function answered(
  c: ArticleContext<{ readonly then: string }>,
  { state }: Done,
  ref: Ref | null,
  thread: Ref,
): Reply {
  const { id } = c.entry
  const body = { id: ref === null ? null : publicId(id, ref), thread: publicId(id, thread) }
  const found = state.talk.threads.get(thread)
  const segment = found ? (segmentOf(state, found) ?? found.segment) : 0
  const paths: Readonly<Record<string, string>> = {
    editor: editorPath(id, state, segment),
    article: `/articles/${id}/comments#thread-${thread}`,
    feedback: '/feedback',
    inbox: '/inbox',
  }
  return made(
    c.api,
    body,
    paths[c.body.then] ?? `/segments/${publicId(id, segment)}/comments#thread-${thread}`,
  )
}

function threadOf({ state }: Done, comment: Ref): Ref {
  return state.talk.comments.get(comment)?.thread ?? 0
}

function recordOf(event: ArticleEvent): Ref | undefined {
  if (event.type === 'threadResolved') return event.resolution
  return event.type === 'threadReopened' ? event.reopening : undefined
}

/** The segment on whose page something that was refused is shown again: its own, or that of its thread or comment. */
function place(state: ArticleContext['article'], ref: Ref): Ref {
  const thread = state.talk.threads.get(state.talk.comments.get(ref)?.thread ?? ref)
  return thread ? (segmentOf(state, thread) ?? thread.segment) : ref
}
