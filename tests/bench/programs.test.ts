import { expect, test } from 'vitest'
import { beadsOfLadder, linksOfPharaoh } from './programs.ts'

test.each([
  [
    '0\t0\t0.3\n1\t1\t0.5\n2\t3\t0.1\n3\t3\t0\n',
    3,
    3,
    [
      [[0], [0]],
      [[1], [1, 2]],
      [[2], []],
    ],
  ],
  ['0\t0\t1\n', 1, 2, [[[0], [0, 1]]]],
  ['', 0, 0, []],
] as const)('hunalign’s ladder %j is beads', (text, sources, targets, beads) => {
  expect(beadsOfLadder(text, sources, targets)).toEqual(beads)
})

test('lines of i-j are links, an empty one none', () => {
  expect(linksOfPharaoh('0-0 1-2\n\n3-1\n')).toEqual([
    [
      { source: 0, target: 0 },
      { source: 1, target: 2 },
    ],
    [],
    [{ source: 3, target: 1 }],
  ])
})
