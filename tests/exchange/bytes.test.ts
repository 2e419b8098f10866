import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encoded, holds } from '../../src/exchange/parts/bytes.ts'

const wellFormed = fc.string({ unit: 'grapheme' })

test('the bytes are those of the whole text', () => {
  fc.assert(
    fc.property(fc.array(wellFormed), (parts) => {
      expect(Buffer.concat([...encoded(parts)]).toString()).toBe(parts.join(''))
    }),
  )
})

test.each([
  ['many parts', Array.from({ length: 3_000 }, (_, n) => `“${n}” ${'😀'.repeat(300)}`)],
  ['one that is longer than a chunk', ['a', '“'.repeat(3_000_000), 'b']],
  ['none', []],
])('also of long texts: %s', (_, parts) => {
  expect(Buffer.concat([...encoded(parts)]).equals(Buffer.from(parts.join('')))).toBe(true)
})

test('a chunk is given as soon as it is full, and stays what it is', () => {
  let asked = 0
  const chunks = encoded(
    (function* () {
      for (; asked < 100; asked += 1) yield 'a'.repeat(60_000)
    })(),
  )
  const first = chunks.next()
  expect(asked).toBeLessThan(10)
  const kept = first.done ? undefined : Buffer.from(first.value)
  expect(Buffer.concat([...chunks]).every((byte) => byte === 97)).toBe(true)
  expect(kept?.every((byte) => byte === 97)).toBe(true)
})

test.each([
  ['word/document.xml', true],
  ['wword/document.xml', true],
  ['PK\x03\x04 word/word/document.xml.rels', true],
  ['word/document.xm', false],
  ['WORD/document.xml', false],
  ['', false],
])('whether a name stands in bytes: %j', (text, stands) => {
  expect(holds(Buffer.from(text, 'latin1'), 'word/document.xml')).toBe(stands)
})
