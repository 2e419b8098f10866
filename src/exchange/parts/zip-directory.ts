/** An entry of a zip file, as the directory at its end has it. */
export interface Listed {
  readonly name: string
  readonly encrypted: boolean
  readonly link: boolean
  /** Where its data begins, and how many bytes of it there are. */
  readonly start: number
  readonly length: number
  /** Bytes when it is unpacked, and their CRC-32. */
  readonly size: number
  readonly crc: number
}

const END = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const ENTRY = 0x02014b50
const ENTRY_LENGTH = 46
const LOCAL = 0x04034b50
const LOCAL_LENGTH = 30
const UNIX = 3
const FILE_TYPE = 0o170000
const LINK = 0o120000

/** No zip file is written so by a word processor: names that lead out of a folder, and those of other systems' folders. */
const ODD_NAME = /^\/|^[a-z]:|\\|\p{Cc}|(?:^|\/)\.\.?(?:\/|$)|\/\//iu

/**
 * What makes a zip file one that nobody may unpack, in English; undefined: nothing. Entries under a password, links, names
 * that lead out of the folder, entries that lie in one another.
 */
export function directoryFault(entries: readonly Listed[]): string | undefined {
  for (const { name, encrypted, link } of entries) {
    if (encrypted) return 'it is under a password'
    if (link) return `${name} is a link to another file`
    if (ODD_NAME.test(name)) return `an entry is called ${name.replaceAll(/\p{Cc}/gu, '?').slice(0, 100)}`
  }
  const placed = entries.toSorted((a, b) => a.start - b.start)
  const lapped = placed.find(({ start }, index) => {
    const before = placed[index - 1]
    return before !== undefined && start < before.start + before.length
  })
  return lapped && `${lapped.name} lies in another entry`
}

/** What the directory at the end of a zip file lists, in its order; nothing is unpacked. Undefined: there is none. */
export function zipDirectory(bytes: Uint8Array): readonly Listed[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const entries: Listed[] = []
  let at = view.getUint32(end + 16, true)
  const decoder = new TextDecoder()
  while (at + ENTRY_LENGTH <= end && view.getUint32(at, true) === ENTRY) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const local = view.getUint32(at + 42, true)
    if (local + LOCAL_LENGTH > end || view.getUint32(local, true) !== LOCAL) return undefined
    const unix = view.getUint8(at + 5) === UNIX
    entries.push({
      name: decoder.decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + (nameLength ?? 0))),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      link: unix && ((view.getUint32(at + 38, true) >>> 16) & FILE_TYPE) === LINK,
      start: local,
      length: LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      crc: view.getUint32(at + 16, true),
    })
    at += ENTRY_LENGTH + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

/** The end of the directory stands last, before a comment that may follow. */
function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1)
    if (view.getUint32(at, true) === END) return at
  return undefined
}
