import type { Ref } from '../core/article/event.ts'
import type { Note, Notices } from '../core/article/notices.ts'
import { type Actor, may } from '../core/workspace/rights.ts'
import { actorIn, type CatalogueEntry, type WorkspaceState } from '../core/workspace/state.ts'
import type { Store } from '../store/store.ts'
import { historyOf } from './articles.ts'
import type { NoticeBoard } from './notices.ts'
import { hasSeen, type Seen, type SeenMarks } from './seen.ts'

/** How much waits for a person. */
export interface InboxCounts {
  /** Comments that name him and answers to him which he has not read. */
  readonly mentions: number
  readonly replies: number
  /** Segments with his text that stand returned. */
  readonly returned: number
  /** Segments that he may review and that wait for it. */
  readonly waiting: number
}

/** What one article holds for a person. */
export interface InboxEntry extends InboxCounts {
  readonly article: CatalogueEntry
  /** The newest first. */
  readonly notes: readonly (Note & { readonly unread: boolean })[]
  /** When a reviewer last said something of his text; empty: never. ISO 8601. */
  readonly feedback: string
}

/** Each person's inbox, over the articles that he may read and that are not archived. */
export class Inbox {
  readonly #store: Store
  readonly #notices: NoticeBoard
  readonly #seen: SeenMarks
  readonly #hearers = new Set<() => void>()

  constructor(store: Store, notices: NoticeBoard, seen: SeenMarks) {
    this.#store = store
    this.#notices = notices
    this.#seen = seen
  }

  /** Calls `hear` when somebody read something on this server; what is written is heard of from the articles. */
  onRead(hear: () => void): void {
    this.#hearers.add(hear)
  }

  /** How far a person has read, by article. */
  seenBy(person: string): Promise<(article: string) => Seen> {
    return this.#seen.of(person)
  }

  /** These threads are read as far as they go in the line named. */
  async readThreads(person: string, article: string, threads: ReadonlyMap<Ref, number>): Promise<void> {
    await this.#seen.readThreads(person, article, threads)
    for (const hear of this.#hearers) hear()
  }

  async countsOf(workspace: WorkspaceState, person: string): Promise<InboxCounts> {
    const sum = { mentions: 0, replies: 0, returned: 0, waiting: 0 }
    for (const entry of await this.entriesOf(workspace, person)) {
      sum.mentions += entry.mentions
      sum.replies += entry.replies
      sum.returned += entry.returned
      sum.waiting += entry.waiting
    }
    return sum
  }

  /** Articles that hold something for him, read or not. */
  async entriesOf(workspace: WorkspaceState, person: string): Promise<readonly InboxEntry[]> {
    const seen = await this.#seen.of(person)
    const entries = articlesFor(workspace, person).map(async ({ article, actor }) =>
      entryOf(article, actor, await this.#notices.of(article.id), seen(article.id)),
    )
    return (await Promise.all(entries)).filter(
      (entry) => entry.notes.length + entry.returned + entry.waiting > 0 || entry.feedback !== '',
    )
  }

  /** All that was said so far is read. */
  async readAll(workspace: WorkspaceState, person: string): Promise<void> {
    const heads = articlesFor(workspace, person).map(
      async ({ article }) => [article.id, await this.#store.head(historyOf(article.id))] as const,
    )
    await this.#seen.readArticles(person, new Map(await Promise.all(heads)))
    for (const hear of this.#hearers) hear()
  }
}

function articlesFor(workspace: WorkspaceState, person: string) {
  const actors = new Map<string, Actor | undefined>()
  for (const project of workspace.projects.keys()) actors.set(project, actorIn(workspace, person, project))
  return [...workspace.articles.values()].flatMap((article) => {
    const actor = actors.get(article.project)
    return actor && !article.archived ? [{ article, actor }] : []
  })
}

function entryOf(article: CatalogueEntry, actor: Actor, notices: Notices, seen: Seen): InboxEntry {
  const { person, role, ownReview } = actor
  const notes = (notices.notes[person] ?? []).map((note) => ({
    ...note,
    unread: !hasSeen(seen, note.thread, note.seq),
  }))
  const unread = (kind: Note['kind']) => notes.filter((note) => note.unread && note.kind === kind).length
  const all = Object.values(notices.waiting).reduce((sum, one) => sum + one, 0)
  const own = ownReview === 'forbidden' ? (notices.waiting[person] ?? 0) : 0
  return {
    article,
    notes,
    feedback: notices.feedback[person] ?? '',
    mentions: unread('mention'),
    replies: unread('reply'),
    returned: may(role, 'translate') ? (notices.returned[person] ?? 0) : 0,
    waiting: may(role, 'review') ? all - own : 0,
  }
}
