import { z } from 'zod'
import type { Status, Tally } from '../core/article/state.ts'
import type { Store } from '../store/store.ts'
import { type Articles, historyOf } from './articles.ts'

/** What lists need to know of an article, so that no list opens histories. Rebuilt from the history when it lags. */
export interface Summary {
  readonly head: number
  readonly tally: Readonly<Record<Status, Tally>>
  readonly source: string
  readonly target: string
  readonly deadline: string
  readonly changed: { readonly by: string; readonly at: string }
}

const tally = z.object({ segments: z.number(), words: z.number() })
const kept = z.object({
  head: z.number(),
  tally: z.object({
    untranslated: tally,
    draft: tally,
    translated: tally,
    returned: tally,
    approved: tally,
    final: tally,
  }),
  source: z.string(),
  target: z.string(),
  deadline: z.string(),
  changed: z.object({ by: z.string(), at: z.string() }),
})

const KIND = 'summary'

export class Summaries {
  readonly #store: Store
  readonly #articles: Articles
  readonly #known = new Map<string, Summary>()

  constructor(store: Store, articles: Articles) {
    this.#store = store
    this.#articles = articles
  }

  async of(article: string): Promise<Summary> {
    const head = await this.#store.head(historyOf(article))
    const known = this.#known.get(article) ?? (await this.#kept(article))
    if (known?.head === head) {
      this.#known.set(article, known)
      return known
    }
    return this.#build(article)
  }

  async forget(article: string): Promise<void> {
    this.#known.delete(article)
    await this.#store.records.delete(KIND, article)
  }

  async #kept(article: string): Promise<Summary | undefined> {
    const parsed = kept.safeParse(await this.#store.records.get(KIND, article))
    return parsed.success ? parsed.data : undefined
  }

  async #build(article: string): Promise<Summary> {
    const { state, head } = await this.#articles.load(article)
    const { tally, deadline, changed, pair } = state
    const summary: Summary = { head, tally, deadline, changed, source: pair.source, target: pair.target }
    this.#known.set(article, summary)
    await this.#store.records.put(KIND, article, summary)
    return summary
  }
}
