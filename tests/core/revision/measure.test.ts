import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measure } from '../../../src/core/revision/measure.ts'

test.each([
  ['One two three.', 'One two three.', 0, 1, []],
  ['One two three four.', 'One two five four.', 1, 0.75, ['words']],
  ['', 'One two.', 2, 0, ['words']],
  ['It cost 3 dollars.', 'It cost 4 dollars.', 1, 0.75, ['numbers']],
  ['It cost 1,500.', 'It cost 1,600 now.', 2, 0.5, ['words', 'numbers']],
  ['Yes, he said.', 'Yes; he said!', 0, 1, ['marks']],
  ['one two', 'one\u00a0two', 0, 1, ['marks']],
])('%j and %j are %d words apart', (a, b, distance, similarity, differences) => {
  expect(measure(a, b)).toMatchObject({ distance, differences })
  expect(measure(a, b).similarity).toBeCloseTo(similarity)
})

const text = fc
  .array(fc.constantFrom('one', 'two', 'Three', '4', '5.5', ',', '.', ' ', '\u00a0'))
  .map((all) => all.join(' '))

test('is nothing between equal texts only, between 0 and 1, and never more than all words', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { distance, words, similarity, differences } = measure(a, b)
      expect(differences.length === 0).toBe(a === b)
      expect(similarity).toBeGreaterThanOrEqual(0)
      expect(similarity).toBeLessThanOrEqual(1)
      if (differences[0] === 'marks') expect(differences).toEqual(['marks'])
      if (a === b) expect([distance, similarity]).toEqual([0, 1])
      expect(words).toBe(measure(b, a).words)
    }),
  )
})
