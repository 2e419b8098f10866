import type { z } from 'zod'
import {
  type ArticleState,
  currentRevision,
  sourceOf,
  standingClosure,
  statusOf,
} from '../../core/article/state.ts'
import type { Span } from '../../core/revision/follow.ts'
import { may } from '../../core/workspace/rights.ts'
import { publicId } from '../../desk/document.ts'
import type { FoundSegment, FoundTexts } from '../../desk/text-searches.ts'
import type { ArticleContext } from '../context.ts'
import { addressOf, OPTIONS } from './address.ts'
import type { SearchQuery, searchAnswer } from './input.ts'
import { runsOf } from './runs.ts'

type Answer = z.infer<typeof searchAnswer>

/** Segments on a page. */
const PAGE_SIZE = 100

/** The form with what was asked for, and what was found of it; undefined: nothing was looked for. */
export function searchModel(c: ArticleContext, query: SearchQuery, found?: FoundTexts) {
  const { article, entry } = c
  return {
    article: { id: entry.id, title: entry.title },
    pair: article.pair,
    query,
    options: OPTIONS,
    may: { replace: may(c.actor.role, 'translate') && !entry.archived && !standingClosure(article) },
    found: found ? resultsOf(article, entry.id, query, found) : null,
  }
}

function resultsOf(state: ArticleState, id: string, query: SearchQuery, found: FoundTexts) {
  const { page, pages, shown } = pageOf(found, query.page)
  const link = (to: number) => `?${addressOf({ ...query, page: to })}`
  return {
    hits: found.hits,
    segments: found.segments.length,
    more: found.more,
    page,
    pages,
    earlier: page > 1 ? link(page - 1) : null,
    later: page < pages ? link(page + 1) : null,
    rows: shown.map(({ segment: ref, number, source, target }) => {
      const segment = state.segments.get(ref)
      const text = segment ? currentRevision(state, segment)?.text : undefined
      return {
        number,
        status: segment ? statusOf(state, segment) : 'untranslated',
        path: `/articles/${id}?segment=${number}#segment-${ref}`,
        source: runsOf(segment ? sourceOf(state, segment) : '', source),
        target: runsOf(text ?? '', target),
        inSource: source.length,
        inTarget: target.length,
      }
    }),
  }
}

export function answerOf(c: ArticleContext, query: SearchQuery, found: FoundTexts): Answer {
  const { page, pages, shown } = pageOf(found, query.page)
  const { article, entry } = c
  return {
    hits: found.hits,
    segments: found.segments.length,
    more: found.more,
    page,
    pages,
    found: shown.map(({ segment: ref, number, source, target }) => {
      const segment = article.segments.get(ref)
      const revision = segment?.last ?? null
      return {
        segment: publicId(entry.id, ref),
        number,
        status: segment ? statusOf(article, segment) : 'untranslated',
        revision: revision === null ? null : publicId(entry.id, revision),
        source: source.map(pairOf),
        target: target.map(pairOf),
      }
    }),
  }
}

function pageOf({ segments }: FoundTexts, asked: number) {
  const pages = Math.max(1, Math.ceil(segments.length / PAGE_SIZE))
  const page = Math.min(asked, pages)
  const shown: readonly FoundSegment[] = segments.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  return { page, pages, shown }
}

function pairOf({ start, end }: Span): [number, number] {
  return [start, end]
}
