import { may } from '../../core/workspace/rights.ts'
import { actorIn } from '../../core/workspace/state.ts'
import type { ArticleContext, PersonContext } from '../context.ts'

/** A page about several articles looks into one of them, as far as the person may; undefined: it is not his to see. */
export async function enter<B, Q>(
  c: PersonContext<B, Q>,
  article: string,
): Promise<ArticleContext<B, Q> | undefined> {
  const entry = c.workspace.articles.get(article)
  const project = c.workspace.projects.get(entry?.project ?? '')
  const actor = project && actorIn(c.workspace, c.person.id, project.id)
  if (!entry || !project || !actor || !may(actor.role, 'read')) return undefined
  const { state, head } = await c.house.desk.articles.load(article)
  return { ...c, entry, project, actor, article: state, head, ref: 0 }
}
