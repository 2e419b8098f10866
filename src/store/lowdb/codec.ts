import { crc32 } from 'node:zlib'
import { isObject, type JsonObject, parseObject } from '../json.ts'

export { isObject, type JsonObject, parseObject }

/*
 * A line on disk is `{"seq":N,…,"crc":"xxxxxxxx"}` and '\n'. The checksum is CRC-32 over the bytes of the same JSON without
 * the crc member: everything before `,"crc":` and then `}`. The member stands last and has a fixed length, so a check needs
 * no second serialisation and sees every byte of the line.
 */
const CRC_MEMBER = ',"crc":"00000000"}'.length
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
  bytes.write(crcMember(bytes.subarray(0, length)), length, 'latin1')
  bytes[length + CRC_MEMBER] = LINE_END
  return bytes
}

/**
 * The numbers of a line whose checksum is right, `undefined` for any other bytes. Does not parse the rest, which may be a
 * whole article: with that checksum the bytes are ours.
 */
export function numbersOf(bytes: Buffer): Numbers | undefined {
  const length = bytes.length - CRC_MEMBER
  if (length < 1 || bytes.toString('latin1', length) !== crcMember(bytes.subarray(0, length)))
    return undefined
  const start = bytes.toString('latin1', 0, 64)
  const [, seq, batch] = /^\{"seq":([1-9]\d{0,14}),(?:"batch":([1-9]\d{0,14}),)?/.exec(start) ?? []
  return seq === undefined ? undefined : { seq: Number(seq), batch: Number(batch ?? seq) }
}

/** What a line (without its line end) says, or what is wrong with it. */
export function decodeLine(bytes: Buffer): Decoded {
  const length = bytes.length - CRC_MEMBER
  if (length < 1) return { problem: 'it is too short for a line' }
  if (bytes.toString('latin1', length) !== crcMember(bytes.subarray(0, length))) {
    return { problem: 'its checksum is wrong' }
  }
  const value = parseObject(bytes.toString('utf8'))
  if (value === undefined) return { problem: 'it is not a JSON object' }
  const { seq } = value
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 1) return { problem: 'it has no number' }
  return { seq, value }
}

function crcMember(before: Buffer): string {
  const sum = crc32(CLOSE, crc32(before))
  return `,"crc":"${sum.toString(16).padStart(8, '0')}"}`
}
