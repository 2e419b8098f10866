import type { Request, RequestHandler, Response } from 'express'
import { type DestinationStream, type Logger, pino } from 'pino'
import type { Settings } from '../../settings.ts'
import { DamagedError, HeldError, StorageError } from '../../store/store.ts'
import { WorkLimitError } from '../../work/pool.ts'
import type { OpenContext } from '../context.ts'

/**
 * One JSON object a line. By default on stderr: stdout belongs to the two lines that other programs read. Errors are told
 * by `describeFault`, so that no line holds what people wrote.
 */
export function openLog(level: Settings['logLevel'], destination?: DestinationStream): Logger {
  const options = { name: 'padan', level, serializers: { err: describeFault } }
  return pino(options, destination ?? pino.destination({ dest: 2, sync: true }))
}

/** The same log for the few lines that are told at every level but `silent`: start and stop. */
export function landmarks(log: Logger): Logger {
  return log.level === 'silent' ? log : log.child({}, { level: 'info' })
}

interface Asker {
  readonly person: string | null
  readonly operation: string | null
}

const askers = new WeakMap<Response, Asker>()

/** Who asks what, once that is known: for the line that the request leaves. */
export function noteAsker(response: Response, { request, person, ask }: OpenContext): void {
  const operation = request.method === 'POST' ? ask.operation : null
  askers.set(response, { person: person?.id ?? null, operation })
}

/** Answers to whoever asked for what is not his, or for too much. */
const REFUSED: ReadonlySet<number> = new Set([403, 429])

/**
 * One line a request, at level `info`, or `warn` where it was refused for want of a right or for asking too much, when its
 * answer has left or was given up: never its text, query, cookie or token.
 */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    if (!log.isLevelEnabled('warn')) return next()
    const start = performance.now()
    response.once('close', () => {
      const { person = null, operation = null } = askers.get(response) ?? {}
      const ms = Math.round(performance.now() - start)
      const { statusCode: status, writableFinished: whole } = response
      const route = routeOf(request)
      const level = REFUSED.has(status) ? 'warn' : 'info'
      log[level]({ method: request.method, route, status, ms, person, operation, whole }, 'request')
    })
    next()
  }
}

/** The pattern of the route that took the request, as in `/api/articles/:id`; empty: none did. */
export function routeOf(request: Request): string {
  const route: unknown = request.route
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : ''
  return typeof path === 'string' ? path : Array.isArray(path) ? path.join(' ') : ''
}

interface Fault {
  readonly type: string
  readonly code?: string
  readonly message?: string
  /** Where it was thrown: function, file, line. */
  readonly at: readonly string[]
  readonly cause?: Fault
}

const FRAME = /^\s+at (.*:\d+:\d+\)?)$/

/**
 * What may be told of a fault. Messages of strangers are left out: they quote what they fell over (a body, a row, a
 * template), and only ours and the system's are known to hold none of it.
 */
export function describeFault(thrown: unknown): Fault {
  if (!(thrown instanceof Error)) return { type: typeof thrown, at: [] }
  const code = 'code' in thrown && typeof thrown.code === 'string' ? { code: thrown.code } : {}
  const message = isOurs(thrown) || isOfSystem(thrown) ? { message: thrown.message } : {}
  const cause = thrown.cause === undefined ? {} : { cause: describeFault(thrown.cause) }
  const at = (thrown.stack ?? '').split('\n').flatMap((line) => FRAME.exec(line)?.[1] ?? [])
  return { type: thrown.constructor.name, ...code, ...message, at, ...cause }
}

function isOurs(error: Error): boolean {
  return [StorageError, DamagedError, HeldError, WorkLimitError].some((kind) => error instanceof kind)
}

/** As in `ENOSPC: no space left on device, write`. */
function isOfSystem(error: Error): boolean {
  return 'syscall' in error && typeof error.syscall === 'string' && 'errno' in error
}
