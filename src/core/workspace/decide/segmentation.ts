import { allow, type Decided, refuse } from '../../refusal.ts'
import { compileRules } from '../../segmentation/own/compile.ts'
import { cleanRules, sameRules } from '../../segmentation/own/rules.ts'
import type { WorkspaceCommandOf } from '../command.ts'
import type { WorkspaceEvent } from '../event.ts'
import { rulesOfProject, type WorkspaceState } from '../state.ts'

/** Gives a project another set of own rules: all of them, or none when one of them cannot be used. */
export function changeSegmentation(
  state: WorkspaceState,
  { project, rules }: WorkspaceCommandOf<'changeSegmentation'>,
): Decided<WorkspaceEvent> {
  if (!state.projects.has(project)) return refuse('not_found')
  const clean = cleanRules(rules)
  const compiled = compileRules(clean)
  if (!compiled.ok) return compiled
  if (sameRules(clean, rulesOfProject(state, project))) return allow()
  return allow({ type: 'segmentationChanged', project, rules: clean })
}
