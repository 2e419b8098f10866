import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDone,
  type Done,
  NOTHING_DONE,
  type Output,
  outputOf,
  quarterOf,
  WORKS,
} from '../../../src/core/article/output.ts'
import {
  type ArticleState,
  approves,
  type Revision,
  type Segment,
  standingDecision,
} from '../../../src/core/article/state.ts'
import { person, type Story, steps, take, threeSegments } from './story.ts'

/** All steps taken. */
function whole(state: ArticleState): readonly Output[] {
  const going = outputOf(state)
  let step = going.next()
  while (!step.done) step = going.next()
  return step.value
}

function sum(cells: readonly Output[]): Done {
  return cells.reduce<Done>((all, { person: _, quarter: __, ...done }) => addDone(all, done), NOTHING_DONE)
}

/** Whether something was ever done with a segment or what it was made of. */
function was(state: ArticleState, segment: Segment, done: (revision: Revision) => boolean): boolean {
  for (let ref = 1; ref < state.next; ref += 1) {
    const revision = state.revisions.get(ref)
    if (revision?.segment === segment.ref && done(revision)) return true
  }
  return (segment.from ?? []).some((ref) => {
    const older = state.segments.get(ref)
    return older !== undefined && was(state, older, done)
  })
}

const written = ({ text, omission, origin }: Revision) =>
  (text !== '' || omission !== undefined) && ['typed', 'memory', 'machine'].includes(origin)

function write(story: Story, segment: number, by: string, state: 'draft' | 'translated', text = `${by}.`) {
  const base = story.state.segments.get(segment)?.last ?? null
  expect(story.do({ type: 'revise', segment, text, state, base }, person(by))).toHaveLength(1)
}

function decide(story: Story, segment: number, by: string, outcome: 'approved' | 'returned' | 'withdrawn') {
  const revision = story.state.segments.get(segment)?.last ?? 0
  const command = { type: 'review', revision, outcome, reasons: [], note: 'Why.' } as const
  expect(story.do(command, person(by))).toHaveLength(1)
}

/** Words by person and kind of work. */
function words(story: Story): Readonly<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const cell of whole(story.state))
    for (const work of WORKS)
      if (cell[work].words > 0)
        found[`${cell.person} ${work}`] = (found[`${cell.person} ${work}`] ?? 0) + cell[work].words
  return found
}

describe('output', () => {
  test('adds up, over people and times, to the segments with which it was done', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        for (const next of all) take(story, next)
        const { state } = story
        const counted: Segment[] = []
        for (let ref = 1; ref < state.next; ref += 1) {
          const segment = state.segments.get(ref)
          if (segment && (segment.retired ?? []).length === 0) counted.push(segment)
        }
        const tally = (done: (revision: Revision) => boolean) => {
          const own = counted.filter((segment) => was(state, segment, done))
          return { segments: own.length, words: own.reduce((total, one) => total + one.words, 0) }
        }
        expect(sum(whole(state))).toEqual({
          translated: tally(written),
          confirmed: tally((one) => written(one) && one.state === 'translated'),
          reviewed: tally((one) => standingDecision(state, one) !== undefined),
          approved: tally((one) => {
            const decision = standingDecision(state, one)
            return decision !== undefined && approves(decision.outcome)
          }),
        })
      }),
    )
  })

  test('has one cell a person and quarter of an hour', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        for (const next of all) take(story, next)
        const keys = whole(story.state).map(({ person, quarter }) => `${person} ${quarter}`)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  test('counts each kind of work once, for the one who did it first', () => {
    const story = threeSegments()
    write(story, 1, 'p1', 'draft')
    write(story, 1, 'p2', 'translated')
    decide(story, 1, 'p3', 'returned')
    write(story, 1, 'p1', 'translated')
    decide(story, 1, 'p2', 'approved')
    expect(words(story)).toEqual({
      'p1 translated': 3,
      'p2 confirmed': 3,
      'p3 reviewed': 3,
      'p2 approved': 3,
    })
  })

  test('forgets a decision that was withdrawn', () => {
    const story = threeSegments()
    write(story, 2, 'p1', 'translated')
    decide(story, 2, 'p2', 'approved')
    decide(story, 2, 'p2', 'withdrawn')
    expect(words(story)).toEqual({ 'p1 translated': 2, 'p1 confirmed': 2 })
  })

  test('stays with whoever did it when a segment is split and when its parts are joined', () => {
    const story = threeSegments()
    write(story, 3, 'p1', 'translated', 'Six seven eight nine.')
    const before = words(story)
    expect(story.do({ type: 'split', segment: 3, at: 10, targetAt: 9 }, person('p2'))).not.toBeTypeOf(
      'string',
    )
    expect(words(story)).toEqual(before)
    const [, , one = 0, two = 0] = story.state.order
    write(story, two, 'p2', 'translated')
    expect(words(story)).toEqual(before)
    expect(story.do({ type: 'merge', segment: one }, person('p2'))).not.toBeTypeOf('string')
    expect(words(story)).toEqual(before)
  })

  test('names quarters of an hour', () => {
    expect(quarterOf('2026-11-30T16:59:59.999Z')).toBe('2026-11-30T16:45:00.000Z')
  })
})
