import type { ErrorRequestHandler } from 'express'
import { MulterError } from 'multer'
import { z } from 'zod'
import { type Limits, MB } from '../settings.ts'
import { ClosedError, StorageError } from '../store/store.ts'
import { WorkEndedError, WorkLimitError } from '../work/pool.ts'
import { WorkFullError } from '../work/turns.ts'
import { contextWithoutStore, openContext } from './arrive.ts'
import type { House } from './house.ts'
import { isApi } from './middleware/body.ts'
import { routeOf } from './middleware/log.ts'
import { EdgeError } from './refusals.ts'
import { sendEdge } from './send.ts'

/** Of a name that a visitor made up, no more than this comes back. */
const FIELD_LENGTH = 100

/** A job takes a few seconds; those that wait are tens. */
const WORK_SECONDS = 15

/** What happens when reading may fail as well. */
const AWAY: ReadonlySet<string> = new Set(['storage_failed', 'storage_busy', 'closing'])

/** The one place where what was thrown becomes an answer: never a stack or a path, the fault itself in the log. */
export function errorHandler(house: House): ErrorRequestHandler {
  return async (thrown, request, response, _next) => {
    const edge = withLimits(edgeOf(thrown), house.settings.limits)
    if (edge.code === 'fault' || edge.code.startsWith('storage'))
      house.log.error({ err: thrown, route: routeOf(request) }, edge.code)
    if (response.headersSent) {
      response.destroy()
      return
    }
    if (edge.code === 'signed_out' && !isApi(request) && request.method === 'GET') {
      response.redirect(303, `/sessions/new?to=${encodeURIComponent(request.originalUrl)}`)
      return
    }
    if (edge.code === 'second_factor_needed' && !isApi(request) && request.method === 'GET') {
      response.redirect(303, '/account/second-factor')
      return
    }
    const bare = withoutCredentials(request)
    try {
      // A store that has just not answered is not asked for the name of who waits.
      const away = AWAY.has(edge.code)
      const context = away ? contextWithoutStore(house, bare) : await openContext(house, bare)
      sendEdge(context, edge.code, edge.details, response)
    } catch (error) {
      if (error instanceof StorageError) {
        sendEdge(contextWithoutStore(house, bare), error.fault, {}, response)
        return
      }
      house.log.error({ err: error }, 'the error page failed')
      response.status(500).json({ error: { code: 'fault', message: 'Internal error' } })
    }
  }
}

// A bad token or body must not make the error page itself fail.
function withoutCredentials<R extends { headers: object; body: unknown }>(request: R): R {
  Reflect.deleteProperty(request.headers, 'authorization')
  request.body = {}
  return request
}

/** Whoever sent too much is told how much is taken here. */
function withLimits(edge: EdgeError, { articleBytes, uploadBytes }: Limits): EdgeError {
  if (edge.code !== 'too_large') return edge
  return new EdgeError('too_large', { values: { article: articleBytes / MB, file: uploadBytes / MB } })
}

/** The name of what went wrong; what nobody knows is a fault. */
export function edgeOf(thrown: unknown): EdgeError {
  if (thrown instanceof EdgeError) return thrown
  if (thrown instanceof z.ZodError) return badInput(thrown)
  if (thrown instanceof ClosedError || thrown instanceof WorkEndedError) return new EdgeError('closing')
  if (thrown instanceof StorageError) return new EdgeError(thrown.fault)
  if (thrown instanceof WorkLimitError) return new EdgeError('work_limit')
  if (thrown instanceof WorkFullError)
    return thrown.own
      ? new EdgeError('too_much_work', { values: { seconds: WORK_SECONDS } })
      : new EdgeError('work_busy')
  if (thrown instanceof MulterError)
    return new EdgeError(thrown.code.startsWith('LIMIT') ? 'too_large' : 'bad_request')
  const { status, type } = httpFault(thrown)
  if (status === 413) return new EdgeError('too_large')
  if (status === 415) return new EdgeError('not_json')
  if (type === 'entity.parse.failed') return new EdgeError('bad_json')
  if (status >= 400 && status < 500) return new EdgeError('bad_request')
  if (thrown instanceof Error && /multipart|unexpected end of form|malformed part/i.test(thrown.message))
    return new EdgeError('bad_request')
  return new EdgeError('fault')
}

function badInput(error: z.ZodError): EdgeError {
  const [issue] = error.issues
  const path = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : (issue?.path.join('.') ?? '')
  return new EdgeError('bad_input', { field: path === '' ? 'body' : path.slice(0, FIELD_LENGTH) })
}

// http-errors, as Express and its parsers throw them.
function httpFault(thrown: unknown): { status: number; type: string } {
  if (!(thrown instanceof Error)) return { status: 500, type: '' }
  const status = 'status' in thrown ? Number(thrown.status) : 500
  return { status, type: 'type' in thrown ? String(thrown.type) : '' }
}
