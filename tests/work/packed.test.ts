import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { eachOf, pack, unpacked } from '../../src/work/packed.ts'

test('a packed list is the list, in order, in portions', () => {
  const list = Array.from({ length: 1_234 }, (_, n) => ({ n }))
  const portions = pack(list)
  expect(portions).toHaveLength(3)
  expect([...unpacked(portions)]).toEqual(list)
  // Again, and from the start.
  expect([...unpacked(portions)]).toEqual(list)
  expect(pack([])).toEqual([])
})

test('others have their turn while a long list is gone through', async () => {
  let turns = 0
  let going = true
  const others = async () => {
    while (going) {
      turns += 1
      await turn()
    }
  }
  const done = others()
  const seen: number[] = []
  await eachOf([1, 2, 3, 4], (one) => {
    const till = performance.now() + 20
    while (performance.now() < till) seen.length = one - 1
    seen.push(one)
  })
  going = false
  await done
  expect(seen).toEqual([1, 2, 3, 4])
  expect(turns).toBeGreaterThanOrEqual(4)
})
