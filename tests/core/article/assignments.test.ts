import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignedRuns, assignedTo, assignmentOf } from '../../../src/core/article/assignments.ts'
import { type ArticleState, segmentsOf, standingClosure, statusOf } from '../../../src/core/article/state.ts'
import { importOf, person, Story, steps, take, threeSegments } from './story.ts'

function runsOf(state: ArticleState) {
  const walk = assignedRuns(state)
  let step = walk.next()
  while (!step.done) step = walk.next()
  return step.value
}

/** `p1 2026-12-01` of each segment in order; empty: nobody's. */
function owners({ state }: Story): readonly string[] {
  return state.order.map((ref) => {
    const given = assignmentOf(state, ref)
    return given ? `${given.person} ${given.due}`.trim() : ''
  })
}

function assign(story: Story, from: number, to: number, who: string | null, due = '') {
  return story.do({ type: 'assign', from, to, person: who, due })
}

describe('laws of assignments', () => {
  it('runs are neighbours without a gap, and their sums those of the segments that are somebody’s', () => {
    fc.assert(
      fc.property(steps, (many) => {
        const story = threeSegments()
        assign(story, 1, 2, 'p1')
        for (const one of many) take(story, one)
        const { state } = story
        const runs = runsOf(state)
        const closed = standingClosure(state) !== undefined
        const owned = segmentsOf(state).filter(({ ref }) => !closed && assignmentOf(state, ref))
        expect(runs.reduce((sum, { all }) => sum + all.segments, 0)).toBe(owned.length)
        expect(runs.reduce((sum, { all }) => sum + all.words, 0)).toBe(
          owned.reduce((sum, { words }) => sum + words, 0),
        )
        const left = owned.filter(
          (one) => !['translated', 'approved', 'final'].includes(statusOf(state, one)),
        )
        expect(runs.reduce((sum, run) => sum + run.left.segments, 0)).toBe(left.length)
        for (const { from, to, first, last } of runs)
          expect([state.order[first - 1], state.order[last - 1]]).toEqual([from, to])
        const people = assignedTo(runs)
        expect(people.reduce((sum, { left }) => sum + left.words, 0)).toBe(
          left.reduce((sum, { words }) => sum + words, 0),
        )
      }),
    )
  })

  it('undone, everything is whose it was before', () => {
    fc.assert(
      fc.property(steps, fc.nat(9), fc.nat(9), fc.constantFrom(null, 'p1', 'p3'), (many, a, b, who) => {
        const story = threeSegments()
        assign(story, 2, 3, 'p2', '2026-12-01')
        for (const one of many) take(story, one)
        const { order } = story.state
        const before = owners(story)
        const done = assign(story, order[a % order.length] ?? 0, order[b % order.length] ?? 0, who)
        const line = story.lines.at(-1)
        if (typeof done === 'string' || done.length === 0 || !line) return
        story.undo(line)
        expect(owners(story)).toEqual(before)
      }),
    )
  })
})

describe('assign', () => {
  it('gives a range to somebody until a day, again to another, and to nobody', () => {
    const story = threeSegments()
    expect(assign(story, 1, 3, 'p1', '2026-12-01')).toEqual([
      { type: 'segmentsAssigned', from: 1, to: 3, person: 'p1', due: '2026-12-01' },
    ])
    expect(assign(story, 2, 2, 'p1', '2026-12-01')).toEqual([])
    assign(story, 2, 3, 'p2')
    expect(owners(story)).toEqual(['p1 2026-12-01', 'p2', 'p2'])
    assign(story, 3, 3, null)
    expect(owners(story)).toEqual(['p1 2026-12-01', 'p2', ''])
    expect(assign(story, 3, 3, null)).toEqual([])
  })

  it.each([
    [{ from: 9, to: 3 }, 'invalid'],
    [{ from: 3, to: 1 }, 'invalid'],
    [{ due: 'soon' }, 'invalid'],
    [{ person: '' }, 'invalid'],
    [{ person: null, due: '2026-12-01' }, 'invalid'],
  ])('refuses %j', (more, code) => {
    const story = threeSegments()
    expect(story.do({ type: 'assign', from: 1, to: 2, person: 'p1', due: '', ...more })).toBe(code)
  })

  it('is refused in a closed article, which is nobody’s work', () => {
    const story = threeSegments()
    assign(story, 1, 3, 'p1')
    story.do({ type: 'close', reason: 'Printed.' }, person('p1', { role: 'coordinator' }))
    expect(assign(story, 1, 1, 'p2')).toBe('article_closed')
    expect(runsOf(story.state)).toEqual([])
  })

  it('undone, leaves alone what somebody else was given since, and says so', () => {
    const story = threeSegments()
    assign(story, 1, 1, 'p2')
    assign(story, 1, 3, 'p1')
    const line = story.lines.at(-1)
    assign(story, 2, 2, 'p3')
    if (line) story.undo(line)
    expect(owners(story)).toEqual(['p2', 'p3', ''])
  })
})

describe('segments that are cut and joined', () => {
  it('stay with their person: both halves, the joined one, and what undo brings back', () => {
    const story = threeSegments()
    assign(story, 1, 1, 'p1', '2026-12-01')
    assign(story, 2, 3, 'p2')
    story.do({ type: 'split', segment: 2, at: 5 })
    const split = story.lines.at(-1)
    expect(owners(story)).toEqual(['p1 2026-12-01', 'p2', 'p2', 'p2'])
    story.do({ type: 'merge', segment: 1 })
    const merged = story.lines.at(-1)
    expect(owners(story)).toEqual(['p1 2026-12-01', 'p2', 'p2'])
    if (merged) story.undo(merged)
    expect(owners(story)).toEqual(['p1 2026-12-01', 'p2', 'p2', 'p2'])
    if (split) story.undo(split)
    expect(owners(story)).toEqual(['p1 2026-12-01', 'p2', 'p2'])
  })

  it('a range whose first segment was cut since is undone in both halves', () => {
    const story = threeSegments()
    assign(story, 1, 2, 'p1')
    const line = story.lines.at(-1)
    story.do({ type: 'split', segment: 1, at: 4 })
    if (line) story.undo(line)
    expect(owners(story)).toEqual(['', '', '', ''])
  })

  it('a sentence that the translation adds belongs to the one before it', () => {
    const story = new Story()
    story.do(importOf('Satu dua.'))
    assign(story, 1, 1, 'p1')
    story.do({ type: 'addSegment', after: 1 })
    expect(owners(story)).toEqual(['p1', 'p1'])
  })
})
