import { allow, type Decided } from '../../refusal.ts'
import type { WorkspaceCommandOf } from '../command.ts'
import type { WorkspaceEvent } from '../event.ts'
import type { WorkspaceState } from '../state.ts'

/** Says who has to sign in with a second factor. */
export function demandSecondFactor(
  state: WorkspaceState,
  command: WorkspaceCommandOf<'demandSecondFactor'>,
): Decided<WorkspaceEvent> {
  if (state.secondFactor === command.of) return allow()
  return allow({ type: 'secondFactorDemanded', of: command.of })
}
