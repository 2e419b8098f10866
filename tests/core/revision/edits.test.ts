import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edits, withoutEdits } from '../../../src/core/revision/edits.ts'
import { twoTexts } from './texts.ts'

function all(count: number): ReadonlySet<number> {
  return new Set(Array.from({ length: count }, (_, index) => index + 1))
}

describe('laws', () => {
  test('none rejected gives the new text, all rejected the old', () => {
    fc.assert(
      fc.property(twoTexts, fc.constantFrom(undefined, 0, 300), ([a, b], budget) => {
        const options = budget === undefined ? {} : { budget }
        const { count } = edits(a, b, options)
        expect(withoutEdits(a, b, new Set(), options)).toBe(b)
        expect(withoutEdits(a, b, all(count), options)).toBe(a)
      }),
      { numRuns: 1_000 },
    )
  })

  test('every edit has a step, and numbers come up in order', () => {
    fc.assert(
      fc.property(twoTexts, ([a, b]) => {
        const { steps, count } = edits(a, b)
        let highest = 0
        for (const { edit } of steps) {
          expect(edit).toBeLessThanOrEqual(highest + 1)
          highest = Math.max(highest, edit)
        }
        expect(highest).toBe(count)
      }),
    )
  })
})

describe('one row a choice', () => {
  const moved = [
    'in the old harbour he waited for us all',
    'he waited for us all in the old harbour',
  ] as const
  const rows: readonly (readonly [
    what: string,
    a: string,
    b: string,
    rejected: readonly number[],
    text: string,
  ])[] = [
    ['the first of two', 'a red house and a dog', 'a blue house and a cat', [1], 'a red house and a cat'],
    ['the second of two', 'a red house and a dog', 'a blue house and a cat', [2], 'a blue house and a dog'],
    ['a word put in, with its space', 'the cat', 'the big cat', [1], 'the cat'],
    [
      'several words of one run are one',
      'an old red house is',
      'an new blue house is',
      [1],
      'an old red house is',
    ],
    [
      'letters are never half a word',
      'an organisation is here',
      'an Organization is here',
      [1],
      'an organisation is here',
    ],
    ['a move goes back from both ends', ...moved, [1], moved[0]],
    ['a number that is not there', 'a b', 'a c', [7], 'a c'],
  ]

  test.each(rows)('%s', (_, a, b, rejected, text) => {
    expect(withoutEdits(a, b, new Set(rejected))).toBe(text)
  })
})
