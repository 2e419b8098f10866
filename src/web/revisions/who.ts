import { z } from 'zod'
import { nameOf, type WorkspaceState } from '../../core/workspace/state.ts'

/** A person in an answer; the name is empty for the system. */
export const who = z.strictObject({ id: z.string(), name: z.string() })

export function whoOf(workspace: WorkspaceState, person: string): z.infer<typeof who> {
  return { id: person, name: nameOf(workspace, person) }
}
