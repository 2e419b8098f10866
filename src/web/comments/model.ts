import type { Comment, Thread } from '../../core/article/comments.ts'
import type { Ref } from '../../core/article/event.ts'
import { quoteOf } from '../../core/article/marked.ts'
import { type ArticleState, currentRevision, sourceOf } from '../../core/article/state.ts'
import {
  commentsOf,
  segmentOf,
  type ThreadPlace,
  threadPlace,
  threadsOf,
} from '../../core/article/threads.ts'
import { commentPieces, mentionable } from '../../core/workspace/mentions.ts'
import { nameOf } from '../../core/workspace/state.ts'
import { publicId } from '../../desk/document.ts'
import { hasSeen, type Seen } from '../../desk/seen.ts'
import type { ArticleContext } from '../context.ts'
import { editorPath, numberOf } from '../revisions/place.ts'
import { whoOf } from '../revisions/who.ts'

type Context = ArticleContext<unknown, unknown>

/** How far this person has read in this article. */
export async function seenBy(c: Context): Promise<Seen> {
  return (await c.house.inbox.seenBy(c.person.id))(c.entry.id)
}

/** All threads that stand on a segment, or were begun on it where nothing stands any more; open ones first. */
export function threadsOn(c: Context, ref: Ref, seen: Seen) {
  const found = threadsOf(c.article).filter(
    (thread) => (segmentOf(c.article, thread) ?? thread.segment) === ref,
  )
  const open = found.filter(({ resolved }) => resolved === null)
  const resolved = found.filter((thread) => thread.resolved !== null)
  return [...open, ...resolved].map((thread) => threadModel(c, thread, seen))
}

export type ThreadModel = ReturnType<typeof threadModel>

/** A thread as pages and programs see it. */
export function threadModel(c: Context, thread: Thread, seen: Seen, state: ArticleState = c.article) {
  const place = threadPlace(state, thread)
  const comments = commentsOf(state, thread)
  const number = place.segment === null ? null : numberOf(state, place.segment)
  return {
    id: publicId(c.entry.id, thread.ref),
    segment: place.segment === null ? null : publicId(c.entry.id, place.segment),
    begunOn: publicId(c.entry.id, thread.segment),
    number,
    row: place.segment === null ? null : editorPath(c.entry.id, state, place.segment),
    scope: thread.scope,
    resolved: thread.resolved && { by: whoOf(c.workspace, thread.resolved.by), at: thread.resolved.at },
    words: wordsModel(state, thread, place),
    unread: isUnread(c.person.id, thread, comments, seen),
    comments: comments.map((comment) => commentModel(c, comment, seen)),
  }
}

/** The words of a thread: as they were quoted, and where they are now; null: it is about the whole segment. */
function wordsModel(state: ArticleState, thread: Thread, place: ThreadPlace) {
  const { side, span } = thread.about
  if (!span) return null
  const segment = state.segments.get(place.segment ?? 0)
  const text =
    segment && (side === 'source' ? sourceOf(state, segment) : currentRevision(state, segment)?.text)
  const now = place.words && {
    start: place.words.start,
    end: place.words.end,
    text: (text ?? '').slice(place.words.start, place.words.end),
    intact: place.words.intact,
  }
  return { side, quote: quoteOf(thread.about), now }
}

function commentModel(c: Context, comment: Comment, seen: Seen) {
  const { ref, thread, by, mentions, former } = comment
  const withdrawn = comment.withdrawn !== undefined
  const shown = withdrawn ? [] : piecesOf(c, comment)
  return {
    id: publicId(c.entry.id, ref),
    by: whoOf(c.workspace, by),
    at: former[0]?.at ?? comment.at,
    /** When its author wrote it anew; null: never. */
    edited: former.length > 0 ? comment.at : null,
    former: withdrawn ? [] : former.map((one) => ({ text: joined(piecesOf(c, one)), at: one.at })),
    withdrawn,
    own: by === c.person.id,
    unread: by !== c.person.id && !withdrawn && !hasSeen(seen, thread, comment.seq),
    mentions: withdrawn ? [] : mentions.map(({ person }) => whoOf(c.workspace, person)),
    text: joined(shown),
    pieces: shown,
  }
}

/** A text with the people in it under the names that they have now. */
function piecesOf(c: Context, { text, mentions }: Pick<Comment, 'text' | 'mentions'>) {
  return commentPieces(text, mentions).map((piece) =>
    piece.kind === 'text' ? piece : { ...piece, name: nameOr(c, piece.person), text: '' },
  )
}

function joined(pieces: ReturnType<typeof piecesOf>): string {
  return pieces.map((piece) => ('name' in piece ? `@${piece.name}` : piece.text)).join('')
}

function nameOr(c: Context, person: string): string {
  return nameOf(c.workspace, person) || c.t('common:someone')
}

function isUnread(person: string, thread: Thread, comments: readonly Comment[], seen: Seen): boolean {
  return comments.some(
    ({ by, withdrawn, seq }) => by !== person && withdrawn === undefined && !hasSeen(seen, thread.ref, seq),
  )
}

/** What the part of a page about one segment's comments needs. */
export function talkOf(c: Context, ref: Ref, seen: Seen, onward: string) {
  const threads = threadsOn(c, ref, seen)
  return {
    segment: publicId(c.entry.id, ref),
    onward,
    threads: threads.filter(({ resolved }) => resolved === null),
    settled: threads.filter(({ resolved }) => resolved !== null),
    unread: threads.some(({ unread }) => unread),
    writable: !c.entry.archived && c.article.segments.get(ref)?.retired === undefined,
    answerable: !c.entry.archived,
    people: peopleOf(c),
  }
}

/** Who can be named, and how: by name, or by sign-in name where several have the same. */
function peopleOf(c: Context): readonly { readonly name: string; readonly handle: string }[] {
  const people = mentionable(c.workspace, c.entry.project).filter(({ id }) => id !== c.person.id)
  const shared = (name: string) =>
    people.filter((one) => one.name.toLowerCase() === name.toLowerCase()).length > 1
  return people.map(({ name, login }) => ({ name, handle: shared(name) && login !== '' ? login : name }))
}

/** Open threads and unread ones by segment, for the rows of a page. */
export function flagsOf(
  c: Context,
  seen: Seen,
): (ref: Ref) => { readonly open: number; readonly unread: boolean } {
  const flags = new Map<Ref, { open: number; unread: boolean }>()
  for (const thread of threadsOf(c.article)) {
    const segment = segmentOf(c.article, thread)
    if (segment === null) continue
    const flag = flags.get(segment) ?? { open: 0, unread: false }
    const unread = flag.unread || isUnread(c.person.id, thread, commentsOf(c.article, thread), seen)
    flags.set(segment, { open: flag.open + (thread.resolved === null ? 1 : 0), unread })
  }
  return (ref) => flags.get(ref) ?? { open: 0, unread: false }
}
