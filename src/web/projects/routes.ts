import { type Person, personByLogin, type WorkspaceState } from '../../core/workspace/state.ts'
import { MADE_PASSWORD_DAYS } from '../../desk/accounts.ts'
import { again } from '../again.ts'
import type { ProjectContext } from '../context.ts'
import { summariesOf, today } from '../home/routes.ts'
import { addPerson } from '../people/add.ts'
import { personAdded } from '../people/input.ts'
import { json, made, page, refused } from '../reply.ts'
import { personRoute, projectRoute, type Route } from '../route.ts'
import * as input from './input.ts'
import { articlesOf, type FailedForm, projectJson, projectPage, projectsOf, projectsPage } from './page.ts'

const LIST = 'projects/index'
const VIEW = 'projects/show'

export const projectRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/projects',
    surface: 'both',
    summary: 'The projects I may see, with my role and the number of articles that are not archived.',
    answer: { status: 200, schema: input.projectsAnswer },
    handle(c) {
      if (c.api) return json({ projects: projectsOf(c.workspace, c.person) })
      return page(LIST, projectsPage(c.workspace, c.person))
    },
  }),
  personRoute({
    method: 'post',
    path: '/projects',
    surface: 'both',
    summary: 'Adds a project; whoever adds it coordinates it.',
    administrator: true,
    body: input.newProject,
    answer: { status: 201, schema: input.projectAdded },
    async handle(c) {
      const { name } = c.body
      const acted = await c.house.desk.administer(c.ask, { type: 'addProject', name, by: c.person.id })
      const form = { view: LIST, model: projectsPage(c.workspace, c.person, name) }
      if (!acted.ok) return refused(acted.refusal, { page: form })
      const added = acted.line?.events.find((event) => event.type === 'projectAdded')
      if (!added) throw new Error('A project was added and is not there')
      return made(c.api, { id: added.project, name: added.name }, `/projects/${added.project}`)
    },
  }),
  projectRoute({
    method: 'get',
    path: '/projects/:id',
    surface: 'both',
    summary: 'A project: brief, style notes, members, articles.',
    right: 'read',
    answer: { status: 200, schema: input.projectAnswer },
    async handle(c) {
      if (c.api) return json(projectJson(c.workspace, c.project))
      const { view, model } = await formOf(c)
      return page(view, model)
    },
  }),
  projectRoute({
    method: 'post',
    path: '/projects/:id/details',
    surface: 'both',
    summary:
      'Sets name, brief, style notes, whether own text may be reviewed and whether repeats are filled; what is not sent stays.',
    right: 'coordinate',
    body: input.detailsBody,
    answer: { status: 201, schema: input.detailsAnswer },
    async handle(c) {
      const { id, ...now } = c.project
      const { name = now.name, brief = now.brief, style = now.style, twoPerson = now.twoPerson } = c.body
      const { repeats = now.repeats } = c.body
      const details = { name, brief, style, twoPerson, repeats }
      const acted = await c.house.desk.administer(c.ask, { type: 'changeProject', project: id, ...details })
      if (!acted.ok)
        return refused(acted.refusal, { page: await formOf(c, { failed: 'details', typed: details }) })
      const kept = acted.state.projects.get(id)?.name ?? name
      return made(c.api, { id, ...details, name: kept }, pathOf(c))
    },
  }),
  projectRoute({
    method: 'post',
    path: '/projects/:id/members',
    surface: 'both',
    summary: 'Gives somebody who is here already a role in the project; an empty role takes him out.',
    right: 'coordinate',
    body: input.memberBody,
    answer: { status: 201, schema: input.memberAnswer },
    async handle(c) {
      const { person: wanted, role } = c.body
      const person = find(c.workspace, wanted)
      const form = await formOf(c, { failed: 'members', typed: { person: wanted, role } })
      if (!person) return again(c, 'no_person', { field: 'person', values: { name: wanted } }, form)
      const command = { type: 'changeMember', project: c.project.id, person: person.id, role } as const
      const acted = await c.house.desk.administer(c.ask, command)
      return acted.ok
        ? made(c.api, { person: person.id, role }, pathOf(c))
        : refused(acted.refusal, { page: form })
    },
  }),
  projectRoute({
    method: 'post',
    path: '/projects/:id/people',
    surface: 'both',
    summary: `Adds a new person with a role in the project; a password that is not given is made, shown this once, and ends after ${MADE_PASSWORD_DAYS} days.`,
    right: 'coordinate',
    body: input.newMember,
    answer: { status: 201, schema: personAdded },
    async handle(c) {
      const { name, login, role, password } = c.body
      const form = await formOf(c, { failed: 'people', typed: { name, login, role } })
      const membership = { project: c.project.id, role }
      return addPerson(c, {
        command: { type: 'addPerson', name, login, membership },
        password,
        form,
        to: pathOf(c),
      })
    },
  }),
]

async function formOf(c: ProjectContext, failure?: FailedForm) {
  const { workspace, person, project, house } = c
  const summaries = await summariesOf(house.desk, articlesOf(workspace, project.id))
  const model = projectPage(
    { workspace, person, project, summaries, today: today(house.desk.now()) },
    failure,
  )
  return { view: VIEW, model }
}

function pathOf(c: ProjectContext): string {
  return `/projects/${c.project.id}`
}

function find(workspace: WorkspaceState, idOrLogin: string): Person | undefined {
  return workspace.people.get(idOrLogin) ?? personByLogin(workspace, idOrLogin)
}
