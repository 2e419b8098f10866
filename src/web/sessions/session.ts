import type { Request } from 'express'
import { cookieName, SESSION_COOKIE } from '../middleware/session.ts'

/** Of what a browser calls itself, no more than this is kept. */
const AGENT_LENGTH = 300

/**
 * Signs a person in under a new session id, so that an id which somebody else planted is worth nothing. Resolves once
 * the session is kept: the next request may come before this answer has ended.
 */
export async function beginSession(request: Request, person: string, now: Date, via?: 'oidc'): Promise<void> {
  await settled((done) => request.session.regenerate(done))
  request.session.person = person
  request.session.since = now.getTime()
  request.session.via = via
  request.session.agent = (request.get('user-agent') ?? '').slice(0, AGENT_LENGTH)
  await settled((done) => request.session.save(done))
}

/** Signs out: the session is gone on the server, and the browser forgets its cookie. */
export async function endSession(request: Request): Promise<void> {
  const secure = request.session.cookie.secure === true
  await settled((done) => request.session.destroy(done))
  request.res?.clearCookie(cookieName(SESSION_COOKIE, secure), { path: '/', secure })
}

function settled(start: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())))
}
