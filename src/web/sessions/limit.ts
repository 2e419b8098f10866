import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, type Options, rateLimit } from 'express-rate-limit'
import { normalLogin } from '../../core/workspace/state.ts'
import type { Accounts } from '../../desk/accounts.ts'
import { secretOf } from '../arrive.ts'
import { EdgeError } from '../refusals.ts'

const FAILURES = 10
const ELSEWHERE = 300
const WINDOW_MINUTES = 15
/** No login is longer; what is longer is counted together. */
const LOGIN_LENGTH = 64

/** Ten failed sign-ins in a quarter of an hour, from one address and for one login: the next is 429. */
export function signInLimits(): RequestHandler[] {
  return [
    rateLimit({ ...common, keyGenerator: (request) => ipKeyGenerator(request.ip ?? '') }),
    rateLimit({ ...common, keyGenerator: loginOf, skip: (request) => loginOf(request) === '' }),
  ]
}

/** Three hundred sign-ins elsewhere in a quarter of an hour from one address: each leaves a record, whoever begins it. */
export function elsewhereLimits(): RequestHandler {
  return rateLimit({
    ...common,
    limit: ELSEWHERE,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
    skipSuccessfulRequests: false,
  })
}

/**
 * As many for whoever is signed in and guesses passwords or codes, so that a session or token that was left open opens no
 * more: of a person, whatever tokens are used, for with one of them others can be made.
 */
export function proofLimits(accounts: Accounts): RequestHandler {
  const askerOf = async (request: Request): Promise<string> => {
    const secret = secretOf(request)
    const token = secret === undefined ? undefined : await accounts.tokenOf(secret)
    return token?.person ?? request.session.person ?? ''
  }
  return rateLimit({
    ...common,
    keyGenerator: askerOf,
    skip: async (request) => (await askerOf(request)) === '',
    requestWasSuccessful: (_request, response) => response.statusCode !== 422,
  })
}

const common: Partial<Options> = {
  windowMs: WINDOW_MINUTES * 60_000,
  limit: FAILURES,
  // Sets Retry-After and nothing else of use to one who guesses.
  standardHeaders: 'draft-6',
  legacyHeaders: false,
  skipSuccessfulRequests: true,
  requestWasSuccessful: (_request, response) => response.statusCode !== 401,
  handler: (_request, _response, next) =>
    next(new EdgeError('too_many_requests', { values: { minutes: WINDOW_MINUTES } })),
}

function loginOf(request: Request): string {
  const body: unknown = request.body
  if (typeof body !== 'object' || body === null || !('login' in body) || typeof body.login !== 'string')
    return ''
  return normalLogin(body.login.slice(0, 2 * LOGIN_LENGTH)).slice(0, LOGIN_LENGTH)
}
