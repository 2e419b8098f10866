import { type Occurrence, type ReadText, turned, type Varied } from '../core/alignment/words/renderings.ts'
import type { LanguagePair, Ref } from '../core/article/event.ts'
import { linksBySegment, saidOf } from '../core/article/linked.ts'
import { type ArticleState, currentRevision, segmentsOf, sourceOf, statusOf } from '../core/article/state.ts'
import type { Span } from '../core/revision/follow.ts'
import type { Desk } from './desk.ts'
import type { Lesson } from './learning.ts'
import { type Search, Searches } from './searches.ts'

/** Where a translated text stands. */
export interface TextPlace extends ReadText {
  readonly article: string
  readonly segment: Ref
  /** Of the segment in its article, from 1. */
  readonly number: number
}

/** A side of a text and its translation. */
export type Side = 'source' | 'target'

/** A place of the words that were looked for, and what stands for them on the other side. */
export interface FoundPlace extends Pick<Occurrence, 'key'>, Readonly<Record<Side, readonly Span[]>> {
  readonly at: TextPlace
}

/** What is looked for, and where. */
export interface AskedPhrase {
  readonly phrase: string
  readonly side: Side
  /** In approved texts of the whole project, not in this article. */
  readonly whole: boolean
}

export interface FoundRenderings {
  readonly places: readonly FoundPlace[]
  /** Texts that were read; more were there where `more` says so. */
  readonly read: number
  readonly more: boolean
}

export interface FoundVaried {
  readonly words: readonly Varied[]
  readonly read: number
  readonly more: boolean
}

/** An article, as far as its words are looked for. */
export interface Looked {
  readonly id: string
  readonly project: string
  readonly head: number
  readonly state: ArticleState
}

/** Texts that one search reads, and those of one turn in a worker. */
const MOST_READ = 20_000
const SLICE = 500
/** Texts of which every word is linked: some seconds. */
const MOST_VARIED = 3_000
/** Places that one search keeps. */
const MOST_PLACES = 1_000

/** How words of an article, or of all that its project approved, are rendered. */
export class RenderingSearches {
  readonly #desk: Desk
  readonly #phrases = new Searches<FoundRenderings>()
  readonly #varied = new Searches<FoundVaried>()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** Words of the article with more than one rendering. */
  varied({ id, project, head, state }: Looked): Search<FoundVaried> {
    const lesson = this.#desk.learning.of(project)
    return this.#varied.of(`${id} ${head} ${lesson.id}`, async (report) => {
      const all = textsIn(id, state)
      const texts = all.slice(0, MOST_VARIED)
      const asked = { pair: state.pair, learned: lesson.learned, texts }
      const words = await this.#desk.work.run('varied', asked, { progress: report })
      return { words, read: texts.length, more: all.length > texts.length }
    })
  }

  /** Every place of these words in the article, or in approved texts of the whole project in the same languages. */
  ofPhrase(looked: Looked, asked: AskedPhrase): Search<FoundRenderings> {
    const { id, project, head, state } = looked
    const lesson = this.#desk.learning.of(project)
    const key = JSON.stringify([id, head, lesson.id, asked])
    return this.#phrases.of(key, async (report) => {
      const texts = asked.whole ? await this.#approved(project, state.pair) : textsIn(id, state)
      return this.#look(texts, asked, state.pair, lesson, report)
    })
  }

  async #look(
    all: readonly TextPlace[],
    { phrase, side }: AskedPhrase,
    { source, target }: LanguagePair,
    { learned }: Lesson,
    report: (done: number) => void,
  ): Promise<FoundRenderings> {
    const places: FoundPlace[] = []
    let done = 0
    while (done < Math.min(all.length, MOST_READ) && places.length < MOST_PLACES) {
      const texts = all.slice(done, done + SLICE)
      const read =
        side === 'source'
          ? { pair: { source, target }, texts }
          : { pair: { source: target, target: source }, texts: texts.map(turned) }
      const found = await this.#desk.work.run('renderings', { ...read, learned, phrase })
      for (const { text, key, source: words, target: partners } of found) {
        const at = texts[text]
        const sides =
          side === 'source' ? { source: [words], target: partners } : { source: partners, target: [words] }
        if (at) places.push({ at, key, ...sides })
      }
      done += texts.length
      report(done / all.length)
    }
    return { places, read: done, more: done < all.length }
  }

  async #approved(project: string, pair: LanguagePair): Promise<readonly TextPlace[]> {
    const { articles } = await this.#desk.workspace()
    const texts: TextPlace[] = []
    for (const { id } of [...articles.values()].filter((one) => one.project === project).toReversed()) {
      if (texts.length > MOST_READ) break
      const { tally, source } = await this.#desk.summaries.of(id)
      if (source !== pair.source || tally.approved.segments + tally.final.segments === 0) continue
      const { state } = await this.#desk.articles.load(id)
      texts.push(...textsIn(id, state, true))
    }
    return texts
  }
}

/** The translated segments of an article in reading order, or those that are approved. */
function textsIn(article: string, state: ArticleState, approved = false): readonly TextPlace[] {
  const links = linksBySegment(state)
  return segmentsOf(state).flatMap((segment, index) => {
    const [source, target] = [sourceOf(state, segment), currentRevision(state, segment)?.text ?? '']
    const status = statusOf(state, segment)
    if (source === '' || target === '' || (approved && status !== 'approved' && status !== 'final')) return []
    const said = saidOf(links.get(segment.ref) ?? [])
    return [{ article, segment: segment.ref, number: index + 1, source, target, said }]
  })
}
