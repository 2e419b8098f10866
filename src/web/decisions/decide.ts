import { z } from 'zod'
import { statusOfRevision } from '../../core/article/state.ts'
import type { ArticleActed } from '../../desk/articles.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { made, type Reply, refused } from '../reply.ts'
import { currentText, status } from '../revisions/answers.ts'
import { closedTo } from '../revisions/closed.ts'
import { editorPath } from '../revisions/place.ts'
import type { DecisionInput } from './input.ts'
import { reviewPath } from './waiting.ts'

export const decidedAnswer = z.strictObject({ id: z.string().nullable(), status })

/** A reviewer says what he thinks of a revision. */
export async function makeDecision(c: ArticleContext<DecisionInput>): Promise<Reply> {
  const closed = await closedTo(c)
  if (closed) return refused(closed)
  const { outcome, reasons, note, override } = c.body
  const command = {
    type: 'review',
    revision: c.ref,
    outcome,
    reasons,
    note,
    ...(override === undefined ? {} : { override }),
  } as const
  const acted = await c.house.desk.articles.act(c.entry.id, c.ask, command, c.actor)
  const segment = acted.state.revisions.get(c.ref)?.segment ?? 0
  if (!acted.ok) {
    const superseded = acted.refusal.code === 'revision_superseded'
    const current = superseded ? { current: currentText(c.workspace, c.entry.id, acted.state, segment) } : {}
    const model = { article: { id: c.entry.id, title: c.entry.title }, note }
    return refused(acted.refusal, {
      json: current,
      ...(note ? { page: { view: 'decisions/refused', model } } : {}),
    })
  }
  const to =
    c.body.then === 'review'
      ? reviewPath(c.entry.id, acted.state, segment)
      : editorPath(c.entry.id, acted.state, segment)
  return made(c.api, answer(c, acted), to)
}

// From the event, so that a repeat gives the first answer whatever happened since.
function answer(
  c: ArticleContext,
  acted: Extract<ArticleActed, { ok: true }>,
): z.infer<typeof decidedAnswer> {
  const revision = acted.state.revisions.get(c.ref)
  const event = acted.line?.events.find((one) => one.type === 'revisionDecided')
  if (event?.type !== 'revisionDecided' || !revision)
    return { id: null, status: revision ? statusOfRevision(acted.state, revision) : 'untranslated' }
  const id = publicId(c.entry.id, event.decision)
  if (event.outcome === 'withdrawn') return { id, status: revision.state }
  return { id, status: event.outcome === 'returned' ? 'returned' : 'approved' }
}
