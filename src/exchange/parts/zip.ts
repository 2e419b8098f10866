import { type UnzipFileInfo, unzipSync, type Zippable, zipSync } from 'fflate'

/** A zip file that is not taken, with the reason in English. */
export class ZipError extends Error {
  readonly code: 'file_unreadable' | 'file_too_complex'
  constructor(message: string, code: ZipError['code'] = 'file_unreadable') {
    super(message)
    this.code = code
  }
}

const MOST_ENTRIES = 2_000
/** Bytes of all entries together, unpacked; what they say of themselves is asked before one is unpacked. */
const MOST_BYTES = 100 * 1024 * 1024
/** Text shrinks to about a tenth; a bomb to a thousandth. */
const MOST_RATIO = 200
const SMALL = 1024 * 1024

/** The entries of a zip file by name, in its order. Throws `ZipError`; nothing is unpacked beyond the limits. */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const names = new Set<string>()
  let sum = 0
  const filter = ({ name, size, originalSize }: UnzipFileInfo) => {
    if (names.has(name)) throw new ZipError(`two entries are called ${name}`)
    names.add(name)
    sum += originalSize
    if (names.size > MOST_ENTRIES) throw new ZipError(`more than ${MOST_ENTRIES} entries`, 'file_too_complex')
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

/**
 * A zip file of these entries, in this order; `at` is when each was made, by the clock of whoever unpacks them. Without it the
 * same entries give the same bytes.
 */
export function zipped(entries: ReadonlyMap<string, Uint8Array>, at = NO_TIME): Uint8Array {
  const all: Zippable = {}
  for (const [name, content] of entries) all[name] = [content, { mtime: at }]
  return zipSync(all)
}
