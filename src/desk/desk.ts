import type { CarriedRow } from '../core/article/command.ts'
import type { SegmentRange } from '../core/article/event.ts'
import { factsOf } from '../core/audit/facts.ts'
import type { Decided, Refusal } from '../core/refusal.ts'
import type { WorkspaceCommand } from '../core/workspace/command.ts'
import { decideWorkspace } from '../core/workspace/decide/index.ts'
import { cleanName } from '../core/workspace/decide/name.ts'
import type { WorkspaceEvent } from '../core/workspace/event.ts'
import { foldWorkspace } from '../core/workspace/evolve.ts'
import { EMPTY_WORKSPACE, rulesOfProject, type WorkspaceState } from '../core/workspace/state.ts'
import type { Store } from '../store/store.ts'
import { turn } from '../turn.ts'
import type { Work } from '../work/pool.ts'
import { Alignments } from './alignments.ts'
import { Articles, catalogued, historyOfAlignment, isCatalogued } from './articles.ts'
import { Audit } from './audit.ts'
import { Bin } from './bin.ts'
import { type Acted, type Ask, HistoryDesk } from './history.ts'
import {
  ARTICLE_LIMITS,
  type ArticleLimits,
  articleObstacle,
  type NewArticle,
  partsOf,
  portionsOf,
  segmentsObstacle,
  titleFrom,
} from './import.ts'
import { Learning } from './learning.ts'
import { LinkedWords } from './linked-words.ts'
import { Links } from './links.ts'
import { NoticeRecords } from './notices.ts'
import { articleIdOf, fixedOperation } from './operation.ts'
import { Originals } from './originals.ts'
import { Outputs } from './outputs.ts'
import { Qualities } from './qualities.ts'
import { RenderingSearches } from './renderings.ts'
import { Summaries } from './summaries.ts'
import { TextSearches } from './text-searches.ts'

export type WorkspaceActed = Acted<WorkspaceState, WorkspaceEvent>

export type Imported =
  | { readonly ok: true; readonly article: string }
  | { readonly ok: false; readonly refusal: Refusal }

/** What web and command line share: every change to the workspace and its articles. */
export class Desk {
  readonly store: Store
  readonly work: Work
  readonly now: () => Date
  readonly limits: ArticleLimits
  readonly audit: Audit
  readonly articles: Articles
  readonly alignments: Alignments
  readonly originals: Originals
  readonly summaries: Summaries
  readonly qualities: Qualities
  readonly outputs: Outputs
  readonly notices: NoticeRecords
  readonly learning: Learning
  readonly linkedWords: LinkedWords
  readonly bin: Bin
  readonly links: Links
  readonly renderings: RenderingSearches
  readonly textSearches: TextSearches
  readonly #workspace: HistoryDesk<WorkspaceState, WorkspaceEvent>

  constructor(
    store: Store,
    work: Work,
    now: () => Date = () => new Date(),
    limits: ArticleLimits = ARTICLE_LIMITS,
  ) {
    this.store = store
    this.work = work
    this.now = now
    this.limits = limits
    this.audit = new Audit(store, now)
    this.articles = new Articles(store, now, limits.segments)
    this.alignments = new Alignments(store, now)
    this.originals = new Originals(store, now)
    this.summaries = new Summaries(store, this.articles)
    this.qualities = new Qualities(store, this.articles)
    this.outputs = new Outputs(store, this.articles)
    this.notices = new NoticeRecords(store, this.articles)
    this.learning = new Learning(this)
    this.linkedWords = new LinkedWords(this)
    this.bin = new Bin(this)
    this.links = new Links(work)
    this.renderings = new RenderingSearches(this)
    this.textSearches = new TextSearches(work)
    this.#workspace = new HistoryDesk(store, 'workspace', EMPTY_WORKSPACE, foldWorkspace, now)
  }

  async workspace(): Promise<WorkspaceState> {
    return (await this.#workspace.load()).state
  }

  administer(ask: Ask, command: WorkspaceCommand): Promise<WorkspaceActed> {
    return this.administerIf(ask, command, () => undefined)
  }

  /** As `administer`, but only where the state is still one in which it may be done. */
  async administerIf(
    ask: Ask,
    command: WorkspaceCommand,
    allowed: (state: WorkspaceState) => Decided<WorkspaceEvent> | undefined,
  ): Promise<WorkspaceActed> {
    let title: string | undefined
    const acted = await this.#workspace.act(ask, (state) => {
      // Once it is done, what was deleted has no title any more.
      title = titleOf(state, command)
      return allowed(state) ?? decideWorkspace(state, command)
    })
    if (acted.ok && acted.line) await this.audit.record(ask, factsOf(acted.line.events, title))
    return acted
  }

  /**
   * A text becomes an article: segmented, kept part by part, and entered in the catalogue last, so that it is whole or
   * not there at all. A repeat goes on where an import was cut off.
   */
  async importArticle(ask: Ask, article: NewArticle): Promise<Imported> {
    const { text, pair, project } = article
    const wrong = await articleObstacle(text, this.limits)
    if (wrong) return { ok: false, refusal: wrong }
    await turn()
    const rules = rulesOfProject(await this.workspace(), project)
    const ranges = await this.work.run('segment', { text, language: languageOf(pair.source), rules })
    return this.enterArticle(ask, article, ranges)
  }

  /**
   * Keeps an article part by part, the file it came in first, then its source, then the translations that came with it, and enters it in the catalogue
   * last.
   */
  async enterArticle(
    ask: Ask,
    article: NewArticle,
    ranges: readonly SegmentRange[],
    rows: readonly CarriedRow[] = [],
    origin: 'alignment' | 'import' = 'alignment',
  ): Promise<Imported> {
    const { text, pair, project, sample, bilingual, original } = article
    const unfit = segmentsObstacle(ranges, this.limits, rows.filter(({ segment }) => segment === null).length)
    if (unfit) return { ok: false, refusal: unfit }
    const title = article.title.trim() || titleFrom(text, ranges)
    const wrong = await this.entryObstacle(ask, title)
    if (wrong) return { ok: false, refusal: wrong }
    const id = articleIdOf(ask.operation)
    const actor = { person: ask.by, role: 'coordinator', twoPerson: 'off' } as const
    const commands = [
      ...partsOf(text, ranges).map((part) => ({ type: 'import', pair, ...part }) as const),
      ...portionsOf(rows).map((portion) => ({ type: 'carryOver', origin, rows: portion }) as const),
    ]
    if (original) await this.originals.keep(id, ask, original)
    for (const [index, command] of commands.entries()) {
      const operation = index === 0 ? ask.operation : fixedOperation(ask.operation, String(index))
      const kept = await this.articles.act(id, { ...ask, operation }, command, actor)
      if (!kept.ok) return kept
    }
    const more = {
      ...(sample ? { sample } : {}),
      ...(bilingual ? { bilingual } : {}),
      ...(original ? { original: original.format } : {}),
    }
    const entry = { type: 'addArticle', article: id, project, title, ...more } as const
    const entered = await this.administer(ask, entry)
    return entered.ok ? { ok: true, article: id } : entered
  }

  /**
   * Why nothing of this title may be entered in the catalogue for whoever asks; undefined when it may. Also looked at when it is
   * entered; by then all of it would be written.
   */
  async entryObstacle(ask: Ask, title: string): Promise<Refusal | undefined> {
    const named = cleanName(title, 'title')
    if (!named.ok) return named.refusal
    return (await this.#workspace.isReused(ask))
      ? { code: 'operation_reused', field: 'operation' }
      : undefined
  }

  /** Out of the catalogue first, then the history: a crash between leaves a history that the next start sweeps. */
  async deleteAlignment(ask: Ask, alignment: string): Promise<WorkspaceActed> {
    const gone = await this.administer(ask, { type: 'deleteAlignment', alignment })
    if (!gone.ok) return gone
    this.alignments.forget(alignment)
    await this.store.remove(historyOfAlignment(alignment))
    return gone
  }

  /**
   * Removes histories of articles and alignments that never came into the catalogue, or left it; not one that may be on
   * its way into it.
   */
  async sweep(): Promise<void> {
    // In this order: an article that enters the catalogue after the list was made is not swept.
    const settled = await this.store.settled()
    const wanted = catalogued(await this.workspace())
    for (const history of settled)
      if (isCatalogued(history) && !wanted.has(history)) await this.store.remove(history)
  }
}

/** Of the article or alignment that a command puts aside, brings back or deletes. */
function titleOf(
  { articles, bin, alignments }: WorkspaceState,
  command: WorkspaceCommand,
): string | undefined {
  switch (command.type) {
    case 'binArticle':
    case 'recoverArticle':
    case 'deleteArticle':
      return (articles.get(command.article) ?? bin.get(command.article))?.title
    case 'deleteAlignment':
      return alignments.get(command.alignment)?.title
    default:
      return undefined
  }
}

/** Whose rules of segmentation a language tag calls for. */
export function languageOf(tag: string): 'id' | 'en' {
  return tag.startsWith('en') ? 'en' : 'id'
}
