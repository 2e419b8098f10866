import type { AlignmentEvent } from '../core/alignment/history/event.ts'
import type { ArticleCommand } from '../core/article/command.ts'
import { decideInSteps } from '../core/article/decide/index.ts'
import { changesStructure, revertInSteps, touchedSegments } from '../core/article/decide/revert.ts'
import type { ArticleEvent, FoldedRun, Ref } from '../core/article/event.ts'
import { foldArticle } from '../core/article/evolve.ts'
import { segmentsAfter } from '../core/article/growth.ts'
import { LIMITS } from '../core/article/limits.ts'
import type { OriginalEvent } from '../core/article/original.ts'
import { type ArticleState, EMPTY_ARTICLE } from '../core/article/state.ts'
import type { Line } from '../core/history.ts'
import { allow, type Decided, refuse } from '../core/refusal.ts'
import type { WorkspaceEvent } from '../core/workspace/event.ts'
import type { Actor } from '../core/workspace/rights.ts'
import type { WorkspaceState } from '../core/workspace/state.ts'
import type { Store } from '../store/store.ts'
import { Folding } from './folding.ts'
import { type Acted, type Ask, HistoryDesk } from './history.ts'
import { inSteps } from './in-steps.ts'
import { Timelines } from './timeline.ts'

export type ArticleActed = Acted<ArticleState, ArticleEvent>

/** Rough size of a folded article in memory, in code units; what leaves first is what was used longest ago. */
const BUDGET = 64 * 1024 * 1024

/** Articles, folded and kept at hand; every change to one goes through here. */
export class Articles {
  readonly #store: Store
  readonly #now: () => Date
  readonly #mostSegments: number
  readonly folding = new Folding(this)
  /** In order of use, the newest last. */
  readonly #open = new Map<string, { desk: HistoryDesk<ArticleState, ArticleEvent>; size: number }>()
  readonly #hearers = new Set<(article: string) => void>()
  readonly #timelines: Timelines

  /** `mostSegments`: of one article; nothing that is done to one takes it beyond. */
  constructor(store: Store, now: () => Date, mostSegments: number = LIMITS.segments) {
    this.#store = store
    this.#mostSegments = mostSegments
    this.#timelines = new Timelines((id, after) => this.read(id, after))
    this.#now = now
  }

  async load(id: string): Promise<{ readonly state: ArticleState; readonly head: number }> {
    const folded = await this.#desk(id).load()
    this.#weigh(id, folded.state)
    return folded
  }

  act(id: string, ask: Ask, command: ArticleCommand, actor: Actor): Promise<ArticleActed> {
    return this.#act(id, ask, (state) => inSteps(decideInSteps(state, command, actor)))
  }

  /** Calls `hear` with the article after each line that this server wrote, before whoever asked for it has his answer. */
  onWritten(hear: (article: string) => void): void {
    this.#hearers.add(hear)
  }

  /** As `act`, but only on the article as it was at line `head`: what somebody looked at before he said yes. */
  actOn(id: string, ask: Ask, command: ArticleCommand, actor: Actor, head: number): Promise<ArticleActed> {
    return this.#act(id, ask, (state, now) =>
      now === head ? inSteps(decideInSteps(state, command, actor)) : refuse('stale_article'),
    )
  }

  /** Undoes an operation of this article; `kept` are the segments that somebody changed since. */
  async revert(
    id: string,
    ask: Ask,
    operation: string,
  ): Promise<ArticleActed & { readonly kept: readonly Ref[] }> {
    const line = await this.lineOf(id, operation)
    const before = line && changesStructure(line) ? await this.at(id, line.seq - 1) : undefined
    let kept: readonly Ref[] = []
    const acted = await this.#act(id, ask, async (state) => {
      if (!line) return refuse('nothing_to_revert', { field: 'reverts' })
      const reverted = await inSteps(revertInSteps(state, line, before))
      if (!reverted.ok) return reverted
      kept = reverted.kept
      return reverted.events.length === 1 ? allow() : reverted
    })
    if (!acted.ok || !acted.line || !line) return { ...acted, kept }
    // From the lines alone, so that a repeat gives the first answer.
    const undone = new Set(touchedSegments(acted.state, acted.line.events))
    return { ...acted, kept: touchedSegments(acted.state, line.events).filter((ref) => !undone.has(ref)) }
  }

  /** Gives up the texts of drafts, if any; `find` is asked with the number of the last line, behind which this one comes. */
  foldDrafts(
    id: string,
    ask: Ask,
    find: (head: number) => Promise<readonly FoldedRun[]>,
  ): Promise<ArticleActed> {
    return this.#desk(id).act(ask, async (_, head) => {
      const runs = await find(head)
      return runs.length === 0 ? allow() : allow({ type: 'draftsFolded', runs })
    })
  }

  /** Takes the texts of folded drafts out of their lines. */
  async shorten(id: string, lines: readonly Line<ArticleEvent>[]): Promise<void> {
    await this.#store.fold(historyOf(id), lines)
    this.#timelines.forget(id)
  }

  /** The line that an operation made in this article. */
  async lineOf(id: string, operation: string): Promise<Line<ArticleEvent> | undefined> {
    const line = await this.#store.find(historyOf(id), operation)
    return line && isArticleLine(line) ? line : undefined
  }

  /** All lines of an article, in order; they are kept at hand for a while. */
  lines(id: string): Promise<readonly Line<ArticleEvent>[]> {
    return this.#timelines.of(id).lines()
  }

  /** The lines behind line `after`, in order, for one reading. */
  async read(id: string, after: number): Promise<readonly Line<ArticleEvent>[]> {
    return (await this.#store.read(historyOf(id), after)).filter(isArticleLine)
  }

  /** The article as it was once line `seq` was there. */
  async at(id: string, seq: number): Promise<ArticleState> {
    const { state, head } = await this.load(id)
    return seq >= head ? state : this.#timelines.of(id).at(seq)
  }

  forget(id: string): void {
    this.#open.delete(id)
    this.#timelines.forget(id)
  }

  async #act(
    id: string,
    ask: Ask,
    decide: (state: ArticleState, head: number) => Decided<ArticleEvent> | Promise<Decided<ArticleEvent>>,
  ): Promise<ArticleActed> {
    const acted = await this.#desk(id).act(ask, async (state, head) =>
      this.#within(state, await decide(state, head)),
    )
    if (acted.ok && acted.line) {
      this.folding.kept(id, acted.line)
      for (const hear of this.#hearers) hear(id)
    }
    return acted
  }

  /** An article that is beyond the limit, since the limit was lowered, may not grow and may shrink. */
  #within(state: ArticleState, decided: Decided<ArticleEvent>): Decided<ArticleEvent> {
    if (!decided.ok) return decided
    const [limit, count] = [this.#mostSegments, segmentsAfter(state, decided.events)]
    if (count <= limit || count <= state.order.length) return decided
    return refuse('too_many_segments', { values: { limit, count } })
  }

  #desk(id: string): HistoryDesk<ArticleState, ArticleEvent> {
    const open = this.#open.get(id)
    const desk =
      open?.desk ?? new HistoryDesk(this.#store, historyOf(id), EMPTY_ARTICLE, foldArticle, this.#now)
    this.#open.delete(id)
    this.#open.set(id, { desk, size: open?.size ?? 0 })
    return desk
  }

  #weigh(id: string, state: ArticleState): void {
    const open = this.#open.get(id)
    if (open) open.size = state.source.length + 400 * state.next
    let total = 0
    for (const { size } of this.#open.values()) total += size
    for (const [oldest, { size }] of this.#open) {
      if (total <= BUDGET || oldest === id) break
      this.#open.delete(oldest)
      total -= size
    }
  }
}

export function historyOf(id: string): string {
  return `article-${id}`
}

export function historyOfAlignment(id: string): string {
  return `alignment-${id}`
}

/** Holds the file that an article came in. */
export function historyOfOriginal(article: string): string {
  return `original-${article}`
}

/** Names of the histories that a catalogue calls for; those of articles in the bin are among them. */
export function catalogued(workspace: WorkspaceState): ReadonlySet<string> {
  const { articles, bin, alignments } = workspace
  const kept = [...articles.values(), ...bin.values()]
  const originals = kept.filter(({ original }) => original !== null)
  return new Set([
    ...kept.map(({ id }) => historyOf(id)),
    ...[...alignments.keys()].map(historyOfAlignment),
    ...originals.map(({ id }) => historyOfOriginal(id)),
  ])
}

/** Whether a history has to stand in the catalogue, or is swept. */
export function isCatalogued(history: string): boolean {
  return /^(?:article|alignment|original)-/.test(history)
}

const WORKSPACE_TYPES =
  /^(person|administrator|project|member)|^segmentationChanged$|^article(Added|Renamed|Archived|Binned|Recovered|Deleted)$|^alignment(Added|Deleted)$/

/** What an alignment's history holds, and whether no other kind does: an undoing stands in both. */
const ALIGNMENT_ONLY: Readonly<Record<AlignmentEvent['type'], boolean>> = {
  alignmentStarted: true,
  beadsReplaced: true,
  sentenceEdited: true,
  sentenceCut: true,
  sentencesJoined: true,
  operationReverted: false,
}
const IN_ALIGNMENT: ReadonlyMap<string, boolean> = new Map(Object.entries(ALIGNMENT_ONLY))

/** Kinds of events that stand in no history of an article, nor in one that the expressions above name. */
const ELSEWHERE: ReadonlySet<string> = new Set(['originalKept', 'audited'])

/** A line of an alignment's history, as its name promises. */
export function isAlignmentLine(line: Line): line is Line<AlignmentEvent> {
  return line.events.every((event) => IN_ALIGNMENT.has(event.type))
}

/** A line of an article's history, as its name promises. */
export function isArticleLine(line: Line): line is Line<ArticleEvent> {
  return line.events.every(
    ({ type }) => !WORKSPACE_TYPES.test(type) && IN_ALIGNMENT.get(type) !== true && !ELSEWHERE.has(type),
  )
}

/** A line of the file that an article came in, as its name promises. */
export function isOriginalLine(line: Line): line is Line<OriginalEvent> {
  return line.events.every(({ type }) => type === 'originalKept')
}

/** A line of the workspace's history, as its name promises. */
export function isWorkspaceLine(line: Line): line is Line<WorkspaceEvent> {
  return line.events.every((event) => WORKSPACE_TYPES.test(event.type))
}
