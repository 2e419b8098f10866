import type { Request, RequestHandler } from 'express'
import { hurry, patiently, turn } from '../../turn.ts'
import { Turns } from '../../work/turns.ts'

/** A body from here on keeps the server busy for longer than a page: it is parsed, hashed and kept part by part. Bytes. */
export const LARGE = 1 << 20
/** Answered at once: one of each person. More would only take time from each other, and from whoever saves. */
const AT_ONCE = 2

/**
 * Lets requests with large bodies in by turns of whoever sends them, from the moment the body is there to the end of the
 * answer. Those that wait hold nothing but their bytes; beyond `waiting` of one person they are refused (`WorkFullError`).
 */
export function largeInTurn({ waiting }: { readonly waiting: number }): RequestHandler {
  const turns = new Turns({ threads: AT_ONCE, waiting })
  return async (request, response, next) => {
    if (!isLarge(request)) return next()
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const turn = turns.take(senderOf(request), { signal: gone.signal })
    const done = await turn.catch((error: unknown) => {
      if (!gone.signal.aborted) throw error
    })
    // Nobody waits for an answer any more.
    if (!done || response.closed) return done?.()
    response.once('close', done)
    patiently(next)
  }
}

/** Whatever is not large is answered before the next piece of what is. */
export const shortFirst: RequestHandler = (request, response, next) => {
  if (!isLarge(request)) response.once('close', hurry())
  next()
}

/** Bytes of a large body that are read before others get their turn. */
const GULP = 1 << 19

/** Reads a large body no faster than others have their turn meanwhile; whoever takes it has to listen in the same tick. */
export function inGulps(request: Request): void {
  let left = GULP
  request.on('data', ({ length }: Uint8Array) => {
    left -= length
    if (left > 0) return
    left = GULP
    request.pause()
    void patiently(turn).then(() => request.resume())
  })
}

/** Nobody knows how long a body without a length is. */
export function isLarge(request: Request): boolean {
  if (request.get('transfer-encoding') !== undefined) return true
  return Number(request.get('content-length') ?? 0) >= LARGE
}

/** Comes before it is known who that is: the same sender always has the same name. */
export function senderOf(request: Request): string {
  return request.session?.person ?? request.get('authorization') ?? request.ip ?? '?'
}
