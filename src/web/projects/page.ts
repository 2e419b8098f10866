import { ROLES } from '../../core/workspace/event.ts'
import { may } from '../../core/workspace/rights.ts'
import {
  actorIn,
  nameOf,
  type Person,
  type Project,
  projectsWith,
  type WorkspaceState,
} from '../../core/workspace/state.ts'
import type { Summary } from '../../desk/summaries.ts'
import { binOf } from '../bin/page.ts'
import { lastTouched, rowOf } from '../home/rows.ts'
import { PASSWORD_LIMITS } from '../sessions/password.ts'

/** Projects that a person may see, with his role and the number of articles that are not archived. */
export function projectsOf(workspace: WorkspaceState, person: Person) {
  const counts = new Map<string, number>()
  for (const { project, archived } of workspace.articles.values())
    if (!archived) counts.set(project, (counts.get(project) ?? 0) + 1)
  return projectsWith(workspace, person.id, 'read').flatMap(({ id, name }) => {
    const role = actorIn(workspace, person.id, id)?.role
    return role ? [{ id, name, role, articles: counts.get(id) ?? 0 }] : []
  })
}

export function projectsPage(workspace: WorkspaceState, person: Person, typedName = '') {
  return { current: 'projects', projects: projectsOf(workspace, person), typed: { name: typedName } }
}

export function projectJson(workspace: WorkspaceState, project: Project) {
  const { id, name, brief, style, twoPerson, repeats } = project
  const members = membersOf(workspace, project).map(({ person, name, role }) => ({ person, name, role }))
  const articles = articlesOf(workspace, id).map(({ id, title, archived }) => ({ id, title, archived }))
  return { id, name, brief, style, twoPerson, repeats, members, articles }
}

/** Which form of the page was refused, and what was typed in it. */
export interface FailedForm {
  readonly failed: 'details' | 'members' | 'people'
  readonly typed: Readonly<Record<string, string | null | undefined>>
}

export interface ProjectView {
  readonly workspace: WorkspaceState
  readonly person: Person
  readonly project: Project
  readonly summaries: ReadonlyMap<string, Summary>
  /** YYYY-MM-DD. */
  readonly today: string
}

export function projectPage(
  { workspace, person, project, summaries, today }: ProjectView,
  failure?: FailedForm,
) {
  const role = actorIn(workspace, person.id, project.id)?.role
  const rows = lastTouched(
    articlesOf(workspace, project.id).flatMap((entry) => rowOf(entry, summaries.get(entry.id), today)),
  )
  const { id, name, brief, style, twoPerson, repeats } = project
  return {
    current: 'projects',
    project: { id, name, brief, style, twoPerson, repeats },
    coordinates: role !== undefined && may(role, 'coordinate'),
    members: membersOf(workspace, project),
    roles: ROLES,
    articles: rows.filter((row) => !row.archived),
    binned: binOf(workspace, project.id).length,
    archivedArticles: rows.filter((row) => row.archived),
    limits: PASSWORD_LIMITS,
    failed: failure?.failed,
    details: {
      name,
      brief,
      style,
      twoPerson,
      repeats,
      ...(failure?.failed === 'details' ? failure.typed : {}),
    },
    member: failure?.failed === 'members' ? failure.typed : {},
    newcomer: failure?.failed === 'people' ? failure.typed : {},
  }
}

function membersOf(workspace: WorkspaceState, project: Project) {
  return [...project.members].map(([person, role]) => ({
    person,
    role,
    name: nameOf(workspace, person),
    login: workspace.people.get(person)?.login ?? '',
  }))
}

/** Articles of a project, archived ones too, in order of addition. */
export function articlesOf(workspace: WorkspaceState, project: string) {
  return [...workspace.articles.values()].filter((entry) => entry.project === project)
}
