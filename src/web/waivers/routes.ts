import { refuse } from '../../core/refusal.ts'
import { wordsOfProject } from '../../core/workspace/state.ts'
import { warningIn } from '../../desk/warnings.ts'
import type { ArticleContext } from '../context.ts'
import { made, type Reply, refused } from '../reply.ts'
import { closedTo } from '../revisions/closed.ts'
import { editorPath } from '../revisions/place.ts'
import { articleRoute, type Route } from '../route.ts'
import { type WaiverInput, waiverInput, waiverMade } from './input.ts'

export const waiverRoutes: readonly Route[] = [
  articleRoute({
    method: 'post',
    path: '/segments/:id/waivers',
    surface: 'both',
    summary:
      'Lets a warning about a text be, until text or source is another; or (`waived` false) has it count again.',
    right: 'translate',
    body: waiverInput,
    answer: { status: 201, schema: waiverMade },
    handle: addWaiver,
  }),
]

async function addWaiver(c: ArticleContext<WaiverInput>): Promise<Reply> {
  const closed = await closedTo(c)
  if (closed) return refused(closed)
  const { kind, text, waived } = c.body
  const segment = c.article.segments.get(c.ref)
  const words = wordsOfProject(c.workspace, c.project.id)
  const warning = segment && warningIn(c.article, segment, words, kind, text)
  if (segment && waived && !warning) return refused(refuse('nothing_to_waive', { field: 'kind' }).refusal)
  const command = { type: 'waive', segment: c.ref, kind, text, about: warning?.about ?? [], waived } as const
  const acted = await c.house.desk.articles.act(c.entry.id, c.ask, command, c.actor)
  if (!acted.ok) return refused(acted.refusal)
  return made(c.api, { id: acted.line?.seq ?? null }, editorPath(c.entry.id, acted.state, c.ref))
}
