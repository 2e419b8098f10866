import { expect, test } from 'vitest'
import type { ArticleEvent } from '../../src/core/article/event.ts'
import type { Line } from '../../src/core/history.ts'
import { type Act, faultsOf } from './registers/model.ts'

/** One register with two writes, and a reader that saw the second. */
const lines: readonly Line<ArticleEvent>[] = [
  line(1, 'made', {
    type: 'articleImported',
    pair: { source: 'id', target: 'en' },
    source: 'A.',
    ranges: [{ start: 0, end: 2, paragraph: 0, kind: 'body', words: 1 }],
  }),
  line(2, 'one', written(2, 'One.')),
  line(3, 'two', written(3, 'Two.')),
]
const one = act('one', 1, { kind: 'ok', answered: 2, place: 2, text: 'One.' }, { text: 'One.', base: null })
const two = act('two', 3, { kind: 'ok', answered: 4, place: 3, text: 'Two.' }, { text: 'Two.', base: 2 })
const reader = act('reader', 5, { kind: 'ok', answered: 6, place: 3, text: 'Two.' })

function line(seq: number, operation: string, ...events: readonly ArticleEvent[]): Line<ArticleEvent> {
  return { seq, operation, request: '', by: 'p1', at: '2026-11-25T00:00:00.000Z', events }
}

function written(revision: number, text: string): ArticleEvent {
  return { type: 'segmentRevised', revision, segment: 1, text, state: 'draft', origin: 'typed' }
}

function act(operation: string, invoked: number, outcome: Act['outcome'], write?: Act['write']): Act {
  return { client: 1, segment: 1, operation, invoked, outcome, ...(write === undefined ? {} : { write }) }
}

test('finds nothing in a run where all is well, nor where an unknown write is there or not', () => {
  expect(faultsOf([one, two, reader], lines)).toEqual([])
  const unknown = act('two', 3, { kind: 'unknown' }, { text: 'Two.', base: 2 })
  expect(faultsOf([one, unknown, reader], lines)).toEqual([])
  expect(faultsOf([one, unknown], lines.slice(0, 2))).toEqual([])
})

test.each<[string, readonly Act[], readonly Line<ArticleEvent>[], RegExp]>([
  ['an acknowledged write is lost', [one, two], lines.slice(0, 2), /lost/],
  ['a write is there twice', [one, two], [...lines, line(4, 'two', written(4, 'Two.'))], /twice/],
  [
    'a refused write is there',
    [act('two', 3, { kind: 'fail' }, { text: 'Two.', base: 2 })],
    lines,
    /refused/,
  ],
  [
    'a write went over another in silence',
    [act('two', 3, { kind: 'ok', answered: 4, place: 3, text: 'Two.' }, { text: 'Two.', base: null })],
    lines,
    /not on its base/,
  ],
  [
    'a reader saw what never stood there',
    [act('reader', 5, { kind: 'ok', answered: 6, place: 2, text: 'Two.' })],
    lines,
    /read "Two\."/,
  ],
  [
    'a reader was sent back in time',
    [one, two, act('reader', 5, { kind: 'ok', answered: 6, place: 2, text: 'One.' })],
    lines,
    /after 3 had been answered/,
  ],
])('finds that %s', (_, acts, kept, fault) => {
  expect(faultsOf(acts, kept).join('\n')).toMatch(fault)
})
