import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldArticle } from '../../src/core/article/evolve.ts'
import { currentRevision, segmentsOf } from '../../src/core/article/state.ts'
import { Timeline } from '../../src/desk/timeline.ts'
import { type Story, threeSegments } from '../core/article/story.ts'

function longStory(): Story {
  const story = threeSegments()
  let base: number | null = null
  for (let count = 0; count < 1_100; count += 1) {
    story.do({
      type: 'revise',
      segment: 1 + (count % 3),
      text: `Text ${count}.`,
      state: 'translated',
      base: lastOf(story, 1 + (count % 3)),
    })
    base = story.state.segments.get(1)?.last ?? null
  }
  if (base === null) throw new Error('nothing was written')
  return story
}

function lastOf(story: Story, segment: number): number | null {
  return story.state.segments.get(segment)?.last ?? null
}

const story = longStory()

test('any moment is what a fold from the beginning gives, in any order of asking', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: story.lines.length }), { maxLength: 12 }),
      async (moments) => {
        let known = 600
        const timeline = new Timeline(async (after) => story.lines.slice(after, known))
        for (const seq of moments) {
          if (seq > known) known = story.lines.length
          const [state, folded] = [await timeline.at(seq), foldArticle(story.lines.slice(0, seq))]
          const texts = (one: typeof state) =>
            segmentsOf(one).map((segment) => currentRevision(one, segment)?.ref)
          expect([state.next, state.edited, texts(state)]).toEqual([
            folded.next,
            folded.edited,
            texts(folded),
          ])
        }
      },
    ),
    { numRuns: 40 },
  )
})

test('those who ask at once read the history once', async () => {
  let reads = 0
  const timeline = new Timeline(async (after) => {
    reads += after === 0 ? 1 : 0
    return story.lines.slice(after)
  })
  const states = await Promise.all([timeline.at(900), timeline.at(900), timeline.at(10)])
  expect(states.map(({ edited }) => edited)).toEqual([900, 900, 10])
  expect(reads).toBe(1)
})
