import type { Person } from '../../core/workspace/state.ts'
import type { Token } from '../../desk/accounts.ts'
import { PASSWORD_LIMITS } from '../sessions/password.ts'
import { DENSITIES, type Preferences, SIZES, THEMES } from './preferences.ts'
import { OTHER_ZONES, OWN_ZONES } from './zones.ts'

/** Which of the page's forms was refused, and what was typed in it. */
export interface FailedForm {
  readonly failed: 'names' | 'passwords' | 'tokens'
  readonly typed?: string
}

export function accountPage(
  person: Person,
  preferences: Preferences,
  tokens: readonly Token[],
  failure?: FailedForm,
) {
  return {
    current: 'account',
    preferences,
    languages: ['', 'id', 'en'],
    looks: { theme: THEMES, density: DENSITIES, size: SIZES },
    zones: { own: OWN_ZONES, others: OTHER_ZONES },
    tokens: tokens.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    limits: PASSWORD_LIMITS,
    typed: { name: failure?.failed === 'names' ? failure.typed : person.name },
    failed: failure?.failed,
  }
}

/** The same for programs: no digest and nothing of other people. */
export function accountJson(person: Person, preferences: Preferences, tokens: readonly Token[]) {
  const { id, name, login, administrator } = person
  const { keys: _, ...look } = preferences
  const shown = tokens.map((token) => ({ id: token.id, label: token.label, createdAt: token.createdAt }))
  return { id, name, login, administrator, ...look, tokens: shown }
}
