import { join } from 'node:path'
import ejs from 'ejs'
import express, { type Express, type RequestHandler } from 'express'
import { askedBy } from '../work/asker.ts'
import { arrive, noteTokenUse } from './arrive.ts'
import { errorHandler } from './errors.ts'
import { mountHealth } from './health/routes.ts'
import type { House } from './house.ts'
import { Allowance } from './middleware/allowance.ts'
import { bodies } from './middleware/body.ts'
import { languageGuard } from './middleware/language.ts'
import { shortFirst } from './middleware/large.ts'
import { noteAsker, requestLog } from './middleware/log.ts'
import { saveMetrics } from './middleware/metrics.ts'
import { hostGuard, originGuard, pathGuard, privateAnswers, securityHeaders } from './middleware/security.ts'
import { isSecure, sessions } from './middleware/session.ts'
import { EdgeError } from './refusals.ts'
import { refused } from './reply.ts'
import type { Route } from './route.ts'
import { ROUTES } from './routes.ts'
import { send } from './send.ts'
import { elsewhereLimits, proofLimits, signInLimits } from './sessions/limit.ts'

export interface AppParts {
  readonly house: House
  readonly sessionSecret: string
}

/** The Express application; never listens. */
export function buildApp({ house, sessionSecret }: AppParts): Express {
  const { settings } = house
  const secure = isSecure(settings)
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set('trust proxy', [...settings.proxies])
  app.set('views', join(settings.root, 'views'))
  app.set('view engine', 'ejs')
  app.engine('ejs', viewEngine(join(settings.root, 'views')))
  app.use(securityHeaders(settings))
  mountHealth(app, house)
  app.use(shortFirst)
  app.use(requestLog(house.log))
  if (house.metrics) app.use(saveMetrics(house.metrics))
  app.use(hostGuard(settings), pathGuard)
  app.use(
    '/assets',
    express.static(join(settings.root, 'dist/browser'), { maxAge: '1h', index: false, redirect: false }),
  )
  const allowance = new Allowance(settings.limits)
  app.use(allowance.ofAddress)
  app.use(privateAnswers(), originGuard(settings), languageGuard(secure))
  app.use(sessions(house.sessions, sessionSecret, secure))
  app.use(bodies(settings.limits, house.desk.work))
  app.post(['/sessions', '/api/sessions'], signInLimits())
  app.get('/oidc/*place', elsewhereLimits())
  app.post([...PROVES, ...PROVES.map((path) => `/api${path}`)], proofLimits(house.accounts))
  for (const route of ROUTES) mount(app, { house, allowance }, route)
  app.use((_request, _response, next) => next(new EdgeError('no_page')))
  app.use(errorHandler(house))
  return app
}

/** Where whoever is signed in says a password or a code. */
const PROVES: readonly string[] = [
  '/account/passwords',
  ...['offers', 'confirmations', 'recovery-codes', 'removals'].map(
    (name) => `/account/second-factor/${name}`,
  ),
]

/** `both` is one handler at two addresses; it tells them apart by `context.api` alone. */
function mount(
  app: Express,
  { house, allowance }: { readonly house: House; readonly allowance: Allowance },
  route: Route,
): void {
  const handler: RequestHandler = async (request, response) => {
    const arrived = await arrive(house, request, route.scope)
    const { context } = arrived
    noteAsker(response, context)
    allowance.ofPerson(context.person)
    await askedBy(context.person?.id ?? null, async () => {
      const reply = arrived.scope === 'refused' ? refused(arrived.refusal) : await route.handle(arrived)
      if (reply.kind !== 'refusal') await noteTokenUse(context)
      if (reply.kind === 'stream') allowance.ofStreams(context.person, response)
      await send(context, reply, response)
    })
  }
  if (route.surface !== 'page') app[route.method](`/api${route.path}`, handler)
  if (route.surface !== 'api') app[route.method](route.path, handler)
}

// `with` is off and locals have one name, so that no local can turn escaping off (reliability.md F16).
function viewEngine(root: string) {
  return (file: string, locals: object, done: (error: unknown, text?: string) => void): void => {
    ejs.renderFile(file, { ...locals }, { _with: false, localsName: 'l', cache: true, root }, done)
  }
}
