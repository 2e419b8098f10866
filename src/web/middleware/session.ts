import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import session from 'express-session'
import type { Settings } from '../../settings.ts'
import type { Records } from '../../store/store.ts'
import type { SessionStore } from '../sessions/store.ts'

/** Of a cookie; over TLS with the prefix that keeps every other host and plain HTTP from writing one of that name. */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name
}

/** Whether people come over TLS. */
export function isSecure({ publicUrl }: Pick<Settings, 'publicUrl'>): boolean {
  return publicUrl?.startsWith('https:') ?? false
}

export const SESSION_COOKIE = 'padan'

/**
 * A secret that all servers of a workspace share, made once and kept with the data: `session` signs session cookies,
 * `setup` opens the way to the first account.
 */
export async function sharedSecret(records: Records, name: 'session' | 'setup'): Promise<string> {
  const kept = await records.putIfAbsent('secret', name, randomBytes(32).toString('base64url'))
  if (typeof kept !== 'string') throw new TypeError(`the secret ${name} is not a text`)
  return kept
}

export function sessions(store: SessionStore, secret: string, secure: boolean): RequestHandler {
  return session({
    store,
    secret,
    name: cookieName(SESSION_COOKIE, secure),
    resave: false,
    saveUninitialized: false,
    rolling: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: store.limits.absoluteMs },
  })
}
