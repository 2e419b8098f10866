import { DamagedError } from '../store.ts'
import { numberOf } from './codec.ts'
import type { OpenFile } from './files.ts'

const FIRST_CHUNK = 8 << 10
const LINE_END = 10

/** How a journal file ends. */
export interface Ending {
  /** Number of the last whole line, 0 when there is none; its checksum was right. */
  readonly seq: number
  /** Offset behind the last whole line. */
  readonly end: number
  /** What follows without a line end. */
  readonly tail: Buffer
}

/** Reads only the end of a journal, in chunks that grow until they hold the last whole line. */
export async function readEnding(file: OpenFile, path: string): Promise<Ending> {
  const { size } = file.stat()
  for (let length = FIRST_CHUNK; ; length *= 8) {
    const start = Math.max(0, size - length)
    const bytes = await readAt(file, start, size - start)
    const close = bytes.lastIndexOf(LINE_END)
    const before = close > 0 ? bytes.lastIndexOf(LINE_END, close - 1) : -1
    if (start > 0 && before < 0) continue
    const tail = bytes.subarray(close + 1)
    if (close < 0) return { seq: 0, end: 0, tail }
    const seq = numberOf(bytes.subarray(before + 1, close))
    if (seq === undefined)
      throw new DamagedError(path, start + before + 1, 'the last line is not what was written')
    return { seq, end: start + close + 1, tail }
  }
}

/**
 * Whether what follows the last line end is a line all the same: with the right checksum and number, only its line end
 * lacking or changed. A write that broke off cannot look like that with a byte behind it, so it had been acknowledged.
 * Returns the length of that line without its end, `undefined` for a torn one.
 */
export function wholeTail(tail: Buffer, seq: number): number | undefined {
  return [tail.length, tail.length - 1].find((length) => {
    return length > 0 && numberOf(tail.subarray(0, length)) === seq
  })
}

async function readAt(file: OpenFile, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length)
  let done = 0
  while (done < length) {
    const got = await file.read(bytes.subarray(done), position + done)
    if (got === 0) break
    done += got
  }
  return bytes.subarray(0, done)
}
