export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'empty_file' | 'binary_file' }
  /** `byte`: offset of the first byte that is wrong. */
  | { readonly ok: false; readonly code: 'bad_encoding'; readonly byte: number }

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

const CHUNK = 64 * 1024

/**
 * The text of a plain text file: UTF-8, with or without a byte order mark, or UTF-16 with one. The mark itself is not
 * part of the text; everything else is kept as it is. A NUL says that the file is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { ok: false, code: 'empty_file' }
  const encoding = encodingOf(bytes)
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (text === '') return { ok: false, code: 'empty_file' }
    return text.includes('\0') ? { ok: false, code: 'binary_file' } : { ok: true, text }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    if (encoding === 'utf-8' && bytes.includes(0)) return { ok: false, code: 'binary_file' }
    return { ok: false, code: 'bad_encoding', byte: firstWrongByte(bytes, encoding) }
  }
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

// The decoder does not say where it stopped: find the part by whole chunks, then the place in it by halves.
function firstWrongByte(bytes: Uint8Array, encoding: Encoding): number {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  let start = 0
  while (start + CHUNK < bytes.length && decodes(bytes.subarray(start, start + CHUNK), encoding, decoder))
    start += CHUNK
  let good = Math.max(0, start - 4)
  let bad = Math.min(bytes.length, start + CHUNK)
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(bytes.subarray(Math.max(0, start - 4), middle), encoding)) good = middle
    else bad = middle
  }
  return good
}

function decodes(
  bytes: Uint8Array,
  encoding: Encoding,
  decoder = new TextDecoder(encoding, { fatal: true }),
): boolean {
  try {
    decoder.decode(bytes, { stream: true })
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
