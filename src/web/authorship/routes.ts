import { currentRevision, segmentsOf } from '../../core/article/state.ts'
import type { ArticleContext } from '../context.ts'
import { json, page, type Reply, refused } from '../reply.ts'
import { articleRoute, type Route } from '../route.ts'
import { authorshipAnswer, authorsOf } from './answers.ts'
import { type AuthorshipQuery, authorshipQuery } from './input.ts'
import { authorshipModel } from './page.ts'

/** Segments with a text on one page. */
const PAGE_SIZE = 200

export const authorshipRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/authorship',
    surface: 'both',
    summary: `Who wrote which words of the article as it is now; ${PAGE_SIZE} segments a page.`,
    right: 'read',
    query: authorshipQuery,
    answer: { status: 200, schema: authorshipAnswer },
    handle: showArticle,
  }),
  articleRoute({
    method: 'get',
    path: '/segments/:id/authorship',
    surface: 'both',
    summary: 'Who wrote which words of a segment as it is now.',
    right: 'read',
    answer: { status: 200, schema: authorshipAnswer },
    handle: showSegment,
  }),
]

async function showArticle(c: ArticleContext<unknown, AuthorshipQuery>): Promise<Reply> {
  const written = segmentsOf(c.article).filter((segment) => currentRevision(c.article, segment)?.text)
  const pages = Math.max(1, Math.ceil(written.length / PAGE_SIZE))
  const current = Math.min(c.query.page, pages)
  const shown = written.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE)
  return answer(c, shown, { page: current, pages, one: false })
}

async function showSegment(c: ArticleContext): Promise<Reply> {
  const segment = c.article.segments.get(c.ref)
  if (!segment) return refused({ code: 'not_found' })
  const written = currentRevision(c.article, segment)?.text ? [segment] : []
  return answer(c, written, { page: 1, pages: 1, one: true })
}

async function answer(
  c: ArticleContext<unknown, unknown>,
  segments: Parameters<typeof authorsOf>[1],
  place: Parameters<typeof authorshipModel>[2],
): Promise<Reply> {
  const authored = await authorsOf(c, segments)
  if (c.api) return json({ page: place.page, pages: place.pages, segments: authored })
  const shown = segments.flatMap((segment, index) => {
    const one = authored[index]
    return one ? [{ segment, authored: one }] : []
  })
  return page('authorship/show', authorshipModel(c, shown, place))
}
