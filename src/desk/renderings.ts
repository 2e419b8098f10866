import type { Occurrence, ReadText, Varied } from '../core/alignment/words/renderings.ts'
import type { LanguagePair, Ref } from '../core/article/event.ts'
import { linksBySegment, saidOf } from '../core/article/linked.ts'
import { type ArticleState, currentRevision, segmentsOf, sourceOf, statusOf } from '../core/article/state.ts'
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

/** A place of the words that were looked for, in its text. */
export interface FoundPlace extends Occurrence {
  readonly at: TextPlace
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
  ofPhrase(looked: Looked, phrase: string, whole: boolean): Search<FoundRenderings> {
    const { id, project, head, state } = looked
    const lesson = this.#desk.learning.of(project)
    const key = JSON.stringify([id, head, lesson.id, whole, phrase])
    return this.#phrases.of(key, async (report) => {
      const texts = whole ? await this.#approved(project, state.pair) : textsIn(id, state)
      return this.#look(texts, phrase, state.pair, lesson, report)
    })
  }

  async #look(
    all: readonly TextPlace[],
    phrase: string,
    pair: LanguagePair,
    { learned }: Lesson,
    report: (done: number) => void,
  ): Promise<FoundRenderings> {
    const places: FoundPlace[] = []
    let read = 0
    while (read < Math.min(all.length, MOST_READ) && places.length < MOST_PLACES) {
      const texts = all.slice(read, read + SLICE)
      const found = await this.#desk.work.run('renderings', { pair, learned, texts, phrase })
      for (const one of found) {
        const at = texts[one.text]
        if (at) places.push({ ...one, at })
      }
      read += texts.length
      report(read / all.length)
    }
    return { places, read, more: read < all.length }
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
