import { json, made, page, refused } from '../reply.ts'
import { personRoute, projectRoute, type Route } from '../route.ts'
import * as input from './input.ts'
import { binJson, binPage } from './page.ts'

const VIEW = 'bin/show'

export const binRoutes: readonly Route[] = [
  projectRoute({
    method: 'get',
    path: '/projects/:id/bin',
    surface: 'both',
    summary: 'Deleted articles of a project, and when each goes for good.',
    right: 'coordinate',
    answer: { status: 200, schema: input.binAnswer },
    handle({ api, workspace, person, project }) {
      if (api) return json({ articles: binJson(workspace, project.id) })
      return page(VIEW, binPage(workspace, person, project))
    },
  }),
  projectRoute({
    method: 'post',
    path: '/projects/:id/recoveries',
    surface: 'both',
    summary: 'Brings an article back out of the bin, as it was.',
    right: 'coordinate',
    body: input.recoveryBody,
    answer: { status: 201, schema: input.recoveryAnswer },
    async handle(c) {
      const { article } = c.body
      const acted = await c.house.desk.bin.recover(c.ask, article, c.project.id)
      const again = { view: VIEW, model: binPage(acted.state, c.person, c.project) }
      return acted.ok
        ? made(c.api, { id: article }, `/articles/${article}`)
        : refused(acted.refusal, { page: again })
    },
  }),
  personRoute({
    method: 'post',
    path: '/removals',
    surface: 'both',
    summary: 'Deletes an article in the bin for good, with its history; its title has to be given.',
    administrator: true,
    body: input.removalBody,
    answer: { status: 201, schema: input.removalAnswer },
    async handle(c) {
      const { article, title } = c.body
      const binned = c.workspace.bin.get(article)
      const project = c.workspace.projects.get(binned?.project ?? '')
      if (binned && project && title.trim() !== binned.title) {
        const model = binPage(c.workspace, c.person, project, article)
        return refused({ code: 'invalid', field: 'confirmation' }, { page: { view: VIEW, model } })
      }
      const acted = await c.house.desk.bin.delete(c.ask, article)
      if (!acted.ok) return refused(acted.refusal)
      return made(c.api, { id: article }, project ? `/projects/${project.id}/bin` : '/')
    },
  }),
]
