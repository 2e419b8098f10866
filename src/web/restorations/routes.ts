import { z } from 'zod'
import { touchedSegments } from '../../core/article/decide/revert.ts'
import { publicId } from '../../desk/document.ts'
import { donePath } from '../articles/done.ts'
import type { ArticleContext } from '../context.ts'
import { made, page, type Reply, redirect, refused } from '../reply.ts'
import { closedTo } from '../revisions/closed.ts'
import { articleRoute, type Route } from '../route.ts'
import { type RestorationInput, type RestorationQuery, restorationInput, restorationQuery } from './input.ts'
import { previewModel, targetOf } from './page.ts'

const restorationAnswer = z.strictObject({
  /** Number of the change; null: it was so already. */
  id: z.number().int().nullable(),
  /** What `POST /articles/:id/reversals` takes to undo it. */
  operation: z.string(),
  segments: z.array(z.string()),
})

export const restorationRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/restorations/new',
    surface: 'page',
    summary: 'What it would change to bring an article, or one segment of it, back to a moment.',
    right: 'translate',
    query: restorationQuery,
    handle: showRestoration,
  }),
  articleRoute({
    method: 'post',
    path: '/articles/:id/restorations',
    surface: 'both',
    summary:
      'Brings an article, or one segment of it, back to a version or moment, as new texts; refused where `head` is given ' +
      'and no longer the last change.',
    right: 'translate',
    body: restorationInput,
    answer: { status: 201, schema: restorationAnswer },
    handle: restore,
  }),
]

async function showRestoration(c: ArticleContext<unknown, RestorationQuery>): Promise<Reply> {
  const target = await targetOf(c, c.query)
  if (!target) return refused({ code: 'not_found', field: 'to' })
  return page('restorations/new', await previewModel(c, c.query, target))
}

async function restore(c: ArticleContext<RestorationInput>): Promise<Reply> {
  const target = await targetOf(c, c.body)
  if (!target) return refused({ code: 'not_found', field: 'to' })
  const closed = await closedTo(c)
  if (closed) return refused(closed)
  const segment = target.segment === undefined ? {} : { segment: target.segment }
  const command = { type: 'restoreArticle', past: target.point.state, ...segment } as const
  const { articles } = c.house.desk
  const acted =
    c.body.head === undefined
      ? await articles.act(c.entry.id, c.ask, command, c.actor)
      : await articles.actOn(c.entry.id, c.ask, command, c.actor, c.body.head)
  if (!acted.ok) return refused(acted.refusal)
  const touched = acted.line ? touchedSegments(acted.state, acted.line.events) : []
  const segments = touched.map((ref) => publicId(c.entry.id, ref))
  if (!acted.line && !c.api) return redirect(`/articles/${c.entry.id}`)
  const first = touched.find((ref) => acted.state.order.includes(ref)) ?? acted.state.order[0] ?? 0
  const answer = { id: acted.line?.seq ?? null, operation: c.ask.operation, segments }
  return made(c.api, answer, donePath(c, acted.state, first))
}
