import type { MessagePort } from 'node:worker_threads'
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina'
import { extendLexicon } from '../core/alignment/lexicon/lexicon.ts'
import { JOBS, type JobInput, type JobName } from './jobs.ts'
import { inPortions } from './lists.ts'
import { packTexts, unpackTexts } from './long-texts.ts'

if (typeof workerData === 'string' && workerData !== '') extendLexicon(workerData)

/** What is sent to a worker thread; `port` where somebody wants to know how far the job is. */
export interface Task<N extends JobName> {
  readonly name: N
  readonly input: JobInput<N>
  readonly port?: MessagePort
}

/** What runs in a worker thread: one job. Bytes and long texts are handed over, not copied. */
export default function runTask<N extends JobName>({ name, input, port }: Task<N>): unknown {
  const output: unknown = JOBS[name].run(unpackTexts(input), (done) => port?.postMessage(done))
  const buffers: ArrayBuffer[] = []
  return moved(packTexts(inPortions(name, output), buffers), buffers)
}

/** Bytes from here on take long to copy. */
const LONG = 1 << 20

/** `buffers`: what is handed over beside bytes that are the output or stand in it, or a list that is or that stands in it. */
function moved(output: unknown, buffers: readonly ArrayBuffer[]): unknown {
  if (output instanceof Uint8Array) return move(output)
  if (typeof output !== 'object' || output === null) return output
  const lists = [output, ...Object.values(output)].filter(isBytes)
  const bytes = [...lists.flat(), ...longIn(output)]
  const all = new Set([...buffers, ...bytes.map(({ buffer }) => buffer)])
  return all.size > 0 ? move({ [transferableSymbol]: [...all], [valueSymbol]: output }) : output
}

function isBytes(value: unknown): value is readonly Uint8Array[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => one instanceof Uint8Array)
}

/** Long bytes in its fields, and in theirs. */
function longIn(value: unknown, depth = 2): readonly Uint8Array[] {
  if (value instanceof Uint8Array) return value.length < LONG ? [] : [value]
  if (depth === 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.values(value).flatMap((field) => longIn(field, depth - 1))
}
