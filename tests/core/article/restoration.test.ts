import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween } from '../../../src/core/article/changes.ts'
import { foldArticle } from '../../../src/core/article/evolve.ts'
import { planRestoration } from '../../../src/core/article/restoration.ts'
import {
  type ArticleState,
  currentRevision,
  decisionsOn,
  segmentsOf,
  sourceOf,
  standingClosure,
  statusOf,
} from '../../../src/core/article/state.ts'
import { type Story, steps, take, threeSegments, updateOf } from './story.ts'

const anywhere = fc.nat({ max: 1_000 })

function told(all: Parameters<typeof take>[1][], at: number): { story: Story; past: ArticleState } {
  const story = threeSegments()
  for (const next of all) take(story, next)
  const seq = 1 + (at % story.lines.length)
  // A closed article takes no restoration: closing.test.ts shows it.
  if (standingClosure(story.state)) story.do({ type: 'reopen', reason: 'Again.' })
  return { story, past: foldArticle(story.lines.slice(0, seq)) }
}

/** What people see of the texts, and what was said of each. */
function shown(state: ArticleState): unknown {
  return segmentsOf(state).map((segment) => {
    const revision = currentRevision(state, segment)
    const { ref, start, end } = segment
    return [ref, start, end, sourceOf(state, segment), revision?.text ?? '', revision?.omission]
  })
}

function statuses(state: ArticleState): unknown {
  return segmentsOf(state).map((segment) => [segment.ref, statusOf(state, segment)])
}

describe('an article restored to any moment of its history', () => {
  test('does not differ from that moment, where the source is the same', () => {
    fc.assert(
      fc.property(steps, anywhere, (all, at) => {
        const { story, past } = told(all, at)
        fc.pre(past.source === story.state.source)
        story.do({ type: 'restoreArticle', past })
        expect(shown(story.state)).toEqual(shown(past))
        expect(changesBetween(past, story.state).list).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('does not differ from it in any range whose source is the same', () => {
    fc.assert(
      fc.property(steps, anywhere, (all, at) => {
        const { story, past } = told(all, at)
        const { lost } = planRestoration(story.state, past)
        story.do({ type: 'restoreArticle', past })
        const came = new Set(lost)
        for (const segment of segmentsOf(past)) {
          if (came.has(segment.ref)) continue
          const now = story.state.segments.get(segment.ref)
          if (segment.start < segment.end || now?.retired === undefined) {
            expect(now?.retired).toBeUndefined()
            expect(now && sourceOf(story.state, now)).toBe(sourceOf(past, segment))
          }
          const text = now && currentRevision(story.state, now)?.text
          expect(text ?? '').toBe(currentRevision(past, segment)?.text ?? '')
        }
      }),
      { numRuns: 300 },
    )
  })

  test('is as before after one undo, and restored again after another', () => {
    fc.assert(
      fc.property(steps, anywhere, (all, at) => {
        const { story, past } = told(all, at)
        const before = story.state
        const events = story.do({ type: 'restoreArticle', past })
        const line = story.lines.at(-1)
        if (events.length === 0 || !line) return
        const restored = story.state
        if (typeof story.undo(line) === 'string') return
        expect(shown(story.state)).toEqual(shown(before))
        expect(statuses(story.state)).toEqual(statuses(before))
        const undone = story.lines.at(-1)
        if (!undone || typeof story.undo(undone) === 'string') return
        expect(shown(story.state)).toEqual(shown(restored))
      }),
      { numRuns: 300 },
    )
  })

  test('says nothing of any text: no decision is made, and none stands on another text than it did', () => {
    fc.assert(
      fc.property(steps, anywhere, (all, at) => {
        const { story, past } = told(all, at)
        const before = story.state
        const events = story.do({ type: 'restoreArticle', past })
        if (typeof events === 'string') throw new Error(events)
        expect(events.filter(({ type }) => type === 'revisionDecided')).toEqual([])
        for (const segment of segmentsOf(story.state)) {
          const revision = currentRevision(story.state, segment)
          if (!revision || statusOf(story.state, segment) !== 'approved') continue
          const known = before.revisions.get(revision.ref)
          expect(known?.text).toBe(revision.text)
          expect(decisionsOn(before, revision)).not.toEqual([])
        }
      }),
    )
  })
})

const text = (segment: number, words: string, base: number | null = null) =>
  ({ type: 'revise', segment, text: words, state: 'translated', base }) as const

test('one segment comes back with those it was cut into; the rest stays', () => {
  const story = threeSegments()
  story.do(text(1, 'One two three.'))
  story.do(text(2, 'Four.'))
  const past = story.state
  story.do({ type: 'split', segment: 1, at: 5, targetAt: 4 })
  story.do(text(2, 'Four five.', 5))
  const [, half = 0] = story.state.order
  story.do({ type: 'restoreArticle', past, segment: half })
  expect(story.state.order).toEqual([1, 2, 3])
  expect(segmentsOf(story.state).map((one) => currentRevision(story.state, one)?.text)).toEqual([
    'One two three.',
    'Four five.',
    undefined,
  ])
})

test('what another source took the place of is named and stays; an unchanged sentence comes back as it was cut', () => {
  const story = threeSegments()
  story.do(text(1, 'One two three.'))
  story.do(text(3, 'Six.'))
  const past = story.state
  story.do({ type: 'split', segment: 1, at: 5, targetAt: 4 })
  story.do(updateOf(story.state, 'Baru. Satu dua tiga. Empat lima.\n\nEnam tujuh delapan sepuluh.'))
  const { lost } = planRestoration(story.state, past)
  expect(lost).toEqual([3])
  story.do({ type: 'restoreArticle', past })
  expect(segmentsOf(story.state).map((one) => sourceOf(story.state, one))).toEqual([
    'Baru.',
    'Satu dua tiga.',
    'Empat lima.',
    'Enam tujuh delapan sepuluh.',
  ])
  expect(story.state.order.slice(1)).toEqual([1, 2, 3])
})
