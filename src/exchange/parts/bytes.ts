/** Bytes that are given at once. */
const CHUNK = 256 * 1024
/** Most bytes that a code unit becomes in UTF-8. */
const WIDEST = 3
const encoder = new TextEncoder()

/** Whether this ASCII text stands in the bytes; no string is made of them, which may be many. */
export function holds(bytes: Uint8Array, text: string): boolean {
  const wanted = encoder.encode(text)
  for (let from = 0; from + wanted.length <= bytes.length; from += 1) {
    let same = 0
    while (same < wanted.length && bytes[from + same] === wanted[same]) same += 1
    if (same === wanted.length) return true
  }
  return false
}

/** Chunks end to end. */
export function joined(chunks: Iterable<Uint8Array>): Uint8Array<ArrayBuffer> {
  const all = [...chunks]
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of all) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** Parts of a text, put end to end, in UTF-8: chunk by chunk, each as soon as it is full, so that no more is held than one. */
export function* encoded(parts: Iterable<string>): Generator<Uint8Array> {
  let open = new Uint8Array(CHUNK)
  let used = 0
  for (const part of parts) {
    if (used + part.length * WIDEST > open.length) {
      if (used > 0) yield open.subarray(0, used)
      open = new Uint8Array(Math.max(CHUNK, part.length * WIDEST))
      used = 0
    }
    used += encoder.encodeInto(part, open.subarray(used)).written
  }
  if (used > 0) yield open.slice(0, used)
}
