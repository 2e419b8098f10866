import { z } from 'zod'
import { donePath } from '../articles/done.ts'
import type { ArticleContext } from '../context.ts'
import { made, type Reply, refused } from '../reply.ts'
import { closedTo } from '../revisions/closed.ts'
import { refIn } from '../revisions/refs.ts'
import { articleRoute, type Route } from '../route.ts'
import { replacementAnswer, replacementOf, successorsOf } from '../segments/successors.ts'

export const mergeRoutes: readonly Route[] = [
  articleRoute({
    method: 'post',
    path: '/segments/:id/merges',
    surface: 'both',
    summary: 'Joins a segment with the next one, also across a paragraph; their texts are joined by a space.',
    right: 'translate',
    body: z.strictObject({}),
    answer: { status: 201, schema: replacementAnswer },
    handle: mergeSegment,
  }),
]

async function mergeSegment(c: ArticleContext<object>): Promise<Reply> {
  const closed = await closedTo(c)
  if (closed) return refused(closed)
  const command = { type: 'merge', segment: c.ref } as const
  const acted = await c.house.desk.articles.act(c.entry.id, c.ask, command, c.actor)
  if (!acted.ok) {
    const replaced = acted.refusal.code === 'segment_replaced'
    const successors = successorsOf(c.entry.id, acted.state, c.ref)
    return refused(acted.refusal, replaced ? { json: { successors } } : {})
  }
  const answer = replacementOf(c.entry.id, acted.line?.events ?? [])
  const joined = refIn(c.entry.id, answer.made[0]?.id ?? '') ?? 0
  return made(c.api, answer, donePath(c, acted.state, joined))
}
