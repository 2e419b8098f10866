import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packTexts, unpackTexts } from '../../src/work/long-texts.ts'

const LONG = 100_000

/** Any text, halves of surrogate pairs among it, as long as it takes. */
const long = fc
  .string({ unit: 'binary', minLength: 1 })
  .map((unit) => `${unit.repeat(Math.ceil(LONG / unit.length))}\uD83D`)
const value = fc.oneof(long, fc.string(), fc.jsonValue())
const sent = fc.oneof(value, fc.dictionary(fc.string(), fc.oneof(value, fc.dictionary(fc.string(), value))))

it('law: what is packed comes back as it was', () => {
  fc.assert(
    fc.property(sent, (input) => {
      const buffers: ArrayBuffer[] = []
      const packed = packTexts(input, buffers)
      const arrived: unknown = structuredClone(packed, { transfer: buffers })
      expect(unpackTexts(arrived)).toEqual(input)
    }),
    { numRuns: 50 },
  )
})

it('hands over long texts in what is sent, in its fields and in theirs, each as bytes of its own', () => {
  const buffers: ArrayBuffer[] = []
  const text = 'a'.repeat(LONG)
  packTexts({ text, ok: true, value: { text, title: 'short' }, list: [text] }, buffers)
  expect(buffers.map(({ byteLength }) => byteLength)).toEqual([2 * LONG, 2 * LONG])
})

it('leaves what has none as it is', () => {
  const input = { bytes: new Uint8Array(3), value: { short: 'text' }, none: null }
  expect(packTexts(input, [])).toBe(input)
})
