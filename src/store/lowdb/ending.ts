import { DamagedError } from '../store.ts'
import { type Numbers, numbersOf } from './codec.ts'
import type { OpenFile } from './files.ts'
import { neverWritten } from './never-written.ts'

const FIRST_CHUNK = 8 << 10
const LINE_END = 10

/** How a journal file ends. */
export interface Ending {
  /** Number of the last whole line, 0 when there is none; its checksum was right. */
  readonly seq: number
  /** Offset behind the last whole line. */
  readonly end: number
  /** What follows: a line without its end, or a batch that was never wholly written. Never acknowledged. */
  readonly tail: Buffer
}

/** A line by the looks of it: what stands between two line ends. */
interface Piece {
  /** Offset of its first byte in the file, and of its line end. */
  readonly from: number
  readonly to: number
  readonly bytes: Buffer
  /** Undefined where its checksum is wrong. */
  readonly numbers: Numbers | undefined
}

/**
 * Reads only the end of a journal, in chunks that grow until they hold the whole last batch.
 *
 * What may be cut, and what is damage. A batch is one write, then one sync, then the answers; the next batch is written only
 * after that. So all lines before the last batch were synced once and for all: whatever is wrong there is damage. The last
 * batch may have been under way when the power went: each sector of it is then on the disk or not, in any order, and the file
 * may end anywhere in it. Sectors that were never written read as zeros, which no line of ours holds (JSON writes NUL as
 * \u0000). Hence, in the last batch only: no line end at all, or a line with a hole of zeros that begins and ends where sectors
 * do, is a save that nobody was told of, and is cut. Any other wrong line, a flipped bit for one, is damage even as the very
 * last: it may have been acknowledged, and we do not guess. (A disk that zeroes a sector which it had confirmed in the last
 * batch would pass for the first; it honours no flush. Even that is refused where the marker noted a higher head.) The batch
 * that a line belongs to stands in the line itself, so that a hole followed by a line of a later batch is known as damage.
 */
export async function readEnding(file: OpenFile, path: string): Promise<Ending> {
  const { size } = file.stat()
  for (let length = FIRST_CHUNK; ; length *= 8) {
    const start = Math.max(0, size - length)
    const bytes = await readAt(file, start, size - start)
    const pieces = piecesOf(bytes, start)
    const kept = start === 0 || pieces.length > 0 ? keptPieces(pieces, start === 0, path) : undefined
    if (kept === undefined) continue
    const last = pieces[kept - 1]
    const end = last === undefined ? start : last.to + 1
    return { seq: last?.numbers?.seq ?? 0, end, tail: bytes.subarray(end - start) }
  }
}

/**
 * How many of the pieces stay; the rest is a batch that was never whole. Undefined where one has to look further back.
 * Throws `DamagedError`.
 */
function keptPieces(pieces: readonly Piece[], fromStart: boolean, path: string): number | undefined {
  /** First line of the earliest batch that some line behind a hole belongs to. */
  let batch = Number.POSITIVE_INFINITY
  let kept = pieces.length
  for (let index = pieces.length - 1; ; index -= 1) {
    const piece = pieces[index]
    if (piece === undefined) {
      if (!fromStart) return undefined
      if (pieces[0]?.numbers === undefined) kept = 0
      break
    }
    const { numbers } = piece
    if (numbers === undefined) continue
    const next = pieces[index + 1]
    if (next !== undefined && next.numbers === undefined) {
      kept = index + 1
      if (batch !== Number.POSITIVE_INFINITY && batch > numbers.seq + 1) throw damage(path, next)
    }
    batch = Math.min(batch, numbers.batch)
    // The lines before this one were synced before it was written.
    if (numbers.seq <= batch) break
  }
  const cut = pieces.slice(kept)
  if (kept === 0 && batch !== Number.POSITIVE_INFINITY && batch > 1 && cut[0] !== undefined)
    throw damage(path, cut[0])
  for (const piece of cut)
    if (piece.numbers === undefined && !neverWritten(piece.bytes, piece.from, cut[0]?.from ?? 0))
      throw damage(path, piece)
  return kept
}

function damage(path: string, { from }: Piece): DamagedError {
  return new DamagedError(path, from, 'the line is not what was written')
}

/** Lines with an end; where the bytes begin within the file, the first of them may have begun earlier and is left out. */
function piecesOf(bytes: Buffer, start: number): readonly Piece[] {
  const pieces: Piece[] = []
  let from = start === 0 ? 0 : bytes.indexOf(LINE_END) + 1
  if (start > 0 && from === 0) return []
  for (let at = bytes.indexOf(LINE_END, from); at >= 0; at = bytes.indexOf(LINE_END, from)) {
    const line = bytes.subarray(from, at)
    pieces.push({ from: start + from, to: start + at, bytes: line, numbers: numbersOf(line) })
    from = at + 1
  }
  return pieces
}

/**
 * Whether what follows the last line end is a line all the same: with the right checksum and number, only its line end
 * lacking or changed. A write that broke off cannot look like that with a byte behind it, so it had been acknowledged.
 * Returns the length of that line without its end, `undefined` for a torn one.
 */
export function wholeTail(tail: Buffer, seq: number): number | undefined {
  return [tail.length, tail.length - 1].find((length) => {
    return length > 0 && numbersOf(tail.subarray(0, length))?.seq === seq
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
