import type { MessagePort } from 'node:worker_threads'
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina'
import { extendLexicon } from '../core/alignment/lexicon/lexicon.ts'
import { JOBS, type JobInput, type JobName } from './jobs.ts'
import { inPortions } from './lists.ts'

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
  return moved(inPortions(name, output))
}

/** Bytes that are the output, or a list that is or that stands in it. */
function moved(output: unknown): unknown {
  if (output instanceof Uint8Array) return move(output)
  if (typeof output !== 'object' || output === null) return output
  const buffers = [output, ...Object.values(output)]
    .filter(isBytes)
    .flatMap((list) => list.map(({ buffer }) => buffer))
  if (buffers.length === 0) return output
  return move({ [transferableSymbol]: [...new Set(buffers)], [valueSymbol]: output })
}

function isBytes(value: unknown): value is readonly Uint8Array[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => one instanceof Uint8Array)
}
