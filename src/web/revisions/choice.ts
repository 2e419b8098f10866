import type { Ref } from '../../core/article/event.ts'
import type { ArticleState, Revision } from '../../core/article/state.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { reviewPath } from '../decisions/waiting.ts'
import { made, type Reply, refused } from '../reply.ts'
import { currentText, madeRevision } from './answers.ts'
import { closedTo } from './closed.ts'
import type { ChoiceInput } from './input.ts'
import { comparedWith } from './page.ts'
import { refIn } from './refs.ts'

/**
 * The text of a revision without the changes that somebody rejects, as a new revision on top of it: as if he had typed
 * the old words again. Only on the current one, as every save.
 */
export async function saveChoice(c: ArticleContext<ChoiceInput>): Promise<Reply> {
  const to = c.article.revisions.get(c.ref)
  const segment = c.article.segments.get(to?.segment ?? 0)
  if (!to || !segment) return refused({ code: 'not_found' })
  const from = comparedWith(c.article, segment, to, refIn(c.entry.id, c.body.from) ?? 0)
  if (!from) return refused({ code: 'invalid', field: 'from' })
  const closed = await closedTo(c)
  if (closed) return refused(closed)
  const chosen = await c.house.desk.work.run('choose', {
    before: from.text,
    after: to.text,
    rejected: c.body.rejected,
  })
  if (chosen === null) return refused({ code: 'invalid', field: 'rejected' })
  return keep(c, to, chosen)
}

async function keep(c: ArticleContext<ChoiceInput>, to: Revision, text: string): Promise<Reply> {
  const { segment, state, ref: base } = to
  const command = { type: 'revise', segment, text, state, base } as const
  const acted = await c.house.desk.articles.act(c.entry.id, c.ask, command, c.actor)
  if (!acted.ok) {
    const current = currentText(c.workspace, c.entry.id, acted.state, segment)
    return refused(acted.refusal, acted.refusal.code === 'stale_base' ? { json: { current } } : {})
  }
  const answer = madeRevision(
    c.entry.id,
    acted.state,
    acted.line?.events ?? [],
    acted.state.segments.get(segment),
  )
  return made(c.api, answer, onward(c, acted.state, segment))
}

/** Back to what is left of the change, or on with the review. */
function onward(c: ArticleContext<ChoiceInput>, state: ArticleState, segment: Ref): string {
  if (c.body.then === 'review') return reviewPath(c.entry.id, state, segment)
  return `/segments/${publicId(c.entry.id, segment)}/revisions?from=${c.body.from}`
}
