import type { Ref } from '../../core/article/event.ts'
import type { Note } from '../../core/article/notices.ts'
import type { CatalogueEntry, Person, WorkspaceState } from '../../core/workspace/state.ts'
import { historyOf } from '../../desk/articles.ts'
import type { Desk } from '../../desk/desk.ts'
import type { NoticeRecord } from '../../desk/notices.ts'
import { hasSeen, type Seen, SeenMarks } from '../../desk/seen.ts'
import type { Summary } from '../../desk/summaries.ts'
import { visibleArticles } from '../home/page.ts'
import { rowsFor } from '../queue/rows.ts'

/** How much waits for a person. */
export interface InboxCounts {
  /** Comments that name him and answers to him which he has not read. */
  readonly mentions: number
  readonly replies: number
  /** As in the queues: segments that are returned to him, and those that wait for his review. */
  readonly returned: number
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

interface Facts {
  readonly notices: NoticeRecord
  readonly summary: Summary
}

/** What is known of another server's work may be this old. Milliseconds. */
const FRESH_MS = 2_000

/** Each person's inbox, over the articles that he may read. It is in the head of every page, so asking has to be cheap. */
export class Inbox {
  readonly #desk: Desk
  readonly #seen: SeenMarks
  readonly #now: () => number
  readonly #known = new Map<string, { readonly facts: Facts; readonly until: number }>()
  /** Lines that this server wrote, by article. */
  readonly #written = new Map<string, number>()
  readonly #hearers = new Set<(article: string | null) => void>()

  constructor(desk: Desk, now: () => number = () => performance.now()) {
    this.#desk = desk
    this.#seen = new SeenMarks(desk.store.records)
    this.#now = now
    desk.articles.onWritten((article) => {
      this.#written.set(article, (this.#written.get(article) ?? 0) + 1)
      const known = this.#known.get(article)
      if (known) this.#known.set(article, { ...known, until: 0 })
      this.#tell(article)
    })
  }

  /** Calls `hear` when an article was written to on this server (its id), or somebody read something (null). */
  onChange(hear: (article: string | null) => void): void {
    this.#hearers.add(hear)
  }

  async countsOf(workspace: WorkspaceState, person: Person): Promise<InboxCounts> {
    const sum = { mentions: 0, replies: 0, returned: 0, waiting: 0 }
    for (const entry of await this.entriesOf(workspace, person)) {
      sum.mentions += entry.mentions
      sum.replies += entry.replies
      sum.returned += entry.returned
      sum.waiting += entry.waiting
    }
    return sum
  }

  /** Articles that hold something for him, read or not. An archived one counts for nothing; what was said in it stays. */
  async entriesOf(workspace: WorkspaceState, person: Person): Promise<readonly InboxEntry[]> {
    const seen = await this.#seen.of(person.id)
    const entries = visibleArticles(workspace, person).map(async (article) =>
      entryOf(workspace, person, article, await this.#factsOf(article.id), seen(article.id)),
    )
    return (await Promise.all(entries)).filter(
      (entry) => entry.notes.length + entry.returned + entry.waiting > 0 || entry.feedback !== '',
    )
  }

  /** How many comments that name him or answer him he has not read, by article; none that has none. */
  async unreadOf(workspace: WorkspaceState, person: Person): Promise<ReadonlyMap<string, number>> {
    const entries = await this.entriesOf(workspace, person)
    const counts = entries.map((one) => [one.article.id, one.mentions + one.replies] as const)
    return new Map(counts.filter(([, count]) => count > 0))
  }

  /** What an article holds for all people, in short: another text exactly if that is another. */
  async digestOf(article: string): Promise<string> {
    const { notices, summary } = await this.#factsOf(article)
    return JSON.stringify([notices.notes, notices.feedback, summary.queues])
  }

  /** How far a person has read, by article. */
  seenBy(person: string): Promise<(article: string) => Seen> {
    return this.#seen.of(person)
  }

  /** These threads are read as far as they go in the line named. */
  async readThreads(person: string, article: string, threads: ReadonlyMap<Ref, number>): Promise<void> {
    await this.#seen.readThreads(person, article, threads)
    this.#tell(null)
  }

  /** All that was said so far is read. */
  async readAll(workspace: WorkspaceState, person: Person): Promise<void> {
    const heads = visibleArticles(workspace, person).map(
      async ({ id }) => [id, await this.#desk.store.head(historyOf(id))] as const,
    )
    await this.#seen.readArticles(person.id, new Map(await Promise.all(heads)))
    this.#tell(null)
  }

  #tell(article: string | null): void {
    for (const hear of this.#hearers) hear(article)
  }

  async #factsOf(article: string): Promise<Facts> {
    const known = this.#known.get(article)
    const now = this.#now()
    const written = this.#written.get(article)
    if (known && now < known.until) return known.facts
    const [notices, summary] = await Promise.all([
      this.#desk.notices.of(article),
      this.#desk.summaries.of(article),
    ])
    // What was written here since has to be seen at once.
    const until = this.#written.get(article) === written ? now + FRESH_MS : 0
    this.#known.set(article, { facts: { notices, summary }, until })
    return { notices, summary }
  }
}

function entryOf(
  workspace: WorkspaceState,
  person: Person,
  article: CatalogueEntry,
  { notices, summary }: Facts,
  seen: Seen,
): InboxEntry {
  const notes = (notices.notes[person.id] ?? []).map((note) => ({
    ...note,
    unread: !article.archived && !hasSeen(seen, note.thread, note.seq),
  }))
  const unread = (kind: Note['kind']) => notes.filter((note) => note.unread && note.kind === kind).length
  const rows = rowsFor(workspace, person, article, summary)
  return {
    article,
    notes,
    feedback: notices.feedback[person.id] ?? '',
    mentions: unread('mention'),
    replies: unread('reply'),
    returned: rows.find(({ kind }) => kind === 'returned')?.segments ?? 0,
    waiting: rows.find(({ kind }) => kind === 'waiting')?.segments ?? 0,
  }
}
