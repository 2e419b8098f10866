import { compileQuery } from '../../core/search/query.ts'
import type { ArticleContext } from '../context.ts'
import { json, page, type Reply, refused } from '../reply.ts'
import { articleRoute, type Route } from '../route.ts'
import { type SearchQuery, searchAnswer, searchQuery, textQueryOf } from './input.ts'
import { answerOf, searchModel } from './page.ts'

export const searchRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/search',
    surface: 'both',
    summary:
      'Places of words, or of a pattern, in the source and the translation of an article, 100 segments a page.',
    right: 'read',
    query: searchQuery,
    answer: { status: 200, schema: searchAnswer },
    handle: showSearch,
  }),
]

async function showSearch(c: ArticleContext<unknown, SearchQuery>): Promise<Reply> {
  const query = textQueryOf(c.query)
  const compiled = compileQuery(query)
  const view = 'search/show'
  if (!compiled.ok) return refused(compiled.refusal, { page: { view, model: searchModel(c, c.query) } })
  if (query.q === '' && !c.api) return page(view, searchModel(c, c.query))
  const article = { id: c.entry.id, head: c.head, state: c.article }
  const found = await c.house.desk.textSearches.of(article, query, c.query.side)
  return c.api ? json(answerOf(c, c.query, found)) : page(view, searchModel(c, c.query, found))
}
