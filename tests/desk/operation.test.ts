import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  articleIdOf,
  digestInSteps,
  fixedOperation,
  newOperation,
  requestDigest,
} from '../../src/desk/operation.ts'

describe('requestDigest', () => {
  it.each([0, 1, 2 ** 22, 2 ** 22 + 1, 9_000_000])(
    'is that of a file of %d bytes in steps',
    async (length) => {
      const bytes = Uint8Array.from({ length }, (_, n) => n % 251)
      expect(await digestInSteps('file', bytes)).toBe(requestDigest('file', bytes))
      expect(await digestInSteps('file', bytes)).not.toBe(
        await digestInSteps('file', new Uint8Array(length + 1)),
      )
    },
  )

  it('is the same for the same input, whatever the order of the fields', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
        const turned = Object.fromEntries(Object.entries(fields).reverse())
        expect(requestDigest('p1', turned)).toBe(requestDigest('p1', fields))
      }),
    )
  })

  it('differs when anything differs', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        fc.pre(JSON.stringify(sorted(a)) !== JSON.stringify(sorted(b)))
        expect(requestDigest(a)).not.toBe(requestDigest(b))
      }),
    )
  })

  it.each([
    [
      ['ab', 'c'],
      ['a', 'bc'],
    ],
    [
      [['a'], 'b'],
      ['a', ['b']],
    ],
    [['1'], [1]],
    [[null], ['null']],
    [[[]], [{}]],
    [[undefined], [null]],
  ])('tells %j from %j', (a, b) => {
    expect(requestDigest(...a)).not.toBe(requestDigest(...b))
  })
})

describe('ids', () => {
  it('follow from their operation', () => {
    const operation = newOperation()
    expect(articleIdOf(operation)).toBe(articleIdOf(operation))
    expect(articleIdOf(operation)).toMatch(/^[a-z2-9]{12}$/)
    expect(articleIdOf(newOperation())).not.toBe(articleIdOf(operation))
  })

  it('of start-up work are uuids that never change', () => {
    expect(fixedOperation('a', 'b')).toBe(fixedOperation('a', 'b'))
    expect(fixedOperation('a', 'b')).not.toBe(fixedOperation('ab'))
    expect(fixedOperation('x')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)])
}
