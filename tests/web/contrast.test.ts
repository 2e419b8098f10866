import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { contrast } from '../../src/web/comparisons/contrast.ts'
import { JOBS } from '../../src/work/jobs.ts'
import { openWork } from '../../src/work/pool.ts'

const work = openWork(fileURLToPath(new URL('../../dist/work/thread.js', import.meta.url)))
afterAll(() => work.close())

const text = fc.oneof(fc.constantFrom('', 'One two.', 'One, two.'), fc.lorem({ maxCount: 400 }))

test('in slices it is what it is in one piece, whatever the lengths', async () => {
  const pairs = fc.array(fc.record({ before: text, after: text }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(pairs, fc.array(text, { maxLength: 12 }), async (some, same) => {
      expect(await contrast(work, some, same)).toEqual(JOBS.contrast.run({ pairs: some, same }))
    }),
    { numRuns: 25 },
  )
})

test('what is too long for slices is the same too', async () => {
  const before = 'The river rose in the night and fell again. '.repeat(20)
  const pairs = Array.from({ length: 200 }, (_, index) => ({ before, after: `${before}${index}` }))
  expect(await contrast(work, pairs, [])).toEqual(JOBS.contrast.run({ pairs, same: [] }))
})
