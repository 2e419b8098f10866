import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Table } from '../../../src/core/article/table.ts'

const entry = fc.tuple(fc.oneof(fc.nat({ max: 70 }), fc.nat({ max: 40_000 })), fc.integer())

describe('Table', () => {
  test('behaves as a map, and old tables stay whole', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 200 }), (entries) => {
        let table = Table.empty<number>()
        const model = new Map<number, number>()
        const kept: { table: Table<number>; model: Map<number, number> }[] = []
        for (const [index, value] of entries) {
          kept.push({ table, model: new Map(model) })
          table = table.set(index, value)
          model.set(index, value)
        }
        kept.push({ table, model })
        for (const old of kept.filter((_, index) => index % 17 === 0 || index === kept.length - 1)) {
          for (const [index] of entries) expect(old.table.get(index)).toBe(old.model.get(index))
          expect(old.table.length).toBe(Math.max(0, ...[...old.model.keys()].map((index) => index + 1)))
        }
      }),
    )
  })

  test('all at once is as one after the other, and the table before stays whole', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 80 }), fc.array(entry, { maxLength: 80 }), (first, second) => {
        const before = Table.empty<number>().setAll(first)
        const model = new Map(first)
        const after = before.setAll(second)
        const both = new Map([...first, ...second])
        for (const [index] of [...first, ...second]) {
          expect(before.get(index)).toBe(model.get(index))
          expect(after.get(index)).toBe(both.get(index))
        }
      }),
    )
  })

  test('from a list it is as if each had been set, and can go on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 3_000 }),
        fc.array(entry, { maxLength: 20 }),
        (list, entries) => {
          let table = Table.from(list)
          const model = new Map(list.entries())
          expect(table.length).toBe(list.length)
          for (const [index, value] of entries) {
            table = table.set(index, value)
            model.set(index, value)
          }
          for (const [index, value] of model) expect(table.get(index)).toBe(value)
          expect(table.get(table.length)).toBeUndefined()
        },
      ),
      { numRuns: 40 },
    )
  })

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 32, 2 ** 40])('has nothing at %s', (index) => {
    expect(Table.from([1, 2, 3]).get(index)).toBeUndefined()
  })
})
