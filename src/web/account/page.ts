import { projectsWith } from '../../core/workspace/state.ts'
import { isExpired, TOKEN_DAYS, TOKEN_DAYS_DEFAULT, TOKEN_SCOPES, type Token } from '../../desk/token.ts'
import type { PersonContext } from '../context.ts'
import { deviceOf } from '../sessions/device.ts'
import { PASSWORD_LIMITS } from '../sessions/password.ts'
import { type OwnSession, publicSession } from '../sessions/store.ts'
import {
  COLUMNS,
  DENSITIES,
  REVIEW_AFTER,
  REVIEW_BASES,
  REVIEW_LAYOUTS,
  SIGNS,
  SIZES,
  SUGGESTIONS,
  THEMES,
} from './preferences.ts'
import { OTHER_ZONES, OWN_ZONES } from './zones.ts'

export const VIEW = 'account/show'

/** What opens the account: browsers that are signed in, and tokens. */
export interface Keys {
  readonly sessions: readonly OwnSession[]
  readonly tokens: readonly Token[]
  /** Since when there is a second factor, ISO 8601; null: there is none. */
  readonly secondFactor: string | null
  /** When the password ends, ISO 8601; null: it stays. */
  readonly passwordEnds: string | null
}

export async function keysOf({ house, person }: PersonContext): Promise<Keys> {
  const [sessions, tokens, secondFactor, passwordEnds] = await Promise.all([
    house.sessions.of(person.id),
    house.accounts.tokensOf(person.id),
    house.secondFactors.since(person.id),
    house.accounts.passwordEnds(person.id),
  ])
  return { sessions, tokens, secondFactor, passwordEnds }
}

/** Which of the page's forms was refused, and what was typed in it. */
export interface FailedForm {
  readonly failed: 'names' | 'passwords' | 'sessions' | 'tokens'
  readonly typed?: string
}

export function accountPage(c: PersonContext, keys: Keys, failure?: FailedForm) {
  return {
    current: 'account',
    preferences: c.preferences,
    languages: ['', 'id', 'en'],
    looks: { theme: THEMES, density: DENSITIES, size: SIZES },
    editing: { columns: COLUMNS },
    typing: { suggest: SUGGESTIONS, signs: SIGNS },
    reviews: { reviewLayout: REVIEW_LAYOUTS, reviewAfter: REVIEW_AFTER, reviewBase: REVIEW_BASES },
    reviewer: projectsWith(c.workspace, c.person.id, 'review').length > 0,
    zones: { own: OWN_ZONES, others: OTHER_ZONES },
    sessions: sessionsShown(c, keys),
    ends: c.house.settings.sessions,
    tokens: keys.tokens
      .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
      .map((token) => ({ ...token, expired: isExpired(token, c.house.desk.now()) })),
    scopes: TOKEN_SCOPES,
    days: { choices: TOKEN_DAYS, chosen: TOKEN_DAYS_DEFAULT },
    secondFactor: keys.secondFactor,
    passwordEnds: keys.passwordEnds,
    limits: PASSWORD_LIMITS,
    typed: { name: failure?.failed === 'names' ? failure.typed : c.person.name },
    failed: failure?.failed,
  }
}

/** The page again, with the form that was refused. */
export async function formOf(c: PersonContext, failure: FailedForm) {
  return { view: VIEW, model: accountPage(c, await keysOf(c), failure) }
}

/** The same for programs: no digest and nothing of other people. */
export function accountJson(c: PersonContext, keys: Keys) {
  const { id, name, login, administrator } = c.person
  const tokens = keys.tokens.map(({ person: __, operation: ___, ...token }) => token)
  const { keys: _, toured: __toured, ...look } = c.preferences
  return { id, name, login, administrator, ...look, tokens, sessions: sessionsShown(c, keys) }
}

function sessionsShown(c: PersonContext, { sessions }: Keys) {
  const here = c.request.session.person === c.person.id ? publicSession(c.request.sessionID) : ''
  return sessions.map(({ id, since, used, agent }) => ({
    id,
    ...deviceOf(agent),
    since: new Date(since).toISOString(),
    used: new Date(used).toISOString(),
    here: id === here,
  }))
}
