import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { descentOf } from '../../../src/core/article/authorship.ts'
import { type ArticleState, currentRevision, segmentsOf } from '../../../src/core/article/state.ts'
import { authorship } from '../../../src/core/revision/authorship.ts'
import { words } from '../../../src/core/text/words.ts'
import { person, type Story, steps, take, threeSegments } from './story.ts'

function spansOf(state: ArticleState, segment: number) {
  const found = state.segments.get(segment)
  return found ? authorship(descentOf(state, found), 'en') : []
}

describe('laws, in any history', () => {
  test('authorship covers every code unit of the current text once, by revisions that are there and hold the words', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        for (const next of all) take(story, next)
        for (const segment of segmentsOf(story.state)) {
          const text = currentRevision(story.state, segment)?.text ?? ''
          let at = 0
          let before = 0
          for (const { start, end, revision } of spansOf(story.state, segment.ref)) {
            expect(start).toBe(at)
            expect(end).toBeGreaterThan(start)
            expect(revision).not.toBe(before)
            const author = story.state.revisions.get(revision)
            expect(author?.ref).toBeLessThanOrEqual(segment.last ?? 0)
            for (const token of words(text.slice(start, end), 'en')) expect(author?.text).toContain(token)
            at = end
            before = revision
          }
          expect(at).toBe(text.length)
        }
      }),
    )
  })

  test('a restored text has the authors that it had', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        const was = new Map<number, ReturnType<typeof spansOf>>()
        for (const next of all) {
          take(story, next)
          for (const { ref, last } of segmentsOf(story.state))
            if (last !== null && !was.has(last)) was.set(last, spansOf(story.state, ref))
          for (const { ref, last } of segmentsOf(story.state)) {
            const restored = story.state.revisions.get(last ?? 0)?.restores
            if (restored !== undefined && was.has(restored))
              expect(spansOf(story.state, ref)).toEqual(was.get(restored))
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('one row a way that texts go', () => {
  const rows: readonly (readonly [
    what: string,
    act: (story: Story) => void,
    segment: number,
    authors: string,
  ])[] = [
    ['one author', (story) => say(story, 'p1', 'One two three.'), 1, 'p1:One two three.'],
    [
      'two authors',
      (story) => {
        say(story, 'p1', 'One two three.')
        say(story, 'p2', 'One and two three!')
      },
      1,
      'p1:One |p2:and |p1:two three|p2:!',
    ],
    [
      'words that only moved stay their author’s',
      (story) => {
        say(story, 'p1', 'in the old harbour he waited for an hour with us')
        say(story, 'p2', 'he waited for an hour with us in the old harbour')
      },
      1,
      'p1:he waited for an hour with us|p2: |p1:in the old harbour',
    ],
    [
      'a restored text, whoever wrote between',
      (story) => {
        say(story, 'p1', 'One two three.')
        const old = story.state.segments.get(1)?.last ?? 0
        say(story, 'p2', 'Something else.')
        story.do({ type: 'restore', revision: old }, person('p3'))
      },
      1,
      'p1:One two three.',
    ],
    [
      'an undone text',
      (story) => {
        say(story, 'p1', 'One two three.')
        say(story, 'p2', 'Something else.')
        undoLast(story)
      },
      1,
      'p1:One two three.',
    ],
    [
      'the first half of a split',
      (story) => {
        say(story, 'p1', 'ha ha')
        say(story, 'p2', 'ha ha ha')
        story.do({ type: 'split', segment: 1, at: 5, targetAt: 5 }, person('p3'))
      },
      6,
      'p1:ha ha',
    ],
    [
      'the second half of a split, though it is the beginning too',
      (story) => {
        say(story, 'p1', 'ha ha')
        say(story, 'p2', 'ha ha ha')
        story.do({ type: 'split', segment: 1, at: 5, targetAt: 5 }, person('p3'))
      },
      7,
      'p2:ha',
    ],
    [
      'a merge; the space between came with it',
      (story) => {
        say(story, 'p1', 'One two three.')
        say(story, 'p2', 'Four five.', 2)
        story.do({ type: 'merge', segment: 1 }, person('p3'))
      },
      6,
      'p1:One two three.|p3: |p2:Four five.',
    ],
    [
      'a split, then what was cut joined again and changed',
      (story) => {
        say(story, 'p1', 'One two three.')
        story.do({ type: 'split', segment: 1, at: 5, targetAt: 4 }, person('p2'))
        story.do({ type: 'merge', segment: 5 }, person('p2'))
        say(story, 'p3', 'One two, three.', 9)
      },
      9,
      'p1:One|p2: |p1:two|p3:,|p1: three.',
    ],
    [
      'a split undone',
      (story) => {
        say(story, 'p1', 'One two three.')
        story.do({ type: 'split', segment: 1, at: 5, targetAt: 4 }, person('p2'))
        undoLast(story)
      },
      1,
      'p1:One two three.',
    ],
    ['nothing', () => {}, 1, ''],
  ]

  test.each(rows)('%s', (_, act, segment, authors) => {
    const story = threeSegments()
    act(story)
    const found = story.state.segments.get(segment)
    const text = found ? (currentRevision(story.state, found)?.text ?? '') : ''
    const drawn = spansOf(story.state, segment).map(
      ({ start, end, revision }) => `${story.state.revisions.get(revision)?.by}:${text.slice(start, end)}`,
    )
    expect(drawn.join('|')).toBe(authors)
  })
})

function say(story: Story, by: string, text: string, segment = 1): void {
  const base = story.state.segments.get(segment)?.last ?? null
  story.do({ type: 'revise', segment, text, state: 'translated', base }, person(by))
}

function undoLast(story: Story): void {
  const line = story.lines.at(-1)
  if (line) story.undo(line)
}
