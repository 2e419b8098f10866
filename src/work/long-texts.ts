/**
 * Long texts on their way from one thread to another, as bytes that are handed over. As a copy of a string 10 MB take some
 * 100 ms on either side; as UTF-16, which is what they are in memory, a few.
 */
interface LongText {
  readonly utf16: Uint8Array<ArrayBuffer>
}

/** Code units from which it is worth it. */
const LONG = 100_000
/** How deep they are looked for: in what is sent, in its fields, and in theirs. Lists are sent as they are. */
const DEPTH = 2

/** The same with its long texts as bytes, which are added to `buffers`. */
export function packTexts(value: unknown, buffers: ArrayBuffer[], depth = DEPTH): unknown {
  if (typeof value === 'string') {
    if (value.length < LONG) return value
    // Of its own, not a piece of a pool: it goes to another thread whole.
    const utf16 = Buffer.from(new ArrayBuffer(2 * value.length))
    utf16.write(value, 'utf16le')
    buffers.push(utf16.buffer)
    return { utf16 } satisfies LongText
  }
  return depth < 0 ? value : inFields(value, (field) => packTexts(field, buffers, depth - 1))
}

/** What `packTexts` was given. */
export function unpackTexts<Value>(sent: Value): Value
export function unpackTexts(sent: unknown): unknown {
  return unpack(sent, DEPTH)
}

function unpack(value: unknown, depth: number): unknown {
  if (isLongText(value)) {
    const { buffer, byteOffset, length } = value.utf16
    return Buffer.from(buffer, byteOffset, length).toString('utf16le')
  }
  return depth < 0 ? value : inFields(value, (field) => unpack(field, depth - 1))
}

function inFields(value: unknown, change: (field: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return value
  const fields = Object.entries(value)
  const changed = fields.map(([name, field]) => [name, change(field)] as const)
  return changed.every(([, field], index) => field === fields[index]?.[1])
    ? value
    : Object.fromEntries(changed)
}

function isLongText(value: unknown): value is LongText {
  return typeof value === 'object' && value !== null && 'utf16' in value && value.utf16 instanceof Uint8Array
}
