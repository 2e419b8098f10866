import { allow, type Decided, refuse } from '../../refusal.ts'
import type { WorkspaceCommandOf } from '../command.ts'
import type { WorkspaceEvent } from '../event.ts'
import { normalLogin, type Person, personByLogin, type WorkspaceState } from '../state.ts'
import { cleanName } from './name.ts'

// Letters, digits and . _ - @ of any script, once NFKC has folded look-alike forms.
const LOGIN = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@-]{0,63}$/u

/** A person joins: as administrator, or with a role in a project, or both. */
export function addPerson(
  state: WorkspaceState,
  command: WorkspaceCommandOf<'addPerson'>,
): Decided<WorkspaceEvent> {
  const name = cleanName(command.name, 'name')
  if (!name.ok) return name
  const login = normalLogin(command.login)
  if (login !== '' && !LOGIN.test(login)) return refuse('invalid', { field: 'login' })
  if (personByLogin(state, login)) return refuse('name_taken', { field: 'login', values: { name: login } })
  const person = `p${state.peopleEver + 1}`
  const events: WorkspaceEvent[] = [{ type: 'personAdded', person, name: name.name, login }]
  if (command.administrator) events.push({ type: 'administratorChanged', person, administrator: true })
  if (command.membership) {
    if (!state.projects.has(command.membership.project)) return refuse('not_found', { field: 'project' })
    events.push({ type: 'memberChanged', person, ...command.membership })
  }
  return allow(...events)
}

export function renamePerson(
  state: WorkspaceState,
  command: WorkspaceCommandOf<'renamePerson'>,
): Decided<WorkspaceEvent> {
  const person = state.people.get(command.person)
  if (!person) return refuse('not_found')
  const name = cleanName(command.name, 'name')
  if (!name.ok) return name
  if (person.name === name.name) return allow()
  return allow({ type: 'personRenamed', person: person.id, name: name.name })
}

/** Somebody who can sign in must always be left to administer. */
export function changeAdministrator(
  state: WorkspaceState,
  command: WorkspaceCommandOf<'changeAdministrator'>,
): Decided<WorkspaceEvent> {
  const person = state.people.get(command.person)
  if (!person) return refuse('not_found')
  if (person.administrator === command.administrator) return allow()
  if (isLastAdministrator(state, person)) return refuse('last_administrator')
  return allow({ type: 'administratorChanged', person: person.id, administrator: command.administrator })
}

/** As when an administrator goes: one must be left. */
export function removePerson(
  state: WorkspaceState,
  command: WorkspaceCommandOf<'removePerson'>,
): Decided<WorkspaceEvent> {
  const person = state.people.get(command.person)
  if (!person) return refuse('not_found')
  if (isLastAdministrator(state, person)) return refuse('last_administrator')
  return allow({ type: 'personRemoved', person: person.id })
}

function isLastAdministrator(state: WorkspaceState, person: Person): boolean {
  const others = [...state.people.values()].filter(
    (other) => other.administrator && other.login !== '' && other.id !== person.id,
  )
  return person.administrator && others.length === 0
}
