import { Piscina } from 'piscina'
import { JOBS, type JobInput, type JobName, type JobOutput } from './jobs.ts'

/** Runs jobs where they do not hold up anybody else. */
export interface Work {
  /** Throws `WorkLimitError` when the job takes too long or too much memory; its thread is then ended. */
  run<N extends JobName>(name: N, input: JobInput<N>): Promise<JobOutput<N>>
  close(): Promise<void>
}

/** A job went over its time or memory; nobody else was held up by it. */
export class WorkLimitError extends Error {
  constructor(name: string, options: ErrorOptions) {
    super(`The job ${name} went over its limits`, options)
    this.name = 'WorkLimitError'
  }
}

export interface WorkLimits {
  readonly threads: number
  readonly milliseconds: number
  readonly megabytes: number
}

export const WORK_LIMITS: WorkLimits = { threads: 2, milliseconds: 60_000, megabytes: 1024 }

/** `thread` is the built worker (dist/work/thread.js). Threads start with the first job and end when idle. */
export function openWork(thread: string, limits: WorkLimits = WORK_LIMITS): Work {
  const pool = new Piscina({
    filename: thread,
    minThreads: 0,
    maxThreads: limits.threads,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  })
  // Nothing waits for these: a worker that died rejects its own job.
  pool.on('error', () => undefined)

  async function runApart<N extends JobName>(name: N, input: JobInput<N>): Promise<JobOutput<N>> {
    try {
      return await pool.run({ name, input }, { signal: AbortSignal.timeout(limits.milliseconds) })
    } catch (error) {
      if (isLimit(error)) throw new WorkLimitError(name, { cause: error })
      throw error
    }
  }

  return {
    async run(name, input) {
      return JOBS[name].inline(input) ? JOBS[name].run(input) : runApart(name, input)
    },
    close: () => pool.destroy(),
  }
}

function isLimit(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
}
