import { z } from 'zod'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { json, made, page, type Reply, refused } from '../reply.ts'
import { closedTo } from '../revisions/closed.ts'
import { who } from '../revisions/who.ts'
import { articleRoute, type Route } from '../route.ts'
import { versionInput, versionsQuery } from './input.ts'
import { versionId, versionLabel, versionsOf, versionsPage } from './page.ts'

const version = z.strictObject({
  id: z.string(),
  /** Empty: it made itself, and nobody called it anything. */
  name: z.string(),
  /** The name, or what made it and when, in your language. */
  label: z.string(),
  moment: z.enum(['import', 'bulk', 'export', 'closing', 'source', 'restore']).nullable(),
  by: who,
  at: z.string(),
  seq: z.number().int(),
})

const named = z.strictObject({ id: z.string(), name: z.string() })

export const versionRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/versions',
    surface: 'both',
    summary:
      'Lists the versions of an article, newest first; what it was when it came is `import` wherever a version is asked for.',
    right: 'read',
    query: versionsQuery,
    answer: { status: 200, schema: z.strictObject({ versions: z.array(version) }) },
    handle: (c) => {
      if (c.api) return json({ versions: versionsOf(c) })
      const { view, model } = versionsPage(c, c.article, undefined, c.query.all === '1')
      return page(view, model)
    },
  }),
  articleRoute({
    method: 'post',
    path: '/articles/:id/versions',
    surface: 'both',
    summary: 'Gives the article as it is now a name.',
    right: 'translate',
    body: versionInput,
    answer: { status: 201, schema: named },
    handle: (c) => name(c, { type: 'nameVersion', name: c.body.name }, ''),
  }),
  articleRoute({
    method: 'post',
    path: '/versions/:id/names',
    surface: 'both',
    summary: 'Calls a version something else, or one that made itself something.',
    right: 'translate',
    body: versionInput,
    answer: { status: 201, schema: named },
    handle: (c) =>
      name(c, { type: 'renameVersion', version: c.ref, name: c.body.name }, publicId(c.entry.id, c.ref)),
  }),
]

async function name(
  c: ArticleContext<{ readonly name: string }>,
  command: Parameters<typeof c.house.desk.articles.act>[2],
  renamed: string,
): Promise<Reply> {
  const closed = await closedTo(c)
  if (closed) return refused(closed)
  const acted = await c.house.desk.articles.act(c.entry.id, c.ask, command, c.actor)
  if (!acted.ok) {
    const again = versionsPage(c, acted.state, { typed: c.body.name, named: renamed }, true)
    return refused(acted.refusal, acted.refusal.code === 'not_found' ? {} : { page: again })
  }
  const event = acted.line?.events.find((one) => one.type === 'versionNamed' || one.type === 'versionRenamed')
  const ref = event && 'version' in event ? event.version : c.ref
  const version = acted.state.versions.find((one) => one.ref === ref)
  if (!version) throw new Error('A version was named and is not there')
  // As the line says, so that a repeat gives the first answer.
  const given = event && 'name' in event ? event.name : versionLabel(c, version)
  return made(c.api, { id: versionId(c, version), name: given }, `/articles/${c.entry.id}/versions`)
}
