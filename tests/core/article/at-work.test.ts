import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AtWork, lastAtWork, peopleAtWork } from '../../../src/core/article/at-work.ts'
import {
  type ArticleState,
  currentRevision,
  segmentsOf,
  standingClosure,
  statusOf,
} from '../../../src/core/article/state.ts'
import { person, type Story, steps, take, threeSegments } from './story.ts'

/** All steps taken. */
function whole(state: ArticleState): readonly AtWork[] {
  const going = peopleAtWork(state)
  let step = going.next()
  while (!step.done) step = going.next()
  return step.value
}

function write(
  story: Story,
  segment: number,
  by: string,
  state: 'draft' | 'translated' = 'translated',
): void {
  const base = story.state.segments.get(segment)?.last ?? null
  const command = { type: 'revise', segment, text: `${by} ${segment}`, state, base } as const
  expect(story.do(command, person(by))).toHaveLength(1)
}

function places(story: Story): readonly (readonly [string, number, number])[] {
  return whole(story.state).map(({ person, next, drafts }) => [person, next.number, drafts.segments])
}

describe('people at work', () => {
  test('have current texts there, and something is open for them', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        for (const next of all) take(story, next)
        const { state } = story
        const people = whole(state)
        if (standingClosure(state)) expect(people).toEqual([])
        expect(new Set(people.map((one) => one.person)).size).toBe(people.length)
        const drafts = segmentsOf(state).filter((segment) => statusOf(state, segment) === 'draft')
        for (const one of people) {
          expect(state.order[one.next.number - 1]).toBe(one.next.segment)
          const own = segmentsOf(state).flatMap((segment) => currentRevision(state, segment) ?? [])
          const newest = own.filter(({ by }) => by === one.person).map(({ at }) => at)
          expect(newest).toContain(one.at)
          expect(one.drafts.segments).toBeLessThanOrEqual(drafts.length)
        }
      }),
    )
  })

  test.each<readonly [string, (story: Story) => void, ReturnType<typeof places>]>([
    ['go on at the next open segment', (story) => write(story, 1, 'p1'), [['p1', 2, 0]]],
    ['go on in a draft of their own', (story) => write(story, 2, 'p1', 'draft'), [['p1', 2, 1]]],
    ['go back to what was left out', (story) => write(story, 3, 'p1'), [['p1', 1, 0]]],
    [
      'go on from their newest text, wherever others are',
      (story) => {
        write(story, 2, 'p1', 'draft')
        write(story, 1, 'p1')
        write(story, 3, 'p2')
      },
      [
        ['p1', 2, 1],
        ['p2', 2, 0],
      ],
    ],
    [
      'are done where nothing is open',
      (story) => {
        for (const segment of [1, 2, 3]) write(story, segment, 'p1')
      },
      [],
    ],
  ])('%s', (_, act, expected) => {
    const story = threeSegments()
    act(story)
    expect(places(story)).toEqual(expected)
  })

  test('the last is the one with the newest text', () => {
    const story = threeSegments()
    write(story, 1, 'p1')
    write(story, 2, 'p2')
    expect(lastAtWork(whole(story.state))?.person).toBe('p2')
    expect(lastAtWork([])).toBeUndefined()
  })
})
