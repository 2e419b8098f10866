import type { ArticleContext } from '../context.ts'
import { json, page, type Reply, refused } from '../reply.ts'
import { articleRoute, type Route } from '../route.ts'
import { versionId } from '../versions/page.ts'
import { comparisonAnswer } from './answer.ts'
import { comparePoints } from './compare.ts'
import { comparisonFile } from './file.ts'
import { type ComparisonQuery, comparisonQuery } from './input.ts'
import { comparisonModel } from './page.ts'

export const comparisonRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/comparison',
    surface: 'both',
    summary:
      'Compares two points of an article: each segment that differs. `from`: a version, the number of a change, `import`, ' +
      '`seen`, `exported`, or per segment `approved`, `confirmed` or `proposal`; `to`: a version, a number or `now`.',
    right: 'read',
    query: comparisonQuery,
    answer: { status: 200, schema: comparisonAnswer },
    handle: showComparison,
  }),
]

async function showComparison(c: ArticleContext<unknown, ComparisonQuery>): Promise<Reply> {
  if (c.query.from === undefined && c.api) return refused({ code: 'invalid', field: 'from' })
  const newest = c.article.versions.findLast(({ seq }) => seq < c.article.edited)
  const from = c.query.from ?? (newest ? versionId(c, newest) : 'import')
  const compared = await comparePoints(c, from, c.query.to)
  const never = from === 'seen' || from === 'exported'
  if (!compared && (c.api || c.query.format || !never)) return refused({ code: 'not_found', field: 'from' })
  if (compared && c.query.format) return comparisonFile(c, compared, c.query.format)
  if (compared && c.api) return json(compared.comparison)
  return page('comparisons/show', comparisonModel(c, from, compared))
}
