import { turn } from '../turn.ts'

/** Bytes of which it is worth it. */
const LONG = 1 << 20
/** Bytes that are copied before others get their turn: new memory takes longer than the copy. */
const SLICE = 1 << 20

/**
 * The same with copies of its long bytes, in what is sent and in its fields, that can be handed over to another thread; they are
 * added to `buffers`. A copy of 100 MB on the way there would hold up everybody for 0.3 s. Bytes that are in `buffers` already
 * stay.
 */
export async function ownBytes(value: unknown, buffers: ArrayBuffer[]): Promise<unknown> {
  if (value instanceof Uint8Array) return copied(value, buffers)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const fields = new Map(Object.entries(value))
  for (const [name, field] of fields)
    if (field instanceof Uint8Array) fields.set(name, await copied(field, buffers))
  return Object.fromEntries(fields)
}

async function copied(bytes: Uint8Array, buffers: ArrayBuffer[]): Promise<Uint8Array> {
  if (bytes.length < LONG || buffers.some((buffer) => buffer === bytes.buffer)) return bytes
  const copy = await copyOf([bytes])
  buffers.push(copy.buffer)
  return copy
}

/** Bytes end to end; others have their turn meanwhile. */
export async function copyOf(parts: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  // Its own memory, not a piece of a pool, and not filled before it is needed.
  const whole = new Uint8Array(new ArrayBuffer(parts.reduce((sum, { length }) => sum + length, 0)))
  let at = 0
  let since = 0
  for (const part of parts)
    for (let from = 0; from < part.length; from += SLICE) {
      const slice = part.subarray(from, from + SLICE)
      whole.set(slice, at)
      at += slice.length
      since += slice.length
      if (since < SLICE) continue
      await turn()
      since = 0
    }
  return whole
}
