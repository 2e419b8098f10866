import { expect, test } from 'vitest'
import { decideInSteps } from '../../../src/core/article/decide/index.ts'
import { revertInSteps } from '../../../src/core/article/decide/revert.ts'
import type { SegmentRange } from '../../../src/core/article/event.ts'
import { foldArticle } from '../../../src/core/article/evolve.ts'
import { commentCounts } from '../../../src/core/article/threads.ts'
import type { Steps } from '../../../src/core/steps.ts'
import { person, Story } from './story.ts'

/** As many as an article may have. */
const SEGMENTS = 120_000

function longArticle(count: number): Story {
  const ranges = Array.from({ length: count }, (_, n): SegmentRange => {
    return { start: n, end: n + 1, paragraph: n, kind: 'body', words: 1 }
  })
  const story = new Story()
  const pair = { source: 'id', target: 'en' }
  story.do({ type: 'import', pair, offset: 0, source: 'a'.repeat(count), ranges })
  return story
}

const long = longArticle(SEGMENTS)
const rows = Array.from({ length: SEGMENTS }, (_, n) => {
  return { segment: n + 1, text: `Text ${n}.`, state: 'draft' as const }
})

/** The article once a file came back with so many rows, and the line that it made. */
function brought(count: number) {
  const bringing = { type: 'bringBack', rows: rows.slice(0, count) } as const
  const { steps, value } = walked(decideInSteps(long.state, bringing, person('p1')))
  const events = value.ok ? value.events : []
  const line = { seq: 2, operation: 'o', request: 'r', by: 'p1', at: '2026-11-30T00:00:00.000Z', events }
  return { steps, line, after: foldArticle([line], long.state) }
}

test('a file that says something of each of 120,000 segments is taken whole, in steps', () => {
  const { steps, after } = brought(SEGMENTS)
  expect(after.tally.draft.segments).toBe(SEGMENTS)
  expect(steps).toBeGreaterThan(200)
})

test('and undone whole, in steps', () => {
  const { after, line } = brought(20_000)
  const { steps, value } = walked(revertInSteps(after, line, long.state))
  if (!value.ok) throw new Error(value.refusal.code)
  expect(value.kept).toEqual([])
  const undone = foldArticle([{ ...line, seq: 3, events: value.events }], after)
  expect(undone.tally.untranslated.segments).toBe(SEGMENTS)
  expect(steps).toBeGreaterThan(90)
})

test('what a file says of segments on which much was said already is counted with that', () => {
  const story = longArticle(20_000)
  const remarks = Array.from({ length: 20_000 }, (_, n) => ({ segment: n + 1, text: 'Really?' }))
  for (const times of [1, 2]) {
    story.do({ type: 'bringBack', rows: [], remarks, most: 2 })
    expect(commentCounts(story.state).get(20_000)).toBe(times)
  }
  expect(story.do({ type: 'bringBack', rows: [], remarks, most: 2 })).toBe('too_many_comments')
})

function walked<T>(steps: Steps<T>): { readonly steps: number; readonly value: T } {
  for (let count = 0; ; count += 1) {
    const step = steps.next()
    if (step.done) return { steps: count, value: step.value }
  }
}
