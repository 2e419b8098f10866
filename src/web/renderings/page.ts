import type { z } from 'zod'
import { groupsOf, isOdd, type Varied, wordsAt } from '../../core/alignment/words/renderings.ts'
import type { Span } from '../../core/revision/follow.ts'
import { publicId } from '../../desk/document.ts'
import type { FoundPlace, FoundRenderings, FoundVaried } from '../../desk/renderings.ts'
import type { Search } from '../../desk/searches.ts'
import type { ArticleContext } from '../context.ts'
import type { RenderingsQuery, renderingsAnswer } from './input.ts'

type Answer = z.infer<typeof renderingsAnswer>

/** What the page shows whether its result is there or on its way. */
export function pageModel(
  c: ArticleContext<unknown, RenderingsQuery>,
  search: Search<unknown>,
  found: { readonly read: number; readonly more: boolean } | undefined,
) {
  return {
    article: { id: c.entry.id, title: c.entry.title },
    pair: c.article.pair,
    ...c.query,
    /** How far it is; null: it is there. */
    working: found ? null : search.done,
    read: found?.read ?? 0,
    more: found?.more ?? false,
    words: null,
    groups: null,
  }
}

export function variedModel({ words }: FoundVaried) {
  return { words: words.map(variedWord) }
}

export function phraseModel(c: ArticleContext<unknown, RenderingsQuery>, { places }: FoundRenderings) {
  return {
    groups: grouped(c.query, places).map(({ words, odd, places }) => ({
      words,
      odd,
      places: places.map(({ at, source, target }) => ({
        number: at.number,
        title: at.article === c.entry.id ? null : (c.workspace.articles.get(at.article)?.title ?? ''),
        /** Public id of a segment of this article; null: it is of another. */
        segment: at.article === c.entry.id ? publicId(at.article, at.segment) : null,
        path: `/articles/${at.article}?segment=${at.number}#segment-${at.segment}`,
        source: runsOf(at.source, source),
        target: runsOf(at.target, target),
      })),
    })),
  }
}

export function variedAnswer(
  { q, scope, side }: RenderingsQuery,
  { words, read, more }: FoundVaried,
): Answer {
  return { q, scope, side, read, more, renderings: [], words: words.map(variedWord) }
}

export function phraseAnswer(query: RenderingsQuery, { places, read, more }: FoundRenderings): Answer {
  const { q, scope, side } = query
  const renderings = grouped(query, places).map(({ words, odd, places }) => ({
    words,
    odd,
    count: places.length,
    places: places.map(({ at, source, target }) => ({
      article: at.article,
      segment: publicId(at.article, at.segment),
      number: at.number,
      source: source.map(pairOf),
      target: target.map(pairOf),
    })),
  }))
  return { q, scope, side, read, more, renderings, words: [] }
}

function grouped({ side }: RenderingsQuery, places: readonly FoundPlace[]) {
  const other = side === 'source' ? 'target' : 'source'
  return groupsOf(places, (place) => wordsAt(place.at[other], place[other]))
}

function variedWord({ word, count, renderings }: Varied): Answer['words'][number] {
  const counts = renderings.map((one) => one.count)
  return {
    word,
    count,
    renderings: renderings.map(({ words, count }) => ({ words, count, odd: isOdd(count, counts) })),
  }
}

/** A text cut where words begin and end; the runs give it back. */
function runsOf(text: string, spans: readonly Span[]) {
  let at = 0
  const runs = spans.flatMap(({ start, end }) => {
    const before = text.slice(at, start)
    at = end
    return [
      { text: before, marked: false },
      { text: text.slice(start, end), marked: true },
    ]
  })
  return [...runs, { text: text.slice(at), marked: false }]
}

function pairOf({ start, end }: Span): [number, number] {
  return [start, end]
}
