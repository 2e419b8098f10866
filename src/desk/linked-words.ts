import { linksIn, quoteOfLink } from '../core/article/linked.ts'
import type { ArticleState } from '../core/article/state.ts'
import type { LinkedQuote } from '../core/suggest/linked.ts'
import type { Desk } from './desk.ts'

/** How long nobody reads a project's links again. Milliseconds. */
const REST = 60_000
/** Articles whose links are read, the newest first: each of them has to be loaded. */
const MOST_ARTICLES = 30
/** Links of a project. */
const MOST_LINKS = 2_000
/** Projects whose links are kept. */
const MOST_PROJECTS = 10

interface Known {
  readonly quotes: readonly LinkedQuote[]
  /** When they were read. Milliseconds. */
  readonly read: number
}

/** Which words people of a project linked with each other, from Indonesian to English; read beside everything else. */
export class LinkedWords {
  readonly #desk: Desk
  /** In order of reading, the newest last. */
  readonly #known = new Map<string, Known>()
  readonly #running = new Map<string, Promise<readonly LinkedQuote[]>>()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** What is known now; never waits. */
  of(project: string): readonly LinkedQuote[] {
    const known = this.#known.get(project)
    const due = known === undefined || this.#now - known.read >= REST
    // Offers do without it: whatever went wrong is seen where it matters, and read again in a minute.
    if (due) this.refresh(project).catch(() => this.#keep(project, known?.quotes ?? []))
    return known?.quotes ?? []
  }

  /** Reads them anew; once, however many ask meanwhile. */
  refresh(project: string): Promise<readonly LinkedQuote[]> {
    const running = this.#running.get(project)
    if (running) return running
    const started = this.#read(project).finally(() => this.#running.delete(project))
    this.#running.set(project, started)
    return started
  }

  get #now(): number {
    return this.#desk.now().getTime()
  }

  async #read(project: string): Promise<readonly LinkedQuote[]> {
    const { articles } = await this.#desk.workspace()
    const entries = [...articles.values()].filter((one) => one.project === project).toReversed()
    const quotes: LinkedQuote[] = []
    for (const { id } of entries.slice(0, MOST_ARTICLES)) {
      if (quotes.length >= MOST_LINKS) break
      quotes.push(...linkedIn((await this.#desk.articles.load(id)).state))
    }
    return this.#keep(project, quotes.slice(0, MOST_LINKS))
  }

  #keep(project: string, quotes: readonly LinkedQuote[]): readonly LinkedQuote[] {
    this.#known.delete(project)
    this.#known.set(project, { quotes, read: this.#now })
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_PROJECTS) break
      this.#known.delete(oldest)
    }
    return quotes
  }
}

/** What people linked in an article, from Indonesian to English whichever way it goes, newest first. */
export function linkedIn(state: ArticleState): readonly LinkedQuote[] {
  const turned = state.pair.source.startsWith('en')
  return linksIn(state)
    .filter(({ linked }) => linked)
    .map((link) => {
      const [source, target] = [quoteOfLink(link, 'source'), quoteOfLink(link, 'target')]
      return turned ? { source: target, target: source } : { source, target }
    })
}
