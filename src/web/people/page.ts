import { DEMANDS, ROLES, type Role } from '../../core/workspace/event.ts'
import type { Person, WorkspaceState } from '../../core/workspace/state.ts'
import { PASSWORD_LIMITS } from '../sessions/password.ts'

export interface Membership {
  readonly project: string
  readonly name: string
  readonly role: Role
}

/** What was typed into the form of a new person; never his password. */
export interface TypedPerson {
  readonly name: string
  readonly login: string
  readonly role?: Role | undefined
  readonly project?: string | undefined
  readonly administrator?: boolean | undefined
}

export function peoplePage(workspace: WorkspaceState, typed: TypedPerson = { name: '', login: '' }) {
  return {
    current: 'people',
    people: peopleOf(workspace),
    projects: [...workspace.projects.values()].map(({ id, name }) => ({ id, name })),
    roles: ROLES,
    demand: { of: workspace.secondFactor, choices: DEMANDS },
    limits: PASSWORD_LIMITS,
    typed,
  }
}

/** Which of the page's forms was refused, and what was typed in it. */
export interface FailedForm {
  readonly failed: 'names' | 'passwords' | 'administrators' | 'removals'
  readonly typed?: string
}

/** `secondFactor`: since when he has one, ISO 8601; null: he has none. */
export function personPage(
  workspace: WorkspaceState,
  person: Person,
  secondFactor: string | null,
  failure?: FailedForm,
) {
  return {
    current: 'people',
    shown: personOf(workspace, person),
    secondFactor,
    limits: PASSWORD_LIMITS,
    failed: failure?.failed,
    typed: { name: failure?.failed === 'names' ? failure.typed : person.name },
  }
}

export function peopleOf(workspace: WorkspaceState) {
  return [...workspace.people.values()].map((person) => personOf(workspace, person))
}

export function personOf(workspace: WorkspaceState, person: Person) {
  return { ...person, memberships: membershipsOf(workspace, person) }
}

function membershipsOf(workspace: WorkspaceState, person: Person): readonly Membership[] {
  return [...workspace.projects.values()].flatMap(({ id, name, members }) => {
    const role = members.get(person.id)
    return role ? [{ project: id, name, role }] : []
  })
}
