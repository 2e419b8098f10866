import { z } from 'zod'
import type { CommandOf } from '../../core/article/command.ts'
import { standingClosure } from '../../core/article/state.ts'
import { note } from '../audit/note.ts'
import type { ArticleContext } from '../context.ts'
import { json, made, page, type Reply, refused } from '../reply.ts'
import { closedTo } from '../revisions/closed.ts'
import { who } from '../revisions/who.ts'
import { articleRoute, type Route } from '../route.ts'
import { closureInput, reopeningInput } from './input.ts'
import { closuresOf, closuresPage } from './page.ts'

const word = z.strictObject({ by: who, at: z.string(), reason: z.string() })

const closuresAnswer = z.strictObject({
  closed: z.boolean(),
  /** The newest first. */
  closures: z.array(word.extend({ reopened: word.nullable() })),
})

/** Number of the change in the article's history. */
const madeAnswer = z.strictObject({ id: z.number().int() })

export const closureRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/closures',
    surface: 'both',
    summary: 'Tells whether an article is closed, and who closed and reopened it, when and why.',
    right: 'read',
    answer: { status: 200, schema: closuresAnswer },
    handle(c) {
      const { view, model } = closuresPage(c)
      if (!c.api) return page(view, model)
      return json({ closed: standingClosure(c.article) !== undefined, closures: closuresOf(c) })
    },
  }),
  articleRoute({
    method: 'post',
    path: '/articles/:id/closures',
    surface: 'both',
    summary: 'Closes an article: what is approved is final. Needs a reason where something is not approved.',
    right: 'coordinate',
    body: closureInput,
    answer: { status: 201, schema: madeAnswer },
    handle: (c) => act(c, { type: 'close', reason: c.body.reason }),
  }),
  articleRoute({
    method: 'post',
    path: '/articles/:id/reopenings',
    surface: 'both',
    summary: 'Opens a closed article again, for a reason.',
    right: 'coordinate',
    body: reopeningInput,
    answer: { status: 201, schema: madeAnswer },
    handle: (c) => act(c, { type: 'reopen', reason: c.body.reason }),
  }),
]

async function act(c: ArticleContext, command: CommandOf<'close'> | CommandOf<'reopen'>): Promise<Reply> {
  const archived = await closedTo(c)
  if (archived) return refused(archived, { page: closuresPage(c, c.article, command.reason) })
  const acted = await c.house.desk.articles.act(c.entry.id, c.ask, command, c.actor)
  if (!acted.ok) return refused(acted.refusal, { page: closuresPage(c, acted.state, command.reason) })
  if (!acted.line) throw new Error('An article was closed or reopened without an event')
  const act = command.type === 'close' ? 'articleClosed' : 'articleReopened'
  await note(c, { act, article: c.entry.id, title: c.entry.title })
  return made(c.api, { id: acted.line.seq }, `/articles/${c.entry.id}`)
}
