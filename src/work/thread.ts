import type { MessagePort } from 'node:worker_threads'
import { move, workerData } from 'piscina'
import { extendLexicon } from '../core/alignment/lexicon/lexicon.ts'
import { JOBS, type JobInput, type JobName } from './jobs.ts'

if (typeof workerData === 'string' && workerData !== '') extendLexicon(workerData)

/** What is sent to a worker thread; `port` where somebody wants to know how far the job is. */
export interface Task<N extends JobName> {
  readonly name: N
  readonly input: JobInput<N>
  readonly port?: MessagePort
}

/** What runs in a worker thread: one job. Bytes are handed over, not copied. */
export default function runTask<N extends JobName>({ name, input, port }: Task<N>): unknown {
  const output: unknown = JOBS[name].run(input, (done) => port?.postMessage(done))
  return output instanceof Uint8Array ? move(output) : output
}
