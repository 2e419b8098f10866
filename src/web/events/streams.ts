import { once } from 'node:events'
import type { Response } from 'express'
import type { Line } from '../../core/history.ts'
import type { Store } from '../../store/store.ts'

export interface StreamLimits {
  /** Between two signs of life. */
  readonly pingMs: number
  /** Between two questions whether the person may still see what he sees; it is also asked before an event … */
  readonly checkMs: number
  /** … unless it was answered with yes within this time: hundreds of readers hear dozens of events a second. */
  readonly freshMs: number
  /** A reader that takes nothing for this long is dropped; he connects again and catches up. */
  readonly stallMs: number
  /** Lines that may wait for a slow reader before he is dropped. */
  readonly waiting: number
}

export const STREAM_LIMITS: StreamLimits = {
  pingMs: 15_000,
  checkMs: 10_000,
  freshMs: 1_000,
  stallMs: 20_000,
  waiting: 10_000,
}

/** Events kept at hand, as text, for the other readers of the same article. */
const SHARED = 256

/** The server or the right to read has ended: come again later. */
export const BYE = 'event: bye\ndata: {}\n\n'

/** A history that a reader follows. */
export interface Followed {
  readonly history: string
  /** Sequence number that the reader has already. */
  readonly after: number
  /** What the reader has is not of this history: he is told to read all again, and goes on from `after`. */
  readonly resync: boolean
  /** What `resync` says beside that: of which article it is, where there are several. */
  readonly about?: object
  /** The event for a line, the same for every reader of the history; undefined: nothing to tell. */
  readonly describe: (line: Line) => Promise<object | undefined>
}

export interface StreamOptions {
  readonly follow: readonly Followed[]
  /** The id of an event: how far the reader has got in each history, in the order of `follow`. */
  readonly id: (places: readonly number[]) => string
  /** Whether the person may still read all of this. */
  readonly allowed: () => Promise<boolean>
}

/** Open event streams (server-sent events). The id of an event says how far its reader has got. */
export class Streams {
  readonly #store: Store
  readonly #limits: StreamLimits
  /** With the question whether the reader may still read. */
  readonly #open = new Map<Response, () => Promise<boolean>>()
  /** What the newest lines mean, as text; the oldest first. */
  readonly #events = new Map<string, Promise<string | undefined>>()

  constructor(store: Store, limits: StreamLimits = STREAM_LIMITS) {
    this.#store = store
    this.#limits = limits
  }

  get size(): number {
    return this.#open.size
  }

  async open(response: Response, asked: StreamOptions): Promise<void> {
    const { pingMs, checkMs, freshMs, waiting } = this.#limits
    const options = { ...asked, allowed: remembered(asked.allowed, freshMs) }
    const places = options.follow.map(({ after }) => after)
    beginStream(response)
    // The id makes a reader that is cut off before the first event resume here, not from the beginning.
    response.write(`retry: 1000\nid: ${options.id(places)}\n\n`)
    for (const { resync, about = {} } of options.follow)
      if (resync)
        response.write(`id: ${options.id(places)}\nevent: resync\ndata: ${JSON.stringify(about)}\n\n`)
    this.#open.set(response, asked.allowed)
    keepAlive(response, { pingMs, checkMs }, options.allowed)
    const unwatch: (() => void)[] = []
    const leave = (): void => {
      for (const one of unwatch.splice(0)) one()
    }
    response.on('close', () => {
      leave()
      this.#open.delete(response)
    })
    // Lines are told one after the other, each once the one before has left, so that order is the sequence number.
    let queue = Promise.resolve()
    let queued = 0
    for (const [index, followed] of options.follow.entries()) {
      const hear = (line: Line): void => {
        queued += 1
        if (queued > waiting) response.destroy()
        const id = (): string => {
          places[index] = line.seq
          return options.id(places)
        }
        queue = queue
          .then(() => this.#tell(response, line, { ...followed, id, allowed: options.allowed }))
          .catch(() => void response.destroy())
          .finally(() => {
            queued -= 1
          })
      }
      unwatch.push(await this.#store.watch(followed.history, followed.after, hear))
      if (response.destroyed) return leave()
    }
  }

  /** Ends the streams of those who may not read any more now, not at the next look. */
  async recheck(): Promise<void> {
    await Promise.all([...this.#open].map(([response, allowed]) => endIfForbidden(response, { allowed })))
  }

  /** Tells every reader that the server stops, and ends its stream. */
  end(): void {
    for (const response of this.#open.keys()) response.end(BYE)
    this.#open.clear()
  }

  async #tell(response: Response, line: Line, told: Told): Promise<void> {
    if (isOver(response) || (await endIfForbidden(response, told))) return
    const data = await this.#dataOf(line, told)
    if (data === undefined || isOver(response)) return
    const free = response.write(`id: ${told.id()}\nevent: changed\ndata: ${data}\n\n`)
    if (!free) await once(response, 'drain', { signal: AbortSignal.timeout(this.#limits.stallMs) })
  }

  /** Described once for all readers: what a line means does not depend on who hears of it. */
  #dataOf(line: Line, { history, describe }: Followed): Promise<string | undefined> {
    const key = `${history} ${line.seq} ${line.operation}`
    const known = this.#events.get(key)
    if (known) return known
    const data = describe(line).then((told) => told && JSON.stringify(told))
    this.#events.set(key, data)
    data.catch(() => this.#events.delete(key))
    for (const oldest of this.#events.keys()) {
      if (this.#events.size <= SHARED) break
      this.#events.delete(oldest)
    }
    return data
  }
}

interface Told extends Followed, Pick<StreamOptions, 'allowed'> {
  /** Of the event for this line, once it is told. */
  readonly id: () => string
}

/** The same question, not asked again for so many milliseconds after a yes. */
function remembered(allowed: () => Promise<boolean>, freshMs: number): () => Promise<boolean> {
  let until = 0
  return async () => {
    const now = performance.now()
    if (now < until) return true
    const yes = await allowed()
    if (yes) until = now + freshMs
    return yes
  }
}

/** The head of an answer that goes on and on. */
export function beginStream(response: Response): void {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  })
  response.flushHeaders()
}

/** Signs of life, and the end as soon as the person may not read any more. */
export function keepAlive(
  response: Response,
  { pingMs, checkMs }: Pick<StreamLimits, 'pingMs' | 'checkMs'>,
  allowed: () => Promise<boolean>,
): void {
  const timers = [
    setInterval(() => void (isOver(response) || response.write(': ping\n\n')), pingMs),
    setInterval(() => void endIfForbidden(response, { allowed }), checkMs),
  ]
  response.on('close', () => {
    for (const timer of timers) clearInterval(timer)
  })
}

export function isOver(response: Response): boolean {
  return response.destroyed || response.writableEnded
}

/** Whether the stream is over because the person may not read it any more. */
export async function endIfForbidden(
  response: Response,
  options: Pick<StreamOptions, 'allowed'>,
): Promise<boolean> {
  if (await options.allowed().catch(() => false)) return false
  if (!isOver(response)) response.end(BYE)
  return true
}
