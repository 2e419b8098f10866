import type { Refusal } from '../../core/refusal.ts'
import type { ArticleContext } from '../context.ts'

/** An archived article takes nothing new; what was done before it was archived is still answered again. */
export async function closedTo(c: ArticleContext): Promise<Refusal | undefined> {
  if (!c.entry.archived) return undefined
  const done = await c.house.desk.articles.lineOf(c.entry.id, c.ask.operation)
  return done ? undefined : { code: 'archived' }
}
