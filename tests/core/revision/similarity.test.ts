import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { similarity } from '../../../src/core/revision/similarity.ts'
import { twoTexts } from './texts.ts'

test('lies from 0 to 1, and is 1 for equal texts only', () => {
  fc.assert(
    fc.property(twoTexts, ([a, b]) => {
      const alike = similarity(a, b)
      expect(alike).toBeGreaterThanOrEqual(0)
      expect(alike === 1).toBe(a === b)
      expect(similarity(a, a)).toBe(1)
    }),
  )
})

describe('one row a behaviour', () => {
  const rows: readonly (readonly [a: string, b: string, alike: number])[] = [
    ['', '', 1],
    ['', 'a', 0],
    ['.', ',', 0],
    ['satu dua', 'tiga empat', 0],
    ['satu dua', 'satu tiga', 0.5],
    ['satu dua tiga', 'satu tiga', 0.8],
    ['“Ya”, katanya', '"Ya", katanya', 0.99],
    ['satu dua', 'satu  dua', 0.99],
    ['orang-orang itu', 'orang itu', 0.5],
  ]

  test.each(rows)('%j and %j', (a, b, alike) => {
    expect(similarity(a, b)).toBeCloseTo(alike, 6)
  })
})
