import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { json, page, type Reply, refused } from '../reply.ts'
import { editorPath } from '../revisions/place.ts'
import { refIn } from '../revisions/refs.ts'
import { articleRoute, type Route } from '../route.ts'
import { type Comparison, compareVersions, comparisonAnswer } from './compare.ts'
import { type ComparisonQuery, comparisonQuery } from './input.ts'
import { comparisonMarkdown } from './markdown.ts'

export const comparisonRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/comparison',
    surface: 'both',
    summary: 'Compares two versions of an article, or a version and now: each segment that differs.',
    right: 'read',
    query: comparisonQuery,
    answer: { status: 200, schema: comparisonAnswer },
    handle: showComparison,
  }),
]

async function showComparison(c: ArticleContext<unknown, ComparisonQuery>): Promise<Reply> {
  const newest = c.article.versions.at(-1)
  const from = c.query.from ?? (newest && publicId(c.entry.id, newest.ref))
  if (from === undefined)
    return c.api ? refused({ code: 'invalid', field: 'from' }) : page('comparisons/show', comparisonModel(c))
  const comparison = await compareVersions(c, from, c.query.to)
  if (!comparison) return refused({ code: 'not_found' })
  if (c.query.format === 'markdown') return comparisonMarkdown(c, comparison)
  return c.api ? json(comparison) : page('comparisons/show', comparisonModel(c, comparison))
}

/** Without a comparison: there is no version yet. */
function comparisonModel(c: ArticleContext<unknown, ComparisonQuery>, comparison?: Comparison): object {
  return {
    article: { id: c.entry.id, title: c.entry.title },
    pair: c.article.pair,
    layout: c.query.layout,
    versions: c.article.versions
      .toReversed()
      .map(({ ref, name }) => ({ id: publicId(c.entry.id, ref), name })),
    from: comparison?.from ?? '',
    to: comparison?.to ?? '',
    counts: comparison?.counts ?? null,
    segments: (comparison?.segments ?? []).map((segment) => ({
      ...segment,
      row:
        segment.kind === 'removed'
          ? null
          : editorPath(c.entry.id, c.article, refIn(c.entry.id, segment.id) ?? 0),
    })),
  }
}
