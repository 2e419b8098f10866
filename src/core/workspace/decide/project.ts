import { allow, type Decided, refuse } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'
import type { WorkspaceCommandOf } from '../command.ts'
import type { WorkspaceEvent } from '../event.ts'
import type { WorkspaceState } from '../state.ts'
import { cleanName } from './name.ts'

const NOTES = 10_000

/** A project begins; a person who begins it coordinates it. */
export function addProject(
  state: WorkspaceState,
  command: WorkspaceCommandOf<'addProject'>,
): Decided<WorkspaceEvent> {
  const name = cleanName(command.name, 'name')
  if (!name.ok) return name
  if (nameTaken(state, name.name)) return refuse('name_taken', { field: 'name', values: { name: name.name } })
  const project = `j${state.projectsEver + 1}`
  const events: WorkspaceEvent[] = [{ type: 'projectAdded', project, name: name.name }]
  if (state.people.has(command.by))
    events.push({ type: 'memberChanged', project, person: command.by, role: 'coordinator' })
  return allow(...events)
}

export function changeProject(
  state: WorkspaceState,
  command: WorkspaceCommandOf<'changeProject'>,
): Decided<WorkspaceEvent> {
  const project = state.projects.get(command.project)
  if (!project) return refuse('not_found')
  const name = cleanName(command.name, 'name')
  if (!name.ok) return name
  if (nameTaken(state, name.name, project.id))
    return refuse('name_taken', { field: 'name', values: { name: name.name } })
  const { brief, style, twoPerson, repeats = project.repeats } = command
  const wrong = unacceptable(brief, 'brief', NOTES) ?? unacceptable(style, 'style', NOTES)
  if (wrong) return { ok: false, refusal: wrong }
  const same =
    project.name === name.name &&
    project.brief === brief &&
    project.style === style &&
    project.twoPerson === twoPerson &&
    project.repeats === repeats
  if (same) return allow()
  const fill = repeats === 'off' ? { repeats } : {}
  const changed = { project: project.id, name: name.name, brief, style, twoPerson, ...fill }
  return allow({ type: 'projectChanged', ...changed })
}

/** Gives a person a role in a project, changes it, or takes it away. */
export function changeMember(
  state: WorkspaceState,
  command: WorkspaceCommandOf<'changeMember'>,
): Decided<WorkspaceEvent> {
  const project = state.projects.get(command.project)
  if (!project || !state.people.has(command.person)) return refuse('not_found')
  const { person, role } = command
  if ((project.members.get(person) ?? null) === role) return allow()
  return allow({ type: 'memberChanged', project: project.id, person, role })
}

function nameTaken(state: WorkspaceState, name: string, except = ''): boolean {
  return [...state.projects.values()].some((project) => project.name === name && project.id !== except)
}
