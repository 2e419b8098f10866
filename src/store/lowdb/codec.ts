import { crc32 } from 'node:zlib'
import { isObject, type JsonObject, parseObject } from '../json.ts'

export { isObject, type JsonObject, parseObject }

/*
 * A line on disk is `{"seq":N,…,"crc":"xxxxxxxx"}` and '\n'. The checksum is CRC-32 over the bytes of the same JSON without
 * the crc member: everything before `,"crc":` and then `}`. The member stands last and has a fixed length, so a check needs
 * no second serialisation and sees every byte of the line.
 */
const [BEFORE, AFTER] = [Buffer.from(',"crc":"'), Buffer.from('"}')]
const DIGITS = 8
const CRC_MEMBER = BEFORE.length + DIGITS + AFTER.length
const LINE_END = 10
/** As bytes: given as text it would be encoded anew for each line. */
const CLOSE = Buffer.from('}')

export type Decoded = { readonly seq: number; readonly value: JsonObject } | { readonly problem: string }

/** Where a line stands. */
export interface Numbers {
  readonly seq: number
  /** Number of the first line that was written and synced together with it; its own where it came alone or first. */
  readonly batch: number
}

/** The bytes of a line, line end included. `body`: the JSON text of an object with at least one member. */
export function encodeLine(seq: number, body: string, batch = seq): Buffer {
  const together = batch === seq ? '' : `"batch":${batch},`
  const open = `{"seq":${seq},${together}${body.slice(1, -1)}`
  const length = Buffer.byteLength(open)
  const bytes = Buffer.allocUnsafe(length + CRC_MEMBER + 1)
  bytes.write(open, 'utf8')
  const sum = sumOf(bytes.subarray(0, length)).toString(16).padStart(DIGITS, '0')
  bytes.write(`${BEFORE}${sum}${AFTER}`, length, 'latin1')
  bytes[length + CRC_MEMBER] = LINE_END
  return bytes
}

/**
 * The numbers of a line whose checksum is right, `undefined` for any other bytes. Does not parse the rest, which may be a
 * whole article: with that checksum the bytes are ours.
 */
export function numbersOf(bytes: Buffer): Numbers | undefined {
  if (bytes.length <= CRC_MEMBER || !isWhole(bytes)) return undefined
  const start = bytes.toString('latin1', 0, 64)
  const [, seq, batch] = /^\{"seq":([1-9]\d{0,14}),(?:"batch":([1-9]\d{0,14}),)?/.exec(start) ?? []
  return seq === undefined ? undefined : { seq: Number(seq), batch: Number(batch ?? seq) }
}

/** What a line (without its line end) says, or what is wrong with it. */
export function decodeLine(bytes: Buffer): Decoded {
  if (bytes.length <= CRC_MEMBER) return { problem: 'it is too short for a line' }
  if (!isWhole(bytes)) return { problem: 'its checksum is wrong' }
  const value = parseObject(bytes.toString('utf8'))
  if (value === undefined) return { problem: 'it is not a JSON object' }
  const { seq } = value
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 1) return { problem: 'it has no number' }
  return { seq, value }
}

function sumOf(before: Buffer): number {
  return crc32(CLOSE, crc32(before))
}

/** Whether a line of sufficient length ends with its checksum. Byte by byte: a string for each of 100,000 lines costs more. */
function isWhole(bytes: Buffer): boolean {
  const length = bytes.length - CRC_MEMBER
  const digits = length + BEFORE.length
  if (!stands(BEFORE, bytes, length) || !stands(AFTER, bytes, digits + DIGITS)) return false
  let sum = 0
  for (let at = digits; at < digits + DIGITS; at += 1) sum = sum * 16 + digit(bytes[at] ?? 0)
  return sum === sumOf(bytes.subarray(0, length))
}

function stands(part: Buffer, bytes: Buffer, from: number): boolean {
  for (let at = 0; at < part.length; at += 1) if (bytes[from + at] !== part[at]) return false
  return true
}

/** What a digit of lower-case hexadecimal says; NaN for any other byte. */
function digit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  return byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : Number.NaN
}
