import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly content: string | Uint8Array
  /** What the file says of it, where that is not so. */
  readonly size?: number
  readonly packed?: number
  readonly attributes?: number
  readonly flags?: number
  /** The directory names the place of another part. */
  readonly at?: number
}

const EMPTY = deflateRawSync(new Uint8Array())

/** A zip file as it is told to be, whether or not one may be so. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, attributes = 0, flags = 0, ...given } of parts) {
    const plain = Buffer.from(content)
    const data = plain.length === 0 ? EMPTY : deflateRawSync(plain)
    const called = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(flags, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(plain), 10)
    head.writeUInt32LE(given.packed ?? data.length, 14)
    head.writeUInt32LE(given.size ?? plain.length, 18)
    head.writeUInt16LE(called.length, 22)
    const more = Buffer.alloc(14)
    more.writeUInt32LE(attributes, 6)
    more.writeUInt32LE(given.at ?? offset, 10)
    const whole = Buffer.concat([Buffer.from('PK\x03\x04'), head, called, data])
    // Made by Unix, so that the attributes count.
    central.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), head, more, called)
    local.push(whole)
    offset += whole.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  const count = Math.min(parts.length, 0xffff)
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end])
}
