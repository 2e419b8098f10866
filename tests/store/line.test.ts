import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decoded, encodedInPortions, isLong, lineBody } from '../../src/store/line.ts'
import { draft } from './lines.ts'

const size = fc.oneof(fc.constantFrom(0, 1, 999, 1_000, 1_001, 2_000), fc.integer({ min: 0, max: 3_100 }))

test('a line in portions is the line that it would be at once', async () => {
  await fc.assert(
    fc.asyncProperty(size, fc.string({ unit: 'binary' }), async (count, text) => {
      const events = Array.from({ length: count }, (_, n) => draft(n, `${n} ${text}`).events).flat()
      const long = { ...draft(text, text), events }
      const body = lineBody(long)
      expect(await encodedInPortions(long)).toEqual({ body, line: decoded(body) })
    }),
    { numRuns: 20 },
  )
})

test('only one of very many events goes in portions', () => {
  const [event] = draft(1).events
  const of = (count: number) => ({
    ...draft(1),
    events: event ? Array.from({ length: count }, () => event) : [],
  })
  expect([1, 1_000, 1_001].map((count) => isLong(of(count)))).toEqual([false, false, true])
})
