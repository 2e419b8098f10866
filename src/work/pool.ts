import { existsSync } from 'node:fs'
import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { extendLexicon } from '../core/alignment/lexicon/lexicon.ts'
import { turn } from '../turn.ts'
import { asker } from './asker.ts'
import { JOBS, type JobInput, type JobName, type JobOutput } from './jobs.ts'
import { outOfPortions } from './lists.ts'
import { packTexts, unpackTexts } from './long-texts.ts'
import { ownBytes } from './own-bytes.ts'
import type { Packed } from './packed.ts'
import { Turns } from './turns.ts'

/** Runs jobs where they do not hold up anybody else. */
export interface Work {
  /**
   * A job that is not small waits for its turn, see `Turns`; its time counts from when it begins. Throws `WorkFullError`
   * where too many wait, `WorkLimitError` when the job takes too long or too much memory, the reason of `watch.signal` when that is
   * aborted, and `WorkEndedError` once `close` was called; its thread is then ended.
   */
  run<N extends JobName>(name: N, input: JobInput<N>, watch?: Watch): Promise<JobOutput<N>>
  close(): Promise<void>
}

/** Somebody waits for a job: he may give up, and may want to know how far it is (0 to 1, rising). */
export interface Watch {
  readonly signal?: AbortSignal
  progress?(done: number): void
}

/** A job went over its time or memory; nobody else was held up by it. */
export class WorkLimitError extends Error {
  constructor(name: string, options: ErrorOptions) {
    super(`The job ${name} went over its limits`, options)
    this.name = 'WorkLimitError'
  }
}

/** There is no more work here: the server stops. Nothing is wrong with the job. */
export class WorkEndedError extends Error {
  constructor(name: string, options: ErrorOptions = {}) {
    super(`The job ${name} ended with the server`, options)
    this.name = 'WorkEndedError'
  }
}

export interface WorkLimits {
  readonly threads: number
  readonly milliseconds: number
  readonly megabytes: number
  /** Jobs of one person that may wait for a thread. */
  readonly waiting: number
}

/** As people set them. */
export function workLimitsOf({
  seconds,
  ...others
}: Omit<WorkLimits, 'milliseconds'> & { readonly seconds: number }): WorkLimits {
  return { ...others, milliseconds: seconds * 1000 }
}

export const WORK_LIMITS: WorkLimits = { threads: 2, milliseconds: 60_000, megabytes: 1024, waiting: 32 }

/**
 * Threads get a processor after whoever answers people, where both want it. On Windows the number would mean something else;
 * where the system has no such thing, or not here, they get their part.
 */
const NICE = process.platform === 'win32' ? 0 : 10

/**
 * A thread that is ended while it loads its code ends the whole process where Node loads modules for `require`, as the pool
 * does first ("FATAL ERROR: v8::Module::IsGraphAsync", seen with 20.20): without that it imports them.
 */
const IMPORTS = '--no-experimental-require-module'
const FLAGS = ['--enable-source-maps', ...(process.allowedNodeEnvironmentFlags.has(IMPORTS) ? [IMPORTS] : [])]

/** What whoever looks at a segment waits for: of a few texts, each no longer than a segment. */
const SHORT: ReadonlySet<JobName> = new Set(['link', 'effects', 'choose', 'compare'])

/** A thread that segmented 10 MB keeps some 75 MB; a new one is there within a tenth of a second. */
const IDLE_MS = 2_000

/**
 * `thread` is the built worker (dist/work/thread.js). Threads start with the first job and end when idle. `dictionary`: what
 * each of them, and this process, adds to the lexicon (see `extendLexicon`); empty: nothing.
 */
export function openWork(thread: string, limits: WorkLimits = WORK_LIMITS, dictionary = ''): Work {
  if (dictionary !== '') extendLexicon(dictionary)
  const pool = new Piscina({
    filename: thread,
    workerData: dictionary,
    minThreads: 0,
    maxThreads: limits.threads,
    idleTimeout: IDLE_MS,
    niceIncrement: NICE,
    execArgv: FLAGS,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  })
  const turns = new Turns(limits)
  let ended = false
  // Nothing waits for these: a worker that died rejects its own job.
  pool.on('error', () => undefined)

  async function inTurn<N extends JobName>(name: N, input: JobInput<N>, watch: Watch): Promise<JobOutput<N>> {
    // A pool would start one thread after the other until the time is up.
    if (!existsSync(thread)) throw new Error(`${thread} is not there: run "npm run build"`)
    const { signal } = watch
    const done = await turns.take(asker(), { short: SHORT.has(name), ...(signal ? { signal } : {}) })
    try {
      // It may have ended in the meantime, and a pool that was destroyed would start threads again.
      if (ended) throw new WorkEndedError(name)
      if (!SHORT.has(name)) await turn()
      return await runApart(name, input, watch)
    } finally {
      done()
    }
  }

  async function runApart<N extends JobName>(
    name: N,
    input: JobInput<N>,
    { signal, progress }: Watch,
  ): Promise<JobOutput<N>> {
    const { port1, port2 } = new MessageChannel()
    if (progress) port1.on('message', progress)
    const given = buffersOf(JOBS[name].gives?.(input) ?? [])
    const packed = packTexts(await ownBytes(input, given), given)
    const limit = AbortSignal.timeout(limits.milliseconds)
    try {
      const task = progress ? { name, input: packed, port: port2 } : { name, input: packed }
      const sent = await pool.run(task, {
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
        transferList: progress ? [port2, ...given] : [...given],
      })
      return await outOfPortions(name, unpackTexts<JobOutput<N>>(sent))
    } catch (error) {
      signal?.throwIfAborted()
      if (ended) throw new WorkEndedError(name, { cause: error })
      if (isLimit(error)) throw new WorkLimitError(name, { cause: error })
      throw error
    } finally {
      port1.close()
    }
  }

  return {
    async run(name, input, watch = {}) {
      watch.signal?.throwIfAborted()
      if (JOBS[name].inline(input)) return JOBS[name].run(input, watch.progress)
      if (ended) throw new WorkEndedError(name)
      return inTurn(name, input, watch)
    },
    close() {
      ended = true
      turns.end(new WorkEndedError('that waited'))
      return pool.destroy()
    },
  }
}

/** Of bytes that nobody shares. */
function buffersOf(packed: Packed): ArrayBuffer[] {
  return packed.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []))
}

function isLimit(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
}
