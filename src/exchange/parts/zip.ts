import {
  type UnzipFileInfo,
  unzipSync,
  Zip,
  ZipDeflate,
  type ZipInputFile,
  type Zippable,
  zipSync,
} from 'fflate'
import { crc32 } from './crc.ts'
import { directoryFault, zipDirectory } from './zip-directory.ts'

/** A zip file that is not taken, with the reason in English. */
export class ZipError extends Error {
  readonly code: 'file_unreadable' | 'file_too_complex'
  constructor(message: string, code: ZipError['code'] = 'file_unreadable') {
    super(message)
    this.code = code
  }
}

const MOST_ENTRIES = 2_000
/**
 * Bytes of all entries together, unpacked; what they say of themselves is asked before one is unpacked. A table that we write
 * of 120,000 segments has some 200 MB.
 */
const MOST_BYTES = 256 * 1024 * 1024
/** Text shrinks to about a tenth; a bomb to a thousandth. */
const MOST_RATIO = 200
const SMALL = 1024 * 1024

/** A size that is written where the directory has no room for it; the unpacker knows where. */
const ELSEWHERE = 0xffffffff

/**
 * The entries of a zip file by name, in its order: each whole, as its length and checksum say. Throws `ZipError`; nothing is
 * unpacked beyond the limits.
 */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const listed = zipDirectory(bytes)
  if (!listed) throw new ZipError('not a whole zip file')
  if (listed.length > MOST_ENTRIES)
    throw new ZipError(`more than ${MOST_ENTRIES} entries`, 'file_too_complex')
  const fault = directoryFault(listed)
  if (fault !== undefined) throw new ZipError(fault)
  const entries = unpacked(bytes)
  for (const { name, size, crc } of listed) {
    const content = entries.get(name)
    if (content === undefined || (size !== ELSEWHERE && content.length !== size) || crc32(content) !== crc)
      throw new ZipError(`${name.slice(0, 100)} is damaged`)
  }
  return entries
}

function unpacked(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const names = new Set<string>()
  let sum = 0
  const filter = ({ name, size, originalSize }: UnzipFileInfo) => {
    if (names.has(name)) throw new ZipError(`two entries are called ${name}`)
    names.add(name)
    sum += originalSize
    if (sum > MOST_BYTES) throw new ZipError(`more than ${MOST_BYTES} bytes unpacked`, 'file_too_complex')
    if (originalSize > SMALL && originalSize > size * MOST_RATIO)
      throw new ZipError(`${name} unpacks to more than ${MOST_RATIO} times its size`, 'file_too_complex')
    return true
  }
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })))
  } catch (error) {
    if (error instanceof ZipError) throw error
    if (error instanceof Error) throw new ZipError(`not a whole zip file (${error.message})`)
    throw error
  }
}

/** The oldest that a zip file can say. */
const NO_TIME = new Date(1980, 0, 1)

/** A file as it lies in a zip file. */
export interface Deflated {
  readonly chunks: readonly Uint8Array<ArrayBuffer>[]
  /** Bytes of the file itself. */
  readonly size: number
  /** CRC-32 of the file itself. */
  readonly crc: number
}

/** A file that goes into a zip file, chunk by chunk or as it lies in one. */
export interface ZipEntry {
  readonly name: string
  readonly content: Iterable<Uint8Array> | Deflated
}

/** A file as it lies in a zip file, of which no more is held than that. */
export function deflated(content: Iterable<Uint8Array>): Deflated {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const entry = new ZipDeflate('')
  entry.ondata = (error, chunk) => {
    if (error) throw error
    if (chunk.length > 0) chunks.push(chunk)
  }
  for (const chunk of content) entry.push(chunk)
  entry.push(new Uint8Array(0), true)
  return { chunks, size: entry.size, crc: entry.crc }
}

/** The same as `zipped` of files that are made while they are written: chunk by chunk, no more held than they need. */
export function* zipping(entries: Iterable<ZipEntry>, at = NO_TIME): Generator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for (const { name, content } of entries) {
    if ('chunks' in content) add(zip, name, content, at)
    else {
      const entry = new ZipDeflate(name)
      entry.mtime = at
      zip.add(entry)
      for (const chunk of content) {
        entry.push(chunk)
        yield* ready.splice(0)
      }
      entry.push(new Uint8Array(0), true)
    }
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}

const DEFLATE = 8

function add(zip: Zip, filename: string, { chunks, size, crc }: Deflated, mtime: Date): void {
  const entry: ZipInputFile = { filename, size, crc, mtime, compression: DEFLATE }
  zip.add(entry)
  for (const chunk of chunks) entry.ondata?.(null, chunk, false)
  entry.ondata?.(null, new Uint8Array(0), true)
}

/**
 * A zip file of these entries, in this order; `at` is when each was made, by the clock of whoever unpacks them. Without it the
 * same entries give the same bytes.
 */
export function zipped(entries: ReadonlyMap<string, Uint8Array>, at = NO_TIME): Uint8Array {
  const all: Zippable = {}
  for (const [name, content] of entries) all[name] = [content, { mtime: at }]
  return zipSync(all)
}
