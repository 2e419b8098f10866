import type { Ref } from '../core/article/event.ts'
import { type ArticleState, currentRevision, sourceOf } from '../core/article/state.ts'
import type { Span } from '../core/revision/follow.ts'
import type { TextQuery } from '../core/search/query.ts'
import { turn } from '../turn.ts'
import type { Work } from '../work/pool.ts'
import type { Places } from '../work/searching.ts'
import { Searches } from './searches.ts'

/** Which texts are read: the source's, the current translations (drafts included), or both. */
export type SearchedSide = 'source' | 'target' | 'both'

/** An article as it was at a line. */
export interface SearchedArticle {
  readonly id: string
  readonly head: number
  readonly state: ArticleState
}

/** A segment in which something was found. */
export interface FoundSegment {
  readonly segment: Ref
  /** Its place in the article, from 1. */
  readonly number: number
  readonly source: readonly Span[]
  readonly target: readonly Span[]
}

export interface FoundTexts {
  /** In reading order. */
  readonly segments: readonly FoundSegment[]
  readonly hits: number
  /** So many were found that the rest of the article was not read. */
  readonly more: boolean
}

/** What becomes of the text of a revision. */
export interface ChangedText {
  readonly revision: Ref
  readonly before: string
  readonly after: string
}

/** Segments whose texts are read in one turn, and UTF-16 code units of a text that ends one: each may be a hit. */
const SLICE = 500
const LONGEST_SLICE = 200_000
/** Places that one search keeps; it ends with the turn in which it found more. */
const MOST_HITS = 20_000

/** Looks for words and patterns in the texts of articles, in a worker where there is more to read than a few. */
export class TextSearches {
  readonly #work: Work
  readonly #known = new Searches<FoundTexts>()

  constructor(work: Work) {
    this.#work = work
  }

  /** The query has to be one that can be used (`compileQuery`). */
  of(article: SearchedArticle, query: TextQuery, side: SearchedSide): Promise<FoundTexts> {
    const key = JSON.stringify([article.id, article.head, side, query])
    return this.#known.of(key, () => this.#look(article.state, query, side)).result
  }

  /** The texts of these revisions that the replacement changes; it has to be one that can be made. */
  async changed(
    state: ArticleState,
    revisions: readonly Ref[],
    query: TextQuery,
    replacement: string,
  ): Promise<readonly ChangedText[]> {
    const changed: ChangedText[] = []
    for (let at = 0; at < revisions.length; at += SLICE) {
      const some = revisions.slice(at, at + SLICE)
      const texts = some.map((ref) => state.revisions.get(ref)?.text ?? '')
      const replaced = await this.#work.run('replaceTexts', { query, replacement, texts })
      for (const [index, revision] of some.entries()) {
        const [before = '', after = ''] = [texts[index], replaced[index]]
        if (before !== after) changed.push({ revision, before, after })
      }
      await turn()
    }
    return changed
  }

  async #look(state: ArticleState, query: TextQuery, side: SearchedSide): Promise<FoundTexts> {
    const segments: FoundSegment[] = []
    let hits = 0
    let read = 0
    while (read < state.order.length && hits <= MOST_HITS) {
      const texts = sliceOf(state, read, side)
      const refs = state.order.slice(read, read + texts.length / 2)
      const found = await this.#work.run('findTexts', { query, texts })
      for (const [index, segment] of refs.entries()) {
        const [source, target] = [spansOf(found[2 * index]), spansOf(found[2 * index + 1])]
        if (source.length + target.length === 0) continue
        segments.push({ segment, number: read + index + 1, source, target })
        hits += source.length + target.length
      }
      read += refs.length
      // Short texts are read here and not in a worker: others have their turn in between.
      await turn()
    }
    return { segments, hits, more: read < state.order.length }
  }
}

/** Two of each segment from a place on: its source and its current text; one that is not asked for is empty. */
function sliceOf(state: ArticleState, from: number, side: SearchedSide): readonly string[] {
  const texts: string[] = []
  let length = 0
  for (const ref of state.order.slice(from, from + SLICE)) {
    const segment = state.segments.get(ref)
    const source = segment && side !== 'target' ? sourceOf(state, segment) : ''
    const target = segment && side !== 'source' ? (currentRevision(state, segment)?.text ?? '') : ''
    texts.push(source, target)
    length += source.length + target.length
    if (length > LONGEST_SLICE) break
  }
  return texts
}

function spansOf(places: Places = []): readonly Span[] {
  const spans: Span[] = []
  for (let i = 0; i + 1 < places.length; i += 2)
    spans.push({ start: places[i] ?? 0, end: places[i + 1] ?? 0 })
  return spans
}
