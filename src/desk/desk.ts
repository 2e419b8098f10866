import type { LanguagePair } from '../core/article/event.ts'
import { LIMITS } from '../core/article/limits.ts'
import type { ArticleState } from '../core/article/state.ts'
import { type Decided, type Refusal, refuse } from '../core/refusal.ts'
import { unacceptable } from '../core/text/acceptable.ts'
import type { WorkspaceCommand } from '../core/workspace/command.ts'
import { decideWorkspace } from '../core/workspace/decide/index.ts'
import type { WorkspaceEvent } from '../core/workspace/event.ts'
import { foldWorkspace } from '../core/workspace/evolve.ts'
import { EMPTY_WORKSPACE, type WorkspaceState } from '../core/workspace/state.ts'
import type { Store } from '../store/store.ts'
import type { Work } from '../work/pool.ts'
import { Articles, historyOf } from './articles.ts'
import { type Acted, type Ask, HistoryDesk } from './history.ts'
import { articleIdOf } from './operation.ts'
import { Summaries } from './summaries.ts'

export type WorkspaceActed = Acted<WorkspaceState, WorkspaceEvent>

export interface NewArticle {
  readonly title: string
  readonly text: string
  readonly project: string
  readonly pair: LanguagePair
  readonly sample?: 'untouched' | 'worked'
}

export type Imported =
  | { readonly ok: true; readonly article: string }
  | { readonly ok: false; readonly refusal: Refusal }

/** What web and command line share: every change to the workspace and its articles. */
export class Desk {
  readonly store: Store
  readonly work: Work
  readonly now: () => Date
  readonly articles: Articles
  readonly summaries: Summaries
  readonly #workspace: HistoryDesk<WorkspaceState, WorkspaceEvent>

  constructor(store: Store, work: Work, now: () => Date = () => new Date()) {
    this.store = store
    this.work = work
    this.now = now
    this.articles = new Articles(store, now)
    this.summaries = new Summaries(store, this.articles)
    this.#workspace = new HistoryDesk(store, 'workspace', EMPTY_WORKSPACE, foldWorkspace, now)
  }

  async workspace(): Promise<WorkspaceState> {
    return (await this.#workspace.load()).state
  }

  administer(ask: Ask, command: WorkspaceCommand): Promise<WorkspaceActed> {
    return this.#workspace.act(ask, (state) => decideWorkspace(state, command))
  }

  /** As `administer`, but only where the state is still one in which it may be done. */
  administerIf(
    ask: Ask,
    command: WorkspaceCommand,
    allowed: (state: WorkspaceState) => Decided<WorkspaceEvent> | undefined,
  ): Promise<WorkspaceActed> {
    return this.#workspace.act(ask, (state) => allowed(state) ?? decideWorkspace(state, command))
  }

  /**
   * A text becomes an article: segmented, kept, entered in the catalogue, in that order, so that it is whole or not
   * there at all. A blank title is taken from the first segment.
   */
  async importArticle(ask: Ask, article: NewArticle): Promise<Imported> {
    const wrong = articleObstacle(article.text)
    if (wrong) return { ok: false, refusal: wrong }
    const ranges = await this.work.run('segment', {
      text: article.text,
      language: languageOf(article.pair.source),
    })
    const id = articleIdOf(ask.operation)
    const command = { type: 'import', pair: article.pair, source: article.text, ranges } as const
    const actor = { person: ask.by, role: 'coordinator', ownReview: 'allowed' } as const
    const kept = await this.articles.act(id, ask, command, actor)
    if (!kept.ok) return kept
    const title = article.title.trim() || firstWords(kept.state)
    const { project, sample } = article
    const entry = { type: 'addArticle', article: id, project, title, ...(sample ? { sample } : {}) } as const
    const entered = await this.administer(ask, entry)
    return entered.ok ? { ok: true, article: id } : entered
  }

  /** Out of the catalogue first, then the history: a crash between leaves a history that the next start sweeps. */
  async deleteArticle(ask: Ask, article: string): Promise<WorkspaceActed> {
    const gone = await this.administer(ask, { type: 'deleteArticle', article })
    if (!gone.ok) return gone
    this.articles.forget(article)
    await this.summaries.forget(article)
    await this.store.remove(historyOf(article))
    return gone
  }

  /** Removes histories of articles that never came into the catalogue, or left it. */
  async sweep(): Promise<void> {
    const { articles } = await this.workspace()
    for (const history of await this.store.histories()) {
      const id = history.startsWith('article-') ? history.slice('article-'.length) : undefined
      if (id !== undefined && !articles.has(id)) await this.store.remove(history)
    }
  }
}

/** Why a text cannot become an article; undefined when it can. */
export function articleObstacle(text: string): Refusal | undefined {
  const bytes = Buffer.byteLength(text)
  if (bytes > LIMITS.articleBytes)
    return refuse('too_long', { field: 'text', values: { limit: LIMITS.articleBytes, length: bytes } })
      .refusal
  if (text.trim() === '') return { code: 'empty_article', field: 'text' }
  return unacceptable(text, 'text', Number.POSITIVE_INFINITY)
}

function languageOf(tag: string): 'id' | 'en' {
  return tag.startsWith('en') ? 'en' : 'id'
}

function firstWords(state: ArticleState): string {
  const first = state.segments.get(state.order[0] ?? 0)
  const text = first ? state.source.slice(first.start, Math.min(first.end, first.start + 80)) : ''
  return text.isWellFormed() ? text : text.slice(0, -1)
}
