import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encode } from '../../src/work/bytes.ts'

const wellFormed = fc.string({ unit: 'grapheme' })

test('the bytes are those of the whole text', () => {
  fc.assert(
    fc.property(fc.array(wellFormed), (parts) => {
      expect(Buffer.from(encode(parts)).toString()).toBe(parts.join(''))
    }),
  )
})

test.each([
  ['many parts', Array.from({ length: 3_000 }, (_, n) => `“${n}” ${'😀'.repeat(300)}`)],
  ['one that is longer than a chunk', ['a', '“'.repeat(3_000_000), 'b']],
  ['none', []],
])('also of long texts: %s', (_, parts) => {
  const bytes = encode(parts)
  expect(Buffer.from(bytes).equals(Buffer.from(parts.join('')))).toBe(true)
  expect(bytes.buffer.byteLength).toBe(bytes.length)
})
