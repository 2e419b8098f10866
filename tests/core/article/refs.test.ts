import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readRefs, writeRefs } from '../../../src/core/article/refs.ts'

it('what is written is read again, in its order', () => {
  const refs = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 200 })
  fc.assert(
    fc.property(refs, (list) => {
      expect(readRefs(writeRefs(list), list.length)).toEqual(list)
    }),
  )
})

it.each([
  [[], ''],
  [[7], '7'],
  [[1, 2, 3, 9, 8, 10], '1-3,9,8,10'],
] as const)('%j is written %j', (refs, written) => {
  expect(writeRefs(refs)).toBe(written)
})

it.each(['0', '-1', '1-', '3-2', '1,,2', '1;2', 'a', '1-99999999999', '1-6', '1-3,2-4', ' 1'])(
  '%j is no list of at most five',
  (written) => {
    expect(readRefs(written, 5)).toBeUndefined()
  },
)
