import type { z } from 'zod'
import type { ArticleState } from '../core/article/state.ts'
import { StorageError, type Store } from '../store/store.ts'
import { type Articles, historyOf } from './articles.ts'
import { inSteps } from './in-steps.ts'

/** What follows from an article's history alone, with the number of the last line that it is of. */
export interface Derived {
  readonly head: number
}

interface Kind<T extends Derived> {
  /** Of the record that keeps it. */
  readonly name: string
  readonly schema: z.ZodType<T>
  /** In steps; others get their turn between them. */
  readonly build: (state: ArticleState, head: number) => Generator<undefined, T>
}

/** Something small that is worked out of each article once, kept as a record, and made anew where the history has gone on. */
export class DerivedRecords<T extends Derived> {
  readonly #store: Store
  readonly #articles: Articles
  readonly #kind: Kind<T>
  readonly #known = new Map<string, T>()
  readonly #building = new Map<string, Promise<T>>()

  constructor(store: Store, articles: Articles, kind: Kind<T>) {
    this.#store = store
    this.#articles = articles
    this.#kind = kind
  }

  async of(article: string): Promise<T> {
    const head = await this.#store.head(historyOf(article))
    const known = this.#known.get(article) ?? (await this.#kept(article))
    if (known?.head === head) {
      this.#known.set(article, known)
      return known
    }
    return this.#building.get(`${article} ${head}`) ?? this.#build(article, head)
  }

  async forget(article: string): Promise<void> {
    this.#known.delete(article)
    await this.#store.records.delete(this.#kind.name, article)
  }

  async #kept(article: string): Promise<T | undefined> {
    const parsed = this.#kind.schema.safeParse(await this.#store.records.get(this.#kind.name, article))
    return parsed.success ? parsed.data : undefined
  }

  /** Once, however many ask for it meanwhile. */
  #build(article: string, head: number): Promise<T> {
    const key = `${article} ${head}`
    const building = this.#make(article).finally(() => this.#building.delete(key))
    this.#building.set(key, building)
    return building
  }

  async #make(article: string): Promise<T> {
    const { state, head } = await this.#articles.load(article)
    const made = await inSteps(this.#kind.build(state, head))
    this.#known.set(article, made)
    await this.#keep(article, made)
    return made
  }

  /** Only for the next start: a place that takes nothing must not keep anybody from reading. */
  async #keep(article: string, value: T): Promise<void> {
    try {
      await this.#store.records.put(this.#kind.name, article, value)
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
    }
  }
}
