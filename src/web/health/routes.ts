import { createHash, timingSafeEqual } from 'node:crypto'
import { isIPv4 } from 'node:net'
import type { Express, Request, RequestHandler } from 'express'
import type { House } from '../house.ts'
import { hostGuard } from '../middleware/security.ts'
import type { Metrics } from './metrics.ts'

/**
 * What those ask who look after the server; never needs a session. `/healthz`: the process lives. `/readyz`: send people
 * here. `/metrics`, where the settings ask for it: with the token when there is one, else from this machine alone.
 */
export function mountHealth(app: Express, { readiness, metrics, settings }: House): void {
  app.get('/healthz', (request, response) => {
    response.set({ 'Cache-Control': 'no-store', 'Padan-Reached': wayOf(request) }).json({ ok: true })
  })
  app.get('/readyz', async (_request, response) => {
    const ok = await readiness.isReady()
    response
      .status(ok ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ ok })
  })
  if (metrics === null || settings.metrics === null) return
  const { token } = settings.metrics
  // A name that a page elsewhere points at this machine must not get past the rule on loopback.
  const guards = token === null ? [hostGuard(settings), fromThisMachine] : [withToken(token)]
  app.get('/metrics', ...guards, showMetrics(metrics))
}

/** What a proxy in front told us, for `padan doctor`: the scheme, and whether it says for whom it asks. */
function wayOf(request: Request): string {
  return `${request.protocol} ${request.ips.length > 0 ? 'forwarded' : 'direct'}`
}

function showMetrics(metrics: Metrics): RequestHandler {
  return async (_request, response) => {
    const { contentType, body } = await metrics.text()
    response.set({ 'Content-Type': contentType, 'Cache-Control': 'no-store' }).send(body)
  }
}

// `request.ip` is whom a proxy on this machine speaks for, if it says so.
const fromThisMachine: RequestHandler = (request, response, next) => {
  if (isLoopback(request.ip) && isLoopback(request.socket.remoteAddress)) return next()
  response.status(403).type('text/plain').send('Only from this machine; elsewhere set METRICS_TOKEN\n')
}

function withToken(token: string): RequestHandler {
  return (request, response, next) => {
    if (timingSafeEqual(digest(bearerOf(request)), digest(token))) return next()
    response
      .status(401)
      .set('WWW-Authenticate', 'Bearer')
      .type('text/plain')
      .send('METRICS_TOKEN is needed\n')
  }
}

function bearerOf(request: Request): string {
  return /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1] ?? ''
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function isLoopback(address = ''): boolean {
  const plain = address.replace(/^::ffff:/i, '')
  return plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'))
}
