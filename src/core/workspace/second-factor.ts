import type { WorkspaceState } from './state.ts'

/** Whether a person has to sign in with a second factor: all have to, or he administers or coordinates. */
export function isDemandedOf(state: WorkspaceState, person: string): boolean {
  if (state.secondFactor !== 'leaders') return state.secondFactor === 'all'
  if (state.people.get(person)?.administrator) return true
  for (const { members } of state.projects.values()) if (members.get(person) === 'coordinator') return true
  return false
}
