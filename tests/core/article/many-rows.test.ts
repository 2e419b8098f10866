import { describe, expect, test } from 'vitest'
import { decideArticle, decideInSteps } from '../../../src/core/article/decide/index.ts'
import { revert, revertInSteps } from '../../../src/core/article/decide/revert.ts'
import type { SegmentRange } from '../../../src/core/article/event.ts'
import { foldArticle } from '../../../src/core/article/evolve.ts'
import { commentCounts } from '../../../src/core/article/threads.ts'
import { type Steps, whole } from '../../../src/core/steps.ts'
import { person, Story } from './story.ts'

/** As many as an article may have. */
const SEGMENTS = 120_000

function longArticle(): Story {
  const ranges = Array.from({ length: SEGMENTS }, (_, n): SegmentRange => {
    return { start: n, end: n + 1, paragraph: n, kind: 'body', words: 1 }
  })
  const story = new Story()
  const pair = { source: 'id', target: 'en' }
  story.do({ type: 'import', pair, offset: 0, source: 'a'.repeat(SEGMENTS), ranges })
  return story
}

const long = longArticle()
const rows = Array.from({ length: SEGMENTS }, (_, n) => {
  return { segment: n + 1, text: `Text ${n}.`, state: 'draft' as const }
})
const bringing = { type: 'bringBack', rows } as const

describe('a file that says something of each of 120,000 segments', () => {
  const brought = decideArticle(long.state, bringing, person('p1'))
  const events = brought.ok ? brought.events : []
  const line = { seq: 2, operation: 'o', request: 'r', by: 'p1', at: '2026-11-30T00:00:00.000Z', events }
  const after = foldArticle([line], long.state)

  test('is taken whole, in steps and at once alike', () => {
    expect(after.tally.draft.segments).toBe(SEGMENTS)
    expect(events.filter(({ type }) => type === 'segmentRevised')).toHaveLength(SEGMENTS)
    const { steps, value } = walked(decideInSteps(long.state, bringing, person('p1')))
    expect(value).toEqual(brought)
    expect(steps).toBeGreaterThan(200)
  })

  test('is undone whole, in steps and at once alike', () => {
    const reverted = revert(after, line, long.state)
    if (!reverted.ok) throw new Error(reverted.refusal.code)
    expect(reverted.kept).toEqual([])
    const undone = foldArticle([{ ...line, seq: 3, events: reverted.events }], after)
    expect(undone.tally.untranslated.segments).toBe(SEGMENTS)
    const { steps, value } = walked(revertInSteps(after, line, long.state))
    expect(value).toEqual(reverted)
    expect(steps).toBeGreaterThan(500)
  })
})

test('what a file says of segments on which much was said already is counted with that', () => {
  const story = longArticle()
  const remarks = Array.from({ length: 20_000 }, (_, n) => ({ segment: n + 1, text: 'Really?' }))
  for (const times of [1, 2]) {
    story.do({ type: 'bringBack', rows: [], remarks, most: 2 })
    expect(commentCounts(story.state).get(20_000)).toBe(times)
  }
  expect(story.do({ type: 'bringBack', rows: [], remarks, most: 2 })).toBe('too_many_comments')
})

function walked<T>(steps: Steps<T>): { readonly steps: number; readonly value: T } {
  let count = 0
  const value = whole(
    (function* (): Steps<T> {
      let step = steps.next()
      for (; !step.done; step = steps.next()) {
        count += 1
        yield
      }
      return step.value
    })(),
  )
  return { steps: count, value }
}
