import { allow, type Decided, refuse } from '../../refusal.ts'
import type { WorkspaceCommandOf } from '../command.ts'
import type { WorkspaceEvent } from '../event.ts'
import type { WorkspaceState } from '../state.ts'
import { cleanName } from './name.ts'

/** Enters an alignment, whose history is there already, in the catalogue: from now on it exists. */
export function addAlignment(
  state: WorkspaceState,
  command: WorkspaceCommandOf<'addAlignment'>,
): Decided<WorkspaceEvent> {
  if (!state.projects.has(command.project)) return refuse('not_found', { field: 'project' })
  if (state.alignments.has(command.alignment)) return allow()
  const title = cleanName(command.title, 'title')
  if (!title.ok) return title
  const { alignment, project } = command
  return allow({ type: 'alignmentAdded', alignment, project, title: title.name })
}

export function deleteAlignment(
  state: WorkspaceState,
  { alignment }: WorkspaceCommandOf<'deleteAlignment'>,
): Decided<WorkspaceEvent> {
  if (!state.alignments.has(alignment)) return refuse('not_found')
  return allow({ type: 'alignmentDeleted', alignment })
}
