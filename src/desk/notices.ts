import { z } from 'zod'
import { type Notices, noticesOf } from '../core/article/notices.ts'
import { StorageError, type Store } from '../store/store.ts'
import { type Articles, historyOf } from './articles.ts'

const count = z.record(z.string(), z.number())
const note = z.object({
  kind: z.enum(['mention', 'reply']),
  comment: z.number(),
  thread: z.number(),
  by: z.string(),
  at: z.string(),
  seq: z.number(),
})
const kept = z.object({
  head: z.number(),
  notices: z.object({
    notes: z.record(z.string(), z.array(note)),
    returned: count,
    waiting: count,
    feedback: z.record(z.string(), z.string()),
  }),
})

type Kept = z.infer<typeof kept>

export const NOTICE_KIND = 'notice'

/** An answer about another server's work may be this old. Milliseconds. */
const FRESH_MS = 2_000

/**
 * What each article holds for whom, so that no inbox opens histories. Derived from the history alone and built anew where it
 * lags behind, like a summary: nothing has to be written when somebody comments, nothing is lost in a crash between two
 * writes, and a server sees what another one appended by the number of the last line.
 */
export class NoticeBoard {
  readonly #store: Store
  readonly #articles: Articles
  readonly #now: () => number
  readonly #known = new Map<string, Kept>()
  /** When the number of the last line was asked for, where nothing was written here since. */
  readonly #asked = new Map<string, number>()
  /** Lines that this server wrote, by article. */
  readonly #written = new Map<string, number>()

  constructor(store: Store, articles: Articles, now: () => number = () => performance.now()) {
    this.#store = store
    this.#articles = articles
    this.#now = now
    articles.onWritten((article) => {
      this.#written.set(article, (this.#written.get(article) ?? 0) + 1)
      this.#asked.delete(article)
    })
  }

  async of(article: string): Promise<Notices> {
    const known = this.#known.get(article)
    const asked = this.#asked.get(article)
    const now = this.#now()
    if (known && asked !== undefined && now - asked < FRESH_MS) return known.notices
    const written = this.#written.get(article)
    const head = await this.#store.head(historyOf(article))
    const found = known ?? (await this.#kept(article))
    const notices = found?.head === head ? this.#know(article, found) : await this.#build(article)
    if (this.#written.get(article) === written) this.#asked.set(article, now)
    return notices
  }

  /** Brings what is known of an article up to date; says whether anything in it became another. */
  async refresh(article: string): Promise<boolean> {
    const before = JSON.stringify(this.#known.get(article)?.notices)
    return JSON.stringify(await this.of(article)) !== before
  }

  async forget(article: string): Promise<void> {
    this.#known.delete(article)
    this.#asked.delete(article)
    this.#written.delete(article)
    await this.#store.records.delete(NOTICE_KIND, article)
  }

  async #kept(article: string): Promise<Kept | undefined> {
    const parsed = kept.safeParse(await this.#store.records.get(NOTICE_KIND, article))
    return parsed.success ? parsed.data : undefined
  }

  async #build(article: string): Promise<Notices> {
    const { state, head } = await this.#articles.load(article)
    const built = kept.parse({ head, notices: noticesOf(state) })
    await this.#keep(article, built)
    return this.#know(article, built)
  }

  /** Only for the next start; a place that is full must not keep anybody from reading. */
  async #keep(article: string, built: Kept): Promise<void> {
    try {
      await this.#store.records.put(NOTICE_KIND, article, built)
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
    }
  }

  #know(article: string, found: Kept): Notices {
    this.#known.set(article, found)
    return found.notices
  }
}
