import { z } from 'zod'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { json, made, page, type Reply, refused } from '../reply.ts'
import { closedTo } from '../revisions/closed.ts'
import { who } from '../revisions/who.ts'
import { articleRoute, type Route } from '../route.ts'
import { versionInput } from './input.ts'
import { versionsOf, versionsPage } from './page.ts'

const version = z.strictObject({
  id: z.string(),
  name: z.string(),
  by: who,
  at: z.string(),
  seq: z.number().int(),
})

export const versionRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/versions',
    surface: 'both',
    summary: 'Lists the named versions of an article, newest first.',
    right: 'read',
    answer: { status: 200, schema: z.strictObject({ versions: z.array(version) }) },
    handle: (c) => {
      const { view, model } = versionsPage(c)
      return c.api ? json({ versions: versionsOf(c) }) : page(view, model)
    },
  }),
  articleRoute({
    method: 'post',
    path: '/articles/:id/versions',
    surface: 'both',
    summary: 'Gives the article as it is now a name.',
    right: 'translate',
    body: versionInput,
    answer: { status: 201, schema: z.strictObject({ id: z.string(), name: z.string() }) },
    handle: nameVersion,
  }),
]

async function nameVersion(c: ArticleContext<{ readonly name: string }>): Promise<Reply> {
  const closed = await closedTo(c)
  if (closed) return refused(closed)
  const command = { type: 'nameVersion', name: c.body.name } as const
  const acted = await c.house.desk.articles.act(c.entry.id, c.ask, command, c.actor)
  if (!acted.ok) return refused(acted.refusal, { page: versionsPage(c, acted.state, c.body.name) })
  const named = acted.line?.events.find((event) => event.type === 'versionNamed')
  if (named?.type !== 'versionNamed') throw new Error('A version was named without its event')
  const answer = { id: publicId(c.entry.id, named.version), name: named.name }
  return made(c.api, answer, `/articles/${c.entry.id}/versions`)
}
