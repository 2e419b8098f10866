import { DamagedError } from '../store.ts'
import { decodeLine, type JsonObject } from './codec.ts'
import type { OpenFile } from './files.ts'
import { slices } from './slices.ts'

const CHUNK = 1 << 20
const LINE_END = 10

export interface Scanned {
  /** Whole lines read. */
  readonly lines: number
  /** Offset behind the last whole line. */
  readonly end: number
  /** What follows it without a line end: empty, or a torn line. */
  readonly tail: Buffer
}

/** Takes a line; says what is wrong with it, if anything. */
export type Take = (seq: number, value: JsonObject, bytes: number) => string | undefined

/**
 * Reads a journal from its start and hands over each whole line, checked: checksum, JSON, number following number.
 * Stops at the offset `until`. Throws `DamagedError` at the first line that is not right.
 */
export async function scan(
  file: OpenFile,
  path: string,
  take: Take,
  until = Number.POSITIVE_INFINITY,
): Promise<Scanned> {
  const work = slices()
  let position = 0
  let lineStart = 0
  let lines = 0
  let carried: Buffer[] = []

  function line(bytes: Buffer): void {
    const decoded = decodeLine(bytes)
    if ('problem' in decoded) throw new DamagedError(path, lineStart, decoded.problem)
    if (decoded.seq !== lines + 1) {
      throw new DamagedError(path, lineStart, `line ${lines + 1} has number ${decoded.seq}`)
    }
    const wrong = take(decoded.seq, decoded.value, bytes.length + 1)
    if (wrong !== undefined) throw new DamagedError(path, lineStart, wrong)
    lines += 1
    lineStart += bytes.length + 1
  }

  // One for all: memory that is new is given page by page, which takes longer than the reading.
  const chunk = Buffer.allocUnsafe(CHUNK)
  for (;;) {
    const got = Math.min(await file.read(chunk, position), until - position)
    if (got <= 0) break
    position += got
    const bytes = chunk.subarray(0, got)
    let from = 0
    for (;;) {
      const at = bytes.indexOf(LINE_END, from)
      if (at < 0) break
      const piece = bytes.subarray(from, at)
      line(carried.length === 0 ? piece : Buffer.concat([...carried, piece]))
      carried = []
      from = at + 1
      const turn = work.turn()
      if (turn !== undefined) await turn
    }
    if (from < got) carried.push(Buffer.from(bytes.subarray(from)))
  }
  return { lines, end: lineStart, tail: Buffer.concat(carried) }
}
