import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Queues, queuesOf, type Waiting } from '../../../src/core/article/queues.ts'
import {
  type ArticleState,
  currentRevision,
  standingClosure,
  statusOf,
} from '../../../src/core/article/state.ts'
import { importOf, person, Story, steps, take, threeSegments } from './story.ts'

/** All steps taken. */
function whole(state: ArticleState): Queues {
  const going = queuesOf(state)
  let step = going.next()
  while (!step.done) step = going.next()
  return step.value
}

function sum(groups: readonly Waiting[]): unknown {
  return {
    segments: groups.reduce((total, { segments }) => total + segments, 0),
    words: groups.reduce((total, { words }) => total + words, 0),
  }
}

function revise(segment: number, text: string, base: number | null) {
  return { type: 'revise', segment, text, state: 'translated', base } as const
}

function decide(revision: number, outcome: 'approved' | 'returned') {
  return { type: 'review', revision, outcome, reasons: [], note: 'Why.' } as const
}

describe('queues', () => {
  test('hold together what the tally counts, while the article is open', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        for (const next of all) take(story, next)
        const queues = whole(story.state)
        if (standingClosure(story.state)) {
          expect(queues).toEqual({ waiting: [], returned: [], changed: [] })
          return
        }
        expect(sum(queues.waiting)).toEqual(story.state.tally.translated)
        expect(sum(queues.returned)).toEqual(story.state.tally.returned)
      }),
    )
  })

  test('name each author once, and the first of his segments in its place', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        for (const next of all) take(story, next)
        for (const [kind, groups] of Object.entries(whole(story.state))) {
          expect(new Set(groups.map(({ by }: Waiting) => by)).size).toBe(groups.length)
          for (const { by, first } of groups) {
            expect(story.state.order[first.number - 1]).toBe(first.segment)
            const segment = story.state.segments.get(first.segment)
            expect(segment && currentRevision(story.state, segment)?.by).toBe(by)
            if (kind !== 'waiting') continue
            const before = story.state.order.slice(0, first.number - 1).filter((ref) => {
              const one = story.state.segments.get(ref)
              return one && statusOf(story.state, one) === 'translated'
            })
            expect(first.behind).toBe(before.length)
          }
        }
      }),
    )
  })

  test('part what is new, what was returned, and what was approved before', () => {
    const story = threeSegments()
    for (const segment of [1, 2, 3]) story.do(revise(segment, `Text ${segment}.`, null), person('p1'))
    story.do(decide(4, 'approved'), person('p2'))
    story.do(decide(5, 'returned'), person('p2'))
    story.do(revise(1, 'Another.', 4), person('p3'))
    const { waiting, returned, changed } = whole(story.state)
    expect(waiting).toMatchObject([
      { by: 'p3', segments: 1, words: 3, first: { segment: 1, number: 1, behind: 0 } },
      { by: 'p1', segments: 1, words: 4, first: { segment: 3, number: 3, behind: 1 } },
    ])
    expect(returned).toMatchObject([{ by: 'p1', segments: 1, first: { segment: 2 } }])
    expect(changed).toMatchObject([{ by: 'p3', segments: 1, first: { segment: 1 } }])
  })

  test('say since when the oldest waits: a text since it was confirmed, a return since it was made', () => {
    const story = threeSegments()
    for (const segment of [1, 2, 3]) story.do(revise(segment, `Text ${segment}.`, null), person('p1'))
    story.do(decide(5, 'returned'), person('p2'))
    const { waiting, returned } = whole(story.state)
    expect(waiting[0]?.since).toBe(story.lines[1]?.at)
    expect(returned[0]?.since).toBe(story.lines[4]?.at)
  })

  test('a long article is counted in steps', () => {
    const story = new Story()
    story.do(importOf('Satu dua. '.repeat(2_500)))
    const going = queuesOf(story.state)
    expect(going.next().done).toBe(false)
    expect(going.next().done).toBe(false)
    expect(going.next().done).toBe(true)
  })
})
