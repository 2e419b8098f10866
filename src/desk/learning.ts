import type { TextPair } from '../core/alignment/words/segment.ts'
import { currentRevision, segmentsOf, sourceOf, statusOf } from '../core/article/state.ts'
import type { CatalogueEntry } from '../core/workspace/state.ts'
import type { Desk } from './desk.ts'

/** What a project taught about words. */
export interface Lesson {
  /** Another one has another id; empty: nothing was learned. */
  readonly id: string
  /** As `Learned` packs it. */
  readonly learned: string
}

interface Known extends Lesson {
  /** Segments that it was made of. */
  readonly approved: number
  /** When approvals were last counted. Milliseconds. */
  readonly counted: number
}

const NOTHING: Known = { id: '', learned: '', approved: 0, counted: 0 }
/** Fewer new approvals than this, or than a tenth more, teach little. */
const LEAST_NEWS = 20
const GROWTH = 1.1
/** How long nobody counts approvals again. Milliseconds. */
const REST = 60_000
/** Approved segments that are learned from, those of the newest articles first. */
const MOST_PAIRS = 5_000
/** Projects whose lessons are kept: a few MB each at most. */
const MOST_PROJECTS = 10

/**
 * What each project's approved segments, and the bilingual files that were imported into it, teach about its words. Learned beside everything else, when somebody first asks
 * and again when approvals grew; until then links go by the lexicon, or by the lesson before.
 */
export class Learning {
  readonly #desk: Desk
  /** In order of use, the newest last. */
  readonly #known = new Map<string, Known>()
  readonly #running = new Map<string, Promise<Lesson>>()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** What is known now; never waits. */
  of(project: string): Lesson {
    const known = this.#known.get(project) ?? NOTHING
    if (this.#desk.now().getTime() - known.counted >= REST && !this.#running.has(project))
      // Links do without it: whatever went wrong is seen where it matters, and counted again in a minute.
      this.refresh(project).catch(() =>
        this.#keep(project, { ...known, counted: this.#desk.now().getTime() }),
      )
    return known
  }

  /** Learns anew if approvals grew; once, however many ask meanwhile. */
  refresh(project: string): Promise<Lesson> {
    const running = this.#running.get(project)
    if (running) return running
    const started = this.#learn(project).finally(() => this.#running.delete(project))
    this.#running.set(project, started)
    return started
  }

  async #learn(project: string): Promise<Lesson> {
    const known = this.#known.get(project) ?? NOTHING
    const counted = this.#desk.now().getTime()
    const articles = await this.#articlesOf(project)
    const approved = articles.reduce((sum, one) => sum + one.approved, 0)
    const grown = approved >= known.approved + LEAST_NEWS && approved >= known.approved * GROWTH
    if (!grown) return this.#keep(project, { ...known, counted })
    const texts = await this.#textsOf(articles.filter((one) => one.approved > 0).map(({ entry }) => entry))
    const learned = await this.#desk.work.run('learn', { pair: { source: 'id', target: 'en' }, texts })
    return this.#keep(project, { id: `${project} ${approved}`, learned, approved, counted })
  }

  #keep(project: string, known: Known): Lesson {
    this.#known.delete(project)
    this.#known.set(project, known)
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_PROJECTS) break
      this.#known.delete(oldest)
    }
    return known
  }

  /** The newest first, with how many segments of each teach: those approved, and all of one that came translated. */
  async #articlesOf(project: string) {
    const { articles } = await this.#desk.workspace()
    const found: { readonly entry: CatalogueEntry; readonly approved: number }[] = []
    for (const entry of [...articles.values()].filter((one) => one.project === project).toReversed()) {
      const { tally } = await this.#desk.summaries.of(entry.id)
      const approved = tally.approved.segments + tally.final.segments
      const drafts = tally.draft.segments + tally.translated.segments
      found.push({ entry, approved: approved + (entry.bilingual ? drafts : 0) })
    }
    return found
  }

  /** From Indonesian to English, whichever way an article goes. */
  async #textsOf(entries: readonly CatalogueEntry[]): Promise<readonly TextPair[]> {
    const texts: TextPair[] = []
    for (const { id, bilingual } of entries) {
      if (texts.length >= MOST_PAIRS) break
      const { state } = await this.#desk.articles.load(id)
      const turned = state.pair.source.startsWith('en')
      for (const segment of segmentsOf(state)) {
        if (texts.length >= MOST_PAIRS) break
        const status = statusOf(state, segment)
        const taught = bilingual ? status !== 'untranslated' && status !== 'returned' : false
        if (!taught && status !== 'approved' && status !== 'final') continue
        const [source, target] = [sourceOf(state, segment), currentRevision(state, segment)?.text ?? '']
        if (source !== '' && target !== '')
          texts.push(turned ? { source: target, target: source } : { source, target })
      }
    }
    return texts
  }
}
