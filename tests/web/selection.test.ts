import { expect, it } from 'vitest'
import type { Row } from '../../src/web/articles/rows.ts'
import { select } from '../../src/web/articles/selection.ts'

const rows: readonly Row[] = Array.from({ length: 6 }, (_, n) => ({
  id: `a.${n + 1}`,
  ref: n + 1,
  number: n + 1,
  kind: 'body',
  added: false,
  paragraph: n,
  opens: true,
  source: `Kalimat ${n + 1}.`,
  target: '',
  omission: null,
  status: n % 2 === 0 ? 'untranslated' : 'approved',
  revision: null,
  repeats: null,
  apart: false,
  words: 2,
  sourceChanged: false,
  assigned: null,
  unseen: false,
  by: n < 2 ? 'p2' : '',
  waived: [],
}))

it.each([
  ['all of them', { status: [], q: '' }, 6, [1, 2, 3, 4, 5, 6], 1],
  ['those of a status', { status: ['approved'], q: '' }, 3, [2, 4, 6], 2],
  ['those with a text', { status: [], q: 'kalimat 5' }, 1, [5], 5],
  [
    'the one asked for, counted where it matches',
    { status: ['approved'], q: '', segment: 4 },
    3,
    [2, 4, 6],
    4,
  ],
  [
    'the one asked for, not counted where it does not',
    { status: ['approved'], q: '', segment: 3 },
    3,
    [2, 3, 4, 6],
    3,
  ],
  ['those of somebody’s text', { status: [], q: '', by: 'p2' }, 2, [1, 2], 1],
  ['those that have something', { status: [], q: '', has: ['comments'] }, 2, [3, 6], 3],
  ['those that have it and a status', { status: ['approved'], q: '', has: ['comments'] }, 1, [6], 6],
  ['none', { status: ['returned'], q: '' }, 0, [], undefined],
] as const)('the editor shows %s', (_, query, matching, shown, active) => {
  const filter = { by: '', has: [], ...query, status: [...query.status] }
  const selection = select(rows, filter, ({ number }, flag) => flag === 'comments' && number % 3 === 0)
  expect(selection.matching).toBe(matching)
  expect(selection.chunks.flatMap((chunk) => chunk.rows.map(({ number }) => number))).toEqual(shown)
  expect(selection.active?.number).toBe(active)
})
