import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { DamagedError } from '../../store/store.ts'
import { type Counts, counting, ending, FORMAT, header, part, VERSION } from './format.ts'
import type { Part } from './parts.ts'

const LINE_END = 10

export interface Checked extends Counts {
  /** Tells this backup from any other. */
  readonly sha256: string
}

/** Reads a whole backup and checks all of it. Throws `DamagedError`, and the system's error where it cannot be read. */
export async function checkBackup(file: string): Promise<Checked> {
  const parts = partsIn(file)
  for (;;) {
    const { value, done } = await parts.next()
    if (done) return value
  }
}

/**
 * The parts of a backup, one at a time. Throws `DamagedError` at the first byte that is not right, which for the checksum and
 * the counts is known only behind the last part: use nothing of it for good before the end.
 */
export async function* partsIn(file: string): AsyncGenerator<Part, Checked> {
  const sum = createHash('sha256')
  const counts = counting()
  const heads = new Map<string, number>()
  let begun = false
  let ended: Checked | undefined
  let offset = 0
  for await (const bytes of linesIn(file)) {
    const wrong = (reason: string) => new DamagedError(file, offset, reason)
    if (ended !== undefined) throw wrong('something follows the end of the backup')
    const value = parsed(bytes)
    const last = ending.safeParse(value)
    if (!begun) {
      const first = header.safeParse(value)
      if (!first.success) throw wrong(`it is not a ${FORMAT}`)
      if (first.data.version !== VERSION)
        throw wrong(`it has version ${first.data.version}, this Padan knows ${VERSION}`)
      begun = true
    } else if (last.success) {
      if (last.data.sha256 !== sum.copy().digest('hex'))
        throw wrong('the checksum is not that of the content')
      if (JSON.stringify(last.data.end) !== JSON.stringify(counts.done())) throw wrong('the counts are wrong')
      ended = { ...last.data.end, sha256: last.data.sha256 }
    } else {
      const one = part.safeParse(value)
      if (!one.success) throw wrong('it is not a line of a backup')
      if ('line' in one.data) {
        const { history, line } = one.data
        const head = heads.get(history) ?? 0
        if (line.seq !== head + 1) throw wrong(`${history} goes on with ${line.seq} after ${head}`)
        heads.set(history, line.seq)
      }
      counts.add(one.data)
      yield one.data
    }
    sum.update(bytes)
    offset += bytes.length
  }
  if (ended === undefined) throw new DamagedError(file, offset, 'the backup has no end: it was cut')
  return ended
}

function parsed(bytes: Buffer): unknown {
  if (bytes.at(-1) !== LINE_END) return undefined
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Lines with their line ends, as bytes: `readline` would also break at U+2028, which texts may hold. */
async function* linesIn(file: string): AsyncGenerator<Buffer> {
  let carried: Buffer[] = []
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
    const bytes = Buffer.from(chunk)
    let from = 0
    for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, from)) {
      yield Buffer.concat([...carried, bytes.subarray(from, at + 1)])
      carried = []
      from = at + 1
    }
    if (from < bytes.length) carried.push(bytes.subarray(from))
  }
  if (carried.length > 0) yield Buffer.concat(carried)
}
