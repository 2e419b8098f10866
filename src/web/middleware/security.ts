import { randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import type { Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import type { Settings } from '../../settings.ts'
import { EdgeError } from '../refusals.ts'

/** Nothing but our own files, no inline script or style without the nonce of this answer, never in a frame. */
export function securityHeaders(settings: Settings): RequestHandler[] {
  const secure = settings.publicUrl?.startsWith('https:') ?? false
  const nonce: RequestHandler = (_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    next()
  }
  const headers = helmet({
    strictTransportSecurity: secure,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
  })
  return [nonce, headers]
}

function nonceOf(response: unknown): string {
  const locals: unknown =
    typeof response === 'object' && response !== null && 'locals' in response ? response.locals : {}
  return typeof locals === 'object' && locals !== null && 'nonce' in locals ? String(locals.nonce) : ''
}

/**
 * Refuses names that are not this server's: a page elsewhere that points its own name here (DNS rebinding) gets
 * nothing. Without PUBLIC_URL, addresses by number and `localhost` are ours.
 */
export function hostGuard(settings: Settings): RequestHandler {
  const own = settings.publicUrl === null ? null : new URL(settings.publicUrl).hostname
  return (request, _response, next) => {
    const name = request.hostname ?? ''
    const bare = name.replace(/^\[|\]$/g, '')
    const known = name === own || name === 'localhost' || name === settings.host || isIP(bare) !== 0
    next(known ? undefined : new EdgeError('bad_host'))
  }
}

/**
 * Requests that change something must come from our own pages or from a program: the browser says so in
 * `Sec-Fetch-Site`, older ones in `Origin`. Together with the same-site cookie this is the defence against CSRF.
 */
export function originGuard(settings: Settings): RequestHandler {
  return (request, _response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next()
    const site = request.get('sec-fetch-site')
    const origin = request.get('origin')
    const sameSite = site === undefined || site === 'same-origin' || site === 'none'
    const sameOrigin = origin === undefined || origin === ownOrigin(request, settings)
    next(sameSite && sameOrigin ? undefined : new EdgeError('cross_site'))
  }
}

/** The origin that this server is reached at. */
export function ownOrigin(request: Request, settings: Settings): string {
  return settings.publicUrl === null
    ? `${request.protocol}://${request.get('host') ?? ''}`
    : new URL(settings.publicUrl).origin
}

/** Answers for one person must not lie in a shared cache. */
export function privateAnswers(): RequestHandler {
  return (_request, response: Response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  }
}

/** Addresses that are not percent-encoded UTF-8 cannot name anything. */
export const pathGuard: RequestHandler = (request, _response, next) => {
  try {
    decodeURIComponent(request.path)
  } catch (error) {
    if (!(error instanceof URIError)) throw error
    return next(new EdgeError('bad_request', {}, { cause: error }))
  }
  next()
}
