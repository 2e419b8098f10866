import { SYSTEM } from '../core/history.ts'
import { historyOf } from './articles.ts'
import type { Desk, WorkspaceActed } from './desk.ts'
import type { Ask } from './history.ts'
import { newOperation } from './operation.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Articles that were put aside and can be brought back, until somebody deletes them or their time is over. */
export class Bin {
  readonly #desk: Desk

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** `days`: how long it stays there. */
  put(ask: Ask, article: string, days: number): Promise<WorkspaceActed> {
    const until = new Date(this.#desk.now().getTime() + days * DAY_MS).toISOString()
    return this.#desk.administer(ask, { type: 'binArticle', article, until })
  }

  recover(ask: Ask, article: string, project: string): Promise<WorkspaceActed> {
    return this.#desk.administer(ask, { type: 'recoverArticle', article, project })
  }

  /** For good, at once. */
  async delete(ask: Ask, article: string): Promise<WorkspaceActed> {
    const acted = await this.#desk.administer(ask, { type: 'deleteArticle', article })
    await this.#removeGone(acted)
    return acted
  }

  /** Deletes for good what has been there for its time. Several servers may do it at once. */
  async empty(): Promise<void> {
    const now = this.#desk.now().toISOString()
    const operation = newOperation()
    const ask = { operation, request: operation, by: SYSTEM }
    await this.#removeGone(await this.#desk.administer(ask, { type: 'emptyBin', now }))
  }

  /** Does so once a day from now on. Returns the function that ends it. */
  emptyDaily(failed: (error: unknown) => void): () => void {
    const timer = setInterval(() => void this.empty().catch(failed), DAY_MS)
    return () => clearInterval(timer)
  }

  /** Out of the catalogue first, then the history: a crash between leaves a history that the next start sweeps. */
  async #removeGone(acted: WorkspaceActed): Promise<void> {
    const events = acted.ok ? (acted.line?.events ?? []) : []
    for (const event of events) if (event.type === 'articleDeleted') await this.#remove(event.article)
  }

  async #remove(article: string): Promise<void> {
    const { articles, summaries, qualities, outputs, notices, store, originals } = this.#desk
    articles.forget(article)
    await summaries.forget(article)
    await qualities.forget(article)
    await outputs.forget(article)
    await notices.forget(article)
    await store.remove(historyOf(article))
    await originals.remove(article)
  }
}
