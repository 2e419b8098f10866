import { expect, test } from 'vitest'
import { reviewBase, revisionsOf } from '../../../src/core/article/state.ts'
import { supersededDrafts } from '../../../src/core/article/superseded.ts'
import { person, type Story, threeSegments } from './story.ts'

function save(story: Story, text: string, state: 'draft' | 'translated', by = 'p1'): void {
  const base = story.state.segments.get(1)?.last ?? null
  story.do({ type: 'revise', segment: 1, text, state, base }, person(by))
}

function first(story: Story) {
  const segment = story.state.segments.get(1)
  if (!segment) throw new Error('the story has no segment')
  return segment
}

test.each([
  ['one’s own draft saved over soon', 1_000, 'p1', ['a']],
  ['exactly ten minutes later', 600_000, 'p1', ['a']],
  ['later than ten minutes', 600_001, 'p1', []],
  ['saved over by another', 1_000, 'p2', []],
])('a draft is a step only: %s', (_, pace, by, folded) => {
  const story = threeSegments()
  story.pace = pace
  save(story, 'a', 'draft')
  save(story, 'b', 'translated', by)
  save(story, 'c', 'translated', by)
  const revisions = revisionsOf(story.state, first(story))
  const steps = supersededDrafts(revisions)
  expect(revisions.filter(({ ref }) => steps.has(ref)).map(({ text }) => text)).toEqual(folded)
})

test('a reviewer compares with the newest approved text, else the first confirmed one, else nothing', () => {
  const story = threeSegments()
  expect(reviewBase(story.state, first(story))).toBeUndefined()
  save(story, 'draft', 'draft')
  save(story, 'first', 'translated')
  expect(reviewBase(story.state, first(story))).toBeUndefined()
  save(story, 'second', 'translated')
  save(story, 'third', 'translated')
  expect(reviewBase(story.state, first(story))?.text).toBe('first')
  const revision = first(story).last ?? 0
  story.do({ type: 'review', revision, outcome: 'approved', reasons: [], note: '' })
  save(story, 'fourth', 'translated')
  expect(reviewBase(story.state, first(story))?.text).toBe('third')
})
