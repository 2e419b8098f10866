import { DraftRuns, withoutText } from '../core/article/folding.ts'
import type { Line } from '../core/history.ts'
import { SYSTEM } from '../core/history.ts'
import { StorageError } from '../store/store.ts'
import { turn } from '../turn.ts'
import type { Articles } from './articles.ts'
import { newOperation } from './operation.ts'

/** Drafts that must be foldable before a history is written anew. */
const WORTH = 500
/** Lines between two looks at a short history; at a long one a sixteenth to an eighth of it. */
const OFTEN = 1024
/** Lines looked at before others get their turn. */
const SLICE = 2_000

/**
 * Gives up the texts of drafts that were only steps, by itself and while people work: now and then as a history grows, when at
 * least half of the texts in it are such drafts. First the history says so, as a fact that every later decision knows; only
 * then are the texts taken out of its lines. Whoever dies in between leaves texts that nobody sees; the next time takes them.
 */
export class Folding {
  readonly #articles: Articles
  /** One history at a time. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(articles: Articles) {
    this.#articles = articles
  }

  /** A line was kept. The server that kept it looks, so that of several one does. */
  kept(article: string, { seq }: Pick<Line, 'seq'>): void {
    if (seq % Math.max(OFTEN, 2 ** (Math.floor(Math.log2(seq)) - 3)) !== 0) return
    this.#last = this.#last.then(() => this.fold(article)).catch(toleratesStorage)
  }

  /** Resolves when nothing is being folded. */
  async idle(): Promise<void> {
    await this.#last
  }

  /** Folds what is worth it. Returns how many texts were given up. */
  async fold(article: string, worth = WORTH): Promise<number> {
    const runs = new DraftRuns()
    let head = 0
    const follow = async () => {
      for (const line of await this.#articles.read(article, head)) {
        runs.add(line)
        head = line.seq
        if (head % SLICE === 0) await turn()
      }
    }
    await follow()
    const drafts = runs.runs().reduce((sum, run) => sum + run.drafts.length, 0)
    if (drafts < worth || 2 * drafts < runs.texts) return 0
    const operation = newOperation()
    await this.#articles.foldDrafts(article, { operation, request: operation, by: SYSTEM }, async (now) => {
      // What was said since may name one of them, or the article was deleted.
      await follow()
      return now < head ? [] : runs.runs()
    })
    await follow()
    const folded = new Set(runs.foldedLines())
    const lines = (await this.#articles.read(article, 0)).filter(({ seq }) => folded.has(seq))
    await this.#articles.shorten(article, lines.map(withoutText))
    return lines.length
  }
}

// A disk that is full or a server that stops costs no more than the space.
function toleratesStorage(error: unknown): void {
  if (!(error instanceof StorageError)) throw error
}
