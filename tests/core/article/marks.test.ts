import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CommandOf } from '../../../src/core/article/command.ts'
import {
  isOpen,
  marksBySegment,
  marksIn,
  marksOf,
  placeOf,
  quoteOf,
} from '../../../src/core/article/marked.ts'
import { type ArticleState, type Mark, segmentsOf, sourceOf } from '../../../src/core/article/state.ts'
import { importOf, person, Story, steps, take, threeSegments, updateOf } from './story.ts'

function currentText(state: ArticleState, mark: Mark, ref: number): string {
  const segment = state.segments.get(ref)
  if (!segment) return ''
  return mark.side === 'source'
    ? sourceOf(state, segment)
    : (state.revisions.get(segment.last ?? 0)?.text ?? '')
}

describe('laws of marks', () => {
  it('never loses one: what is listed is what was added less what was withdrawn, each in one segment', () => {
    fc.assert(
      fc.property(steps, (many) => {
        const story = threeSegments()
        const listed = new Set<number>()
        for (const one of many) {
          const before = story.lines.length
          take(story, one)
          for (const event of story.lines.slice(before).flatMap((line) => line.events)) {
            if (event.type === 'markAdded' || event.type === 'markRenewed') listed.add(event.mark)
            if (event.type === 'markWithdrawn') listed.delete(event.mark)
          }
        }
        const { state } = story
        const found = [...marksBySegment(state)].flatMap(([, marks]) => marks.map(({ ref }) => ref))
        expect(found.toSorted((a, b) => a - b)).toEqual([...listed].toSorted((a, b) => a - b))
        expect(marksIn(state).map(({ ref }) => ref)).toEqual([...listed].toSorted((a, b) => b - a))
        for (const segment of segmentsOf(state))
          expect(marksOf(state, segment)).toEqual(marksBySegment(state).get(segment.ref) ?? [])
      }),
    )
  })

  it('finds marked words inside the text of now, and says truly whether they are the same', () => {
    fc.assert(
      fc.property(steps, (many) => {
        const story = threeSegments()
        for (const one of many) take(story, one)
        for (const [ref, marks] of marksBySegment(story.state))
          for (const mark of marks) {
            const place = placeOf(story.state, mark)
            const text = currentText(story.state, mark, ref)
            if (!mark.span) expect(place).toBeUndefined()
            if (!place) continue
            expect(place.start).toBeGreaterThanOrEqual(0)
            expect(place.end).toBeGreaterThan(place.start)
            expect(place.end).toBeLessThanOrEqual(text.length)
            expect(place.intact).toBe(text.slice(place.start, place.end) === quoteOf(mark))
          }
      }),
    )
  })
})
