import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeTexts } from '../../../src/core/revision/merge.ts'

const text = fc
  .array(fc.constantFrom('rice', 'prices', 'rose', 'in', 'May', '3.5%', ',', '.', '\n', '👩🏽‍🚀'), {
    maxLength: 12,
  })
  .map((words) => words.join(' '))

test('a side that changed nothing gives the other; the same change on both sides is made once', () => {
  fc.assert(
    fc.property(text, text, (base, other) => {
      expect(mergeTexts(base, base, other)).toBe(other)
      expect(mergeTexts(base, other, base)).toBe(other)
      expect(mergeTexts(base, other, other)).toBe(other)
    }),
  )
})

test('the sides may be swapped', () => {
  fc.assert(
    fc.property(text, text, text, (base, ours, theirs) => {
      expect(mergeTexts(base, ours, theirs)).toBe(mergeTexts(base, theirs, ours))
    }),
  )
})

test('changes in two places are all made', () => {
  fc.assert(
    fc.property(text, text, text, text, text, (head, middle, tail, first, last) => {
      const whole = (a: string, b: string) => `${a} | ${middle} stands between them | ${b}`
      const [base, ours, theirs] = [whole(head, tail), whole(first, tail), whole(head, last)]
      const merged = mergeTexts(base, ours, theirs)
      if (merged !== null) expect(merged.length).toBe(ours.length + theirs.length - base.length)
    }),
  )
})

test.each([
  ['Rice rose in May.', 'Rice prices rose in May.', 'Rice rose in June.', 'Rice prices rose in June.'],
  ['Rice rose in May.', 'Rice fell in May.', 'Rice soared in May.', null],
  ['Rice rose in May.', 'Rice rose in early May.', 'Rice rose in late May.', null],
  [
    'Rice rose in May, he said.',
    'Rice rose in June, he said.',
    'Rice rose in June, she said.',
    'Rice rose in June, she said.',
  ],
  ['', 'One.', 'Two.', null],
])('%j, %j and %j', (base, ours, theirs, merged) => {
  expect(mergeTexts(base, ours, theirs)).toBe(merged)
})
