import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { Session } from 'node:inspector'
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** What a server holds at one moment, after a forced collection. */
export interface Look {
  /** Bytes of JavaScript objects, and of what they hold outside the heap. */
  readonly heap: number
  /** Open sockets, timers, files and the like, by their kind in Node. */
  readonly handles: Readonly<Record<string, number>>
  /** Event emitters that can still be reached, and all listeners on them; null where nobody asked. */
  readonly emitters: number | null
  readonly listeners: number | null
  /** The longest that the event loop was held since the last look. Milliseconds. */
  readonly held: number
  /** The same in processor time of the main thread, which says more on a busy machine; NaN where the system does not tell. */
  readonly worked: number
}

/**
 * Loaded into a server before its own code (server.ts does it): answers each message of its parent with a `Look`, or, to
 * `held`, with that alone, for which nothing is collected.
 */
// Emitters are counted only on `count`: to find them takes a walk through the whole heap, which holds the server up.
const session = new Session()
session.connect()
const RESOLUTION = 5
const delay = monitorEventLoopDelay({ resolution: RESOLUTION })
delay.enable()

let [worked, last] = [0, processor()]
setInterval(() => {
  const now = processor()
  worked = Math.max(worked, now - last)
  last = now
}, RESOLUTION).unref()

/** Of the main thread, so far. Milliseconds. */
function processor(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  } catch {
    return Number.NaN
  }
}

Object.defineProperty(globalThis, '__emitter', { value: EventEmitter.prototype })

const COUNT = `function () {
  let listeners = 0
  for (const one of this) try { for (const name of one.eventNames()) listeners += one.listenerCount(name) } catch {}
  return [this.length, listeners]
}`

process.on('message', (asked) => {
  const [held, busy] = [delay.max / 1e6, worked]
  if (asked === 'held') {
    process.send?.(held, () => delay.reset())
    return
  }
  const [emitters = null, listeners = null] = asked === 'count' ? counted() : []
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  const handles: Record<string, number> = {}
  for (const kind of process.getActiveResourcesInfo()) handles[kind] = (handles[kind] ?? 0) + 1
  const look: Look = { heap: heapUsed + external, handles, emitters, listeners, held, worked: busy }
  // Looking held it up as well, which shows only at the next beat.
  setTimeout(() => {
    delay.reset()
    worked = 0
    process.send?.(look)
  }, 4 * RESOLUTION)
})
// The server ends as it would without somebody looking.
process.channel?.unref()

function counted(): readonly number[] {
  const found = ask('Runtime.evaluate', { expression: '__emitter' })
  const objects = ask('Runtime.queryObjects', {
    prototypeObjectId: found.result?.objectId,
    objectGroup: 'look',
  })
  const objectId = objects.objects?.objectId
  const sums = ask('Runtime.callFunctionOn', { objectId, functionDeclaration: COUNT, returnByValue: true })
  session.post('Runtime.releaseObjectGroup', { objectGroup: 'look' })
  return sums.result?.value ?? []
}

interface Answer {
  readonly result?: { readonly objectId?: string; readonly value?: readonly number[] }
  readonly objects?: { readonly objectId?: string }
}

// An inspector in its own thread answers before `post` returns.
function ask(method: string, parameters: object): Answer {
  let answer: Answer = {}
  session.post(method, parameters, (error, given?: object) => {
    if (error) throw error
    answer = given ?? {}
  })
  return answer
}
