import { AuthorizationResponseError } from 'openid-client'
import { OutboundError } from '../../outbound/fetch.ts'
import { noteEach } from '../audit/note.ts'
import type { OpenContext } from '../context.ts'
import { ownOrigin } from '../middleware/security.ts'
import { cookieName, isSecure } from '../middleware/session.ts'
import { EdgeError } from '../refusals.ts'
import { type Reply, redirect } from '../reply.ts'
import { openRoute, type Route } from '../route.ts'
import { signIn } from '../sessions/enter.ts'
import { wayBack } from '../sessions/way-back.ts'
import { personFrom } from './arrival.ts'
import { ATTEMPT_MS } from './attempts.ts'
import { beginQuery, callbackQuery } from './input.ts'
import type { OidcProvider } from './provider.ts'

/** What binds an attempt to the browser that began it. */
const COOKIE = 'padan-oidc'
const PLACE = '/oidc'
export const CALLBACK = `${PLACE}/callback`

export const oidcRoutes: readonly Route[] = [
  openRoute({
    method: 'get',
    path: `${PLACE}/new`,
    surface: 'page',
    summary: 'Sends somebody to the provider of OpenID Connect to sign in.',
    query: beginQuery,
    async handle(c) {
      const provider = providerOf(c)
      const to = wayBack(c.query.to, ownOrigin(c.request, c.house.settings))
      const { address, checks } = await asked(c, () => provider.begin())
      const secret = await c.house.attempts.begin(checks, to, c.house.desk.now())
      c.request.res?.cookie(cookieName(COOKIE, isSecure(c.house.settings)), secret, {
        ...cookieOptions(c),
        maxAge: ATTEMPT_MS,
      })
      return redirect(address)
    },
  }),
  openRoute({
    method: 'get',
    path: CALLBACK,
    surface: 'page',
    summary: 'Where the provider of OpenID Connect sends people back to.',
    query: callbackQuery,
    handle: (c) => comeBack(c, providerOf(c), c.query.state),
  }),
  openRoute({
    method: 'get',
    path: `${PLACE}/end`,
    surface: 'page',
    summary: 'Sends somebody to the provider of OpenID Connect to end his session there.',
    async handle(c) {
      const provider = providerOf(c)
      const after = `${ownOrigin(c.request, c.house.settings)}/sessions/new`
      return redirect((await asked(c, () => provider.end(after))) ?? '/sessions/new')
    },
  }),
]

async function comeBack(c: OpenContext, provider: OidcProvider, state: string): Promise<Reply> {
  const secret = cookieOf(c)
  c.request.res?.clearCookie(cookieName(COOKIE, isSecure(c.house.settings)), cookieOptions(c))
  const attempt = await c.house.attempts.take(state, secret, c.house.desk.now())
  if (!attempt) throw new EdgeError('oidc_stale')
  const query = new URL(c.request.originalUrl, 'http://localhost').search
  try {
    const claims = await asked(c, () => provider.finish(query, attempt.checks))
    const person = await personFrom(c, provider.settings, claims)
    return await signIn(c, person, attempt.to, 'oidc')
  } catch (error) {
    if (error instanceof EdgeError) await noteEach(c, '', { act: 'signInElsewhereFailed' })
    throw error
  }
}

function providerOf(c: OpenContext): OidcProvider {
  if (c.house.oidc === null) throw new EdgeError('no_page')
  return c.house.oidc
}

/** Asks the provider; what goes wrong there is no fault of ours. */
async function asked<T>(c: OpenContext, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (error instanceof AuthorizationResponseError) throw new EdgeError('oidc_refused', {}, { cause: error })
    c.house.log.warn({ err: error }, 'OpenID Connect failed')
    throw new EdgeError(isOutbound(error) ? 'oidc_unreachable' : 'oidc_failed', {}, { cause: error })
  }
}

function isOutbound(error: unknown): boolean {
  return error instanceof OutboundError || (error instanceof Error && isOutbound(error.cause))
}

// Lax, since people come back from another site.
function cookieOptions(c: OpenContext) {
  return { httpOnly: true, sameSite: 'lax', secure: isSecure(c.house.settings), path: '/' } as const
}

function cookieOf(c: OpenContext): string {
  const name = cookieName(COOKIE, isSecure(c.house.settings))
  return (
    new RegExp(`(?:^|;\\s*)${name}=([\\w-]{1,100})(?:;|$)`).exec(c.request.get('cookie') ?? '')?.[1] ?? ''
  )
}
