import { SYSTEM } from '../core/history.ts'
import type { WorkspaceCommand } from '../core/workspace/command.ts'
import { defaultProject } from '../core/workspace/state.ts'
import type { Desk } from './desk.ts'
import type { Ask } from './history.ts'
import { fixedOperation } from './operation.ts'

/** Makes the project that articles go to when none is named; the same one however often it is asked for. */
export async function ensureProject(desk: Desk): Promise<string> {
  await once(desk, { type: 'addProject', name: 'Newsroom', by: SYSTEM })
  const project = defaultProject(await desk.workspace())
  if (!project) throw new Error('The workspace has no project')
  return project.id
}

/** Start-up work that happens once, however often the start is tried. */
export async function once(desk: Desk, command: WorkspaceCommand): Promise<void> {
  const acted = await desk.administer(startAsk(SYSTEM, JSON.stringify(command)), command)
  if (!acted.ok) throw new Error(`The first start was refused: ${acted.refusal.code}`)
}

export function startAsk(by: string, ...words: readonly string[]): Ask {
  const operation = fixedOperation('sample', ...words)
  return { operation, request: operation, by }
}
