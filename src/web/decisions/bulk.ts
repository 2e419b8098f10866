import { z } from 'zod'
import { bulkObstacle } from '../../core/article/decide/review.ts'
import type { Ref } from '../../core/article/event.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { json, page, type Reply, refused } from '../reply.ts'
import { closedTo } from '../revisions/closed.ts'
import { numberOf } from '../revisions/place.ts'
import { refIn } from '../revisions/refs.ts'
import { sentence } from '../send.ts'
import type { BulkInput } from './input.ts'

export const bulkAnswer = z.strictObject({
  /** What `POST /articles/:id/reversals` takes to undo it. */
  operation: z.string(),
  done: z.array(z.string()),
  skipped: z.array(z.strictObject({ segment: z.string(), code: z.string(), message: z.string() })),
})

/** Says the same of many revisions in one act; those of which it may not be said are passed over and listed. */
export async function decideMany(c: ArticleContext<BulkInput>): Promise<Reply> {
  const refs = c.body.revisions.map((id) => refIn(c.entry.id, id))
  if (refs.includes(undefined)) return refused({ code: 'not_found', field: 'revisions' })
  const revisions = [...new Set(refs)].filter((ref) => ref !== undefined)
  const closed = await closedTo(c)
  if (closed) return refused(closed)
  const { outcome, reasons, note } = c.body
  const command = { type: 'decideAll', outcome, revisions, reasons, note } as const
  const { articles } = c.house.desk
  const acted = await articles.act(c.entry.id, c.ask, command, c.actor)
  if (!acted.ok) return refused(acted.refusal)
  const { line } = acted
  // As it was when it was done, so that a repeat gives the first answer.
  const state = line ? await articles.at(c.entry.id, line.seq) : acted.state
  const decided = new Set(
    (line?.events ?? []).map((event) => (event.type === 'revisionDecided' ? event.revision : 0)),
  )
  const segmentOf = (ref: Ref) => state.revisions.get(ref)?.segment ?? 0
  const done = revisions.filter((ref) => decided.has(ref)).map(segmentOf)
  const skipped = revisions.flatMap((ref) => {
    const said = { revision: ref, outcome, reasons, note }
    const refusal = decided.has(ref) ? undefined : bulkObstacle(state, said, c.actor)
    return refusal ? [{ segment: segmentOf(ref), refusal }] : []
  })
  const told = skipped.map(({ segment, refusal }) => ({
    segment: publicId(c.entry.id, segment),
    code: refusal.code,
    message: sentence(c.t, refusal.code, refusal),
  }))
  const answer = {
    operation: c.ask.operation,
    done: done.map((ref) => publicId(c.entry.id, ref)),
    skipped: told,
  }
  if (c.api) return json(answer, 201)
  return page('decisions/result', {
    article: { id: c.entry.id, title: c.entry.title },
    outcome,
    undoes: answer.operation,
    done: answer.done,
    numbers: done.map((ref) => numberOf(state, ref)),
    skipped: told.map((one, index) => ({ ...one, number: numberOf(state, skipped[index]?.segment ?? 0) })),
  })
}
