import type { ArticleEvent } from '../core/article/event.ts'
import { foldArticle } from '../core/article/evolve.ts'
import { type ArticleState, EMPTY_ARTICLE } from '../core/article/state.ts'
import type { Line } from '../core/history.ts'
import { turn } from '../turn.ts'

/** Lines between two states that are kept; what one visit to a moment folds at most. */
const STEP = 256

/**
 * The lines of one article, and its state at every 256th of them: states share what they have in common, so that these
 * cost little more than the last one. Any moment is then at most 255 lines away.
 */
export class Timeline {
  readonly #read: (after: number) => Promise<readonly Line<ArticleEvent>[]>
  readonly #lines: Line<ArticleEvent>[] = []
  /** `#states[n]` is the article once line `n * STEP` was there. */
  readonly #states: ArticleState[] = [EMPTY_ARTICLE]
  /** Settles when what was asked for before is there. */
  #growing: Promise<unknown> = Promise.resolve()

  constructor(read: (after: number) => Promise<readonly Line<ArticleEvent>[]>) {
    this.#read = read
  }

  get length(): number {
    return this.#lines.length
  }

  /** All lines up to the last one there is, in order; line `seq` at `seq - 1`. */
  async lines(): Promise<readonly Line<ArticleEvent>[]> {
    const grown = this.#growing.then(() => this.#grow())
    this.#growing = grown.catch(() => undefined)
    await grown
    return this.#lines
  }

  /** The article once line `seq` was there. */
  async at(seq: number): Promise<ArticleState> {
    if (seq > this.#lines.length) await this.lines()
    else await this.#growing
    const step = Math.min(Math.floor(seq / STEP), this.#states.length - 1)
    return foldArticle(this.#lines.slice(step * STEP, seq), this.#states[step])
  }

  // In slices: the first visit to a long history must not hold up everybody else.
  async #grow(): Promise<void> {
    for (const line of await this.#read(this.#lines.length)) this.#lines.push(line)
    for (let next = this.#states.length; next * STEP <= this.#lines.length; next += 1) {
      const slice = this.#lines.slice((next - 1) * STEP, next * STEP)
      this.#states.push(foldArticle(slice, this.#states[next - 1]))
      await turn()
    }
  }
}

/** Lines kept at hand over all articles, some 100 MB at most; what leaves first was used longest ago. */
const BUDGET = 200_000

/** The timelines that were asked for lately. */
export class Timelines {
  readonly #read: (article: string, after: number) => Promise<readonly Line<ArticleEvent>[]>
  /** In order of use, the newest last. */
  readonly #open = new Map<string, Timeline>()

  constructor(read: (article: string, after: number) => Promise<readonly Line<ArticleEvent>[]>) {
    this.#read = read
  }

  of(article: string): Timeline {
    const timeline = this.#open.get(article) ?? new Timeline((after) => this.#read(article, after))
    this.#open.delete(article)
    let total = timeline.length
    for (const { length } of this.#open.values()) total += length
    for (const [oldest, { length }] of this.#open) {
      if (total <= BUDGET) break
      this.#open.delete(oldest)
      total -= length
    }
    this.#open.set(article, timeline)
    return timeline
  }

  forget(article: string): void {
    this.#open.delete(article)
  }
}
