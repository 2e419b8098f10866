import { decideArticle } from '../../core/article/decide/index.ts'
import { refuse } from '../../core/refusal.ts'
import type { ArticleContext } from '../context.ts'
import { json, type Reply, redirect, refused } from '../reply.ts'
import { closedTo } from '../revisions/closed.ts'
import { settingsPage } from './page.ts'

/**
 * Title, source address and deadline. Two histories: the title is in the workspace, the rest in the article; what the
 * second would refuse is asked first, so that nothing is done by halves.
 */
export async function changeDetails(
  c: ArticleContext<{ title: string; address: string; deadline: string }>,
): Promise<Reply> {
  const { title, address, deadline } = c.body
  const command = { type: 'changeDetails', address, deadline } as const
  const again = { page: settingsPage(c, c.body) }
  const closed = await closedTo(c)
  if (closed) return refused(closed, again)
  const decided = decideArticle(c.article, command, c.actor)
  if (!decided.ok) return refused(decided.refusal, again)
  const { desk } = c.house
  const renamed = await desk.administer(c.ask, { type: 'renameArticle', article: c.entry.id, title })
  if (!renamed.ok) return refused(renamed.refusal, again)
  const changed = await desk.articles.act(c.entry.id, c.ask, command, c.actor)
  if (!changed.ok) return refused(changed.refusal, again)
  return c.api ? json({ id: c.entry.id }) : redirect(`/articles/${c.entry.id}/settings`)
}

/** Out of the lists and read only, or back. */
export async function changeArchived(c: ArticleContext<{ archived: boolean }>): Promise<Reply> {
  const { archived } = c.body
  const acted = await c.house.desk.administer(c.ask, {
    type: 'archiveArticle',
    article: c.entry.id,
    archived,
  })
  if (!acted.ok) return refused(acted.refusal)
  return c.api ? json({ archived }) : redirect(`/articles/${c.entry.id}/settings`)
}

/** Into the bin of the project. A title that is given has to be that of the article. */
export async function deleteArticle(c: ArticleContext<{ title?: string | undefined }>): Promise<Reply> {
  const { id, title, project } = c.entry
  if (c.body.title !== undefined && c.body.title.trim() !== title)
    return refused(refuse('invalid', { field: 'confirmation' }).refusal, { page: settingsPage(c) })
  const acted = await c.house.desk.bin.put(c.ask, id, c.house.settings.binDays)
  if (!acted.ok) return refused(acted.refusal)
  if (!c.api) return redirect(`/projects/${project}/bin`)
  const binned = acted.line?.events.find((event) => event.type === 'articleBinned')
  return json({ id, until: binned?.until })
}
