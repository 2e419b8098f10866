import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import session from 'express-session'
import type { Records } from '../../store/store.ts'
import { IDLE_MS, type SessionStore } from '../sessions/store.ts'

export const SESSION_COOKIE = 'padan'

/** The secret that signs session cookies: made once, kept with the data. */
export async function sessionSecret(records: Records): Promise<string> {
  const kept = await records.get('secret', 'session')
  if (typeof kept === 'string') return kept
  const secret = randomBytes(32).toString('base64url')
  await records.put('secret', 'session', secret)
  return secret
}

export function sessions(store: SessionStore, secret: string, secure: boolean): RequestHandler {
  return session({
    store,
    secret,
    name: SESSION_COOKIE,
    resave: false,
    saveUninitialized: false,
    rolling: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: IDLE_MS * 14 },
  })
}
