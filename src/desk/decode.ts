import { isUtf8 } from 'node:buffer'

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false
      readonly code: 'bad_encoding' | 'binary_file' | 'empty_file'
      /** Of the first byte that is wrong, from 0. */
      readonly offset: number
      /** The line it stands in, from 1. */
      readonly line: number
    }

/** How other kinds of file begin; what a file is called does not matter. */
const SIGNATURES = [
  '%PDF-',
  'PK\x03\x04',
  '\x89PNG',
  'GIF8',
  '\xff\xd8\xff',
  '{\\rtf',
  '\x1f\x8b',
  '\xd0\xcf\x11\xe0',
]

/** XML that says it is what its bytes are not. */
const SAYS_UTF16 = /^\uFEFF?<\?xml\s[^>]{0,200}?encoding\s*=\s*["']utf-?16/i

/**
 * The text of a plain text file: UTF-8, or UTF-8 or UTF-16 with a byte order mark. Nothing is guessed: bytes that
 * are not what they say they are make the whole file refused, with the place.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  const encoding = start.startsWith('\xff\xfe')
    ? 'utf-16le'
    : start.startsWith('\xfe\xff')
      ? 'utf-16be'
      : 'utf-8'
  const refuse = (code: 'bad_encoding' | 'binary_file' | 'empty_file', offset: number): Decoded => {
    const before = new TextDecoder(encoding).decode(bytes.subarray(0, offset))
    return { ok: false, code, offset, line: before.split('\n').length }
  }
  if (bytes.length === 0) return refuse('empty_file', 0)
  if (SIGNATURES.some((signature) => start.startsWith(signature))) return refuse('binary_file', 0)
  const bad = encoding === 'utf-8' ? badUtf8(bytes) : badUtf16(bytes, encoding === 'utf-16le')
  if (bad !== undefined)
    return refuse(
      bytes.subarray(0, bad).includes(0) && encoding === 'utf-8' ? 'binary_file' : 'bad_encoding',
      bad,
    )
  const text = new TextDecoder(encoding).decode(bytes)
  if (encoding === 'utf-8' && SAYS_UTF16.test(text)) return refuse('bad_encoding', 0)
  const zero = text.indexOf('\0')
  if (zero >= 0)
    return refuse(
      'binary_file',
      Buffer.byteLength(text.slice(0, zero), encoding === 'utf-8' ? 'utf8' : 'utf16le'),
    )
  return text === '' ? refuse('empty_file', 0) : { ok: true, text }
}

function badUtf8(bytes: Uint8Array): number | undefined {
  return isUtf8(bytes) ? undefined : firstBadByte(bytes)
}

function badUtf16(bytes: Uint8Array, littleEndian: boolean): number | undefined {
  if (bytes.length % 2 === 1) return bytes.length - 1
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return loneSurrogate((at) => view.getUint16(at, littleEndian), bytes.length)
}

function loneSurrogate(unit: (offset: number) => number, length: number): number | undefined {
  for (let at = 0; at < length; at += 2) {
    const first = unit(at) & 0xfc00
    if (first === 0xdc00) return at
    if (first !== 0xd800) continue
    if (at + 2 >= length || (unit(at + 2) & 0xfc00) !== 0xdc00) return at
    at += 2
  }
  return undefined
}

// A decoder that is not fatal writes U+FFFD for what is wrong; U+FFFD that stands in the file is three bytes of it.
function firstBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let offset = 0
  let from = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', from)) {
    offset += Buffer.byteLength(text.slice(from, at))
    const written = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd
    if (!written) return offset
    offset += 3
    from = at + 1
  }
  return offset
}
