import { z } from 'zod'
import type { ArticleEvent } from '../../core/article/event.ts'
import type { Line } from '../../core/history.ts'
import type { Refusal } from '../../core/refusal.ts'
import { type Actor, may } from '../../core/workspace/rights.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { json, page, type Reply, refused } from '../reply.ts'
import { closedTo } from '../revisions/closed.ts'
import { editorPath, numberOf } from '../revisions/place.ts'
import { articleRoute, type Route } from '../route.ts'
import { type ReversalInput, reversalInput } from './input.ts'

const reversalAnswer = z.strictObject({
  /** Sequence number of what undid it; null: nothing was left to undo. */
  id: z.number().int().nullable(),
  /** Segments that stay as they are, because somebody changed them since. */
  kept: z.array(z.string()),
})

export const reversalRoutes: readonly Route[] = [
  articleRoute({
    method: 'post',
    path: '/articles/:id/reversals',
    surface: 'both',
    summary: 'Undoes what an operation did and nobody changed since; lists the segments that stay.',
    right: 'translate',
    body: reversalInput,
    answer: { status: 201, schema: reversalAnswer },
    handle: revertOperation,
  }),
]

async function revertOperation(c: ArticleContext<ReversalInput>): Promise<Reply> {
  const { articles } = c.house.desk
  const line = await articles.lineOf(c.entry.id, c.body.reverts)
  const wrong = line ? ((await closedTo(c)) ?? obstacle(line, c.actor)) : notFound
  if (wrong) return refused(wrong)
  const acted = await articles.revert(c.entry.id, c.ask, c.body.reverts)
  if (!acted.ok) return refused(acted.refusal)
  const { state } = acted
  const kept = acted.kept.map((ref) => publicId(c.entry.id, ref))
  if (c.api) return json({ id: acted.line?.seq ?? null, kept }, 201)
  return page('decisions/reverted', {
    article: { id: c.entry.id, title: c.entry.title },
    undone: acted.line !== null,
    kept: acted.kept
      .map((ref) => ({ number: numberOf(state, ref), path: editorPath(c.entry.id, state, ref) }))
      .filter(({ number }) => number > 0),
  })
}

const notFound: Refusal = { code: 'not_found', field: 'reverts' }

/** One's own acts, or, for those who coordinate, anybody's; decisions only by those who may decide. */
function obstacle(line: Line<ArticleEvent>, actor: Actor): Refusal | undefined {
  const own = line.by === actor.person
  const decided = line.events.some((event) => event.type === 'revisionDecided' && event.renews === undefined)
  const coordinates = may(actor.role, 'coordinate')
  const assigned = line.events.some(({ type }) => type === 'segmentsAssigned')
  const free = (own || coordinates) && (!decided || may(actor.role, 'review')) && (!assigned || coordinates)
  return free ? undefined : { code: 'forbidden' }
}
