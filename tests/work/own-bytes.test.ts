import { expect, test } from 'vitest'
import { copyOf, ownBytes } from '../../src/work/own-bytes.ts'

const MB = 1 << 20

const filled = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 31) % 251)

test.each([
  ['nothing', []],
  ['no bytes', [0]],
  ['one part', [5]],
  ['many short ones', Array.from({ length: 40 }, () => 65_536)],
  ['a slice and one more byte', [MB + 1]],
  ['long and short ones', [3 * MB + 17, 1, 0, 2 * MB]],
])('law: a copy is its parts end to end: %s', async (_, lengths) => {
  const parts = lengths.map(filled)
  const copy = await copyOf(parts)
  expect(Buffer.compare(copy, Buffer.concat(parts))).toBe(0)
  expect(copy.byteLength).toBe(copy.buffer.byteLength)
})

/** The bytes of a field `file`. */
function fileIn(value: unknown): Uint8Array {
  const file = typeof value === 'object' && value !== null && 'file' in value ? value.file : undefined
  return file instanceof Uint8Array ? file : new Uint8Array()
}

test('long bytes, in what is sent and in its fields, are copies that can be handed over; they stay here', async () => {
  const bytes = filled(2 * MB)
  for (const sent of [bytes, { file: bytes, format: 'tmx' }]) {
    const buffers: ArrayBuffer[] = []
    const own = await ownBytes(sent, buffers)
    const arrived: unknown = structuredClone(own, { transfer: buffers })
    expect(buffers.map(({ byteLength }) => byteLength)).toEqual([0])
    const file = arrived instanceof Uint8Array ? arrived : fileIn(arrived)
    expect(Buffer.compare(file, bytes)).toBe(0)
  }
  expect(bytes.length).toBe(2 * MB)
})

test('short ones, those in a list, and those that are handed over anyway are as they were', async () => {
  const given = filled(2 * MB)
  const sent = { short: filled(5), list: [filled(2 * MB)], given, name: 'a', none: null }
  const buffers: ArrayBuffer[] = [given.buffer]
  const own = await ownBytes(sent, buffers)
  const same = Object.entries(sent).map(
    ([name, value]) => value === new Map(Object.entries(own ?? {})).get(name),
  )
  expect(same).toEqual([true, true, true, true, true])
  expect(buffers[0]).toBe(given.buffer)
  expect(buffers.length).toBe(1)
})
