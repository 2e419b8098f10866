import { describe, expect, test } from 'vitest'
import { replacingObstacle } from '../../../src/core/article/decide/replace-texts.ts'
import type { ArticleEvent } from '../../../src/core/article/event.ts'
import { staleSource } from '../../../src/core/article/source-change.ts'
import { currentRevision, segmentsOf, statusOf } from '../../../src/core/article/state.ts'
import { importOf, person, Story, threeSegments, updateOf } from './story.ts'

function revise(segment: number, text: string, state: 'draft' | 'translated' = 'translated', base = 0) {
  return { type: 'revise', segment, text, state, base: base === 0 ? null : base } as const
}

function replace(...rows: readonly (readonly [number, string])[]) {
  return { type: 'replaceTexts', rows: rows.map(([revision, text]) => ({ revision, text })) } as const
}

/** A translated (4), a draft (5) and an approved text (6, decision 7). */
function article(): Story {
  const story = threeSegments()
  story.do(revise(1, 'One two three.'))
  story.do(revise(2, 'Four five.', 'draft'))
  story.do(revise(3, 'Six seven.'))
  story.do({ type: 'review', revision: 6, outcome: 'approved', reasons: [], note: '' }, person('p2'))
  return story
}

function seen(story: Story) {
  return segmentsOf(story.state).map((segment) => [
    currentRevision(story.state, segment)?.text,
    statusOf(story.state, segment),
  ])
}

describe('words replaced in many texts', () => {
  test('are one line with the version before it, each at its stage, what was approved only translated', () => {
    const story = article()
    const before = seen(story)
    const events = story.do(replace([4, 'One 2 three.'], [5, '4 five.'], [6, '6 seven.']), person('p3'))
    const types: readonly ArticleEvent['type'][] = [
      'versionNamed',
      'segmentRevised',
      'segmentRevised',
      'segmentRevised',
    ]
    expect([...events].map((event) => (typeof event === 'string' ? event : event.type))).toEqual(types)
    expect(seen(story)).toEqual([
      ['One 2 three.', 'translated'],
      ['4 five.', 'draft'],
      ['6 seven.', 'translated'],
    ])
    const line = story.lines.at(-1)
    if (line) story.undo(line)
    expect(seen(story)).toEqual(before)
  })

  test('leave what is to be done to be done: a returned text, and one of another source', () => {
    const story = article()
    story.do({ type: 'review', revision: 4, outcome: 'returned', reasons: [], note: 'No.' }, person('p2'))
    story.do(replace([4, 'One 2 three.']))
    expect(seen(story)[0]).toEqual(['One 2 three.', 'draft'])
    const source = 'Satu dua tiga. Empat lima.\n\nEnam tujuh delapan sepuluh.'
    story.do(updateOf(story.state, source))
    const third = segmentsOf(story.state).at(-1)
    if (!third) throw new Error('no third segment')
    story.do(replace([third.last ?? 0, 'Six 7.']))
    const after = story.state.segments.get(third.ref)
    expect(after && [statusOf(story.state, after), staleSource(story.state, after)]).toEqual([
      'draft',
      'Enam tujuh delapan sembilan.',
    ])
  })

  test('that was approved as it reads now is approved again', () => {
    const story = article()
    story.do(revise(3, 'Six 7.', 'translated', 6))
    story.do(replace([story.state.segments.get(3)?.last ?? 0, 'Six seven.']), person('p3'))
    expect(seen(story)[2]).toEqual(['Six seven.', 'approved'])
  })

  test.each([
    ['no texts', []],
    ['the same texts', [[4, 'One two three.']]],
    ['a text that became another', [[99, 'x']]],
    ['nothing left of it', [[4, ' ']]],
    ['too long', [[4, 'x'.repeat(10_001)]]],
    ['a control character', [[4, `a${String.fromCharCode(0)}`]]],
  ] satisfies readonly (readonly [string, readonly (readonly [number, string])[]])[])(
    'change nothing: %s',
    (_, rows) => {
      expect(article().do(replace(...rows))).toEqual([])
    },
  )

  test('pass over what was changed since, and do the rest', () => {
    const story = article()
    story.do(revise(1, 'Another.', 'translated', 4))
    expect(replacingObstacle(story.state, { revision: 4, text: 'x' })).toMatchObject({
      code: 'revision_superseded',
    })
    story.do(replace([4, 'One 2 three.'], [5, '4 five.']))
    expect(seen(story).map(([text]) => text)).toEqual(['Another.', '4 five.', 'Six seven.'])
  })

  test('never touch a closed article', () => {
    const story = article()
    story.do({ type: 'close', reason: 'Done.' })
    expect(story.do(replace([4, 'One 2 three.']))).toBe('article_closed')
    expect(replacingObstacle(story.state, { revision: 6, text: 'x' })?.code).toBe('article_closed')
  })

  test.each([
    ['⟦1⟧One⟦/1⟧ two', '⟦1⟧1⟦/1⟧ two', undefined],
    ['⟦1⟧One⟦/1⟧ two', '⟦1⟧One two', 'tags_broken'],
    ['⟦1⟧One⟦/1⟧ two', '⟦2⟧One⟦/2⟧ two', 'tags_broken'],
    ['⟦1⟧One⟦/1⟧ two', '⟦/1⟧One⟦1⟧ two', 'tags_broken'],
    // What was wrong before may stay as wrong, and may be mended.
    ['⟦1⟧One two', '⟦1⟧1 two', undefined],
    ['⟦1⟧One two', '⟦1⟧One⟦/1⟧ two', undefined],
    ['⟦1⟧One two', 'One two', 'tags_broken'],
  ])('and tags: %s to %s is %s', (text, after, code) => {
    const story = new Story()
    story.do(importOf('⟦1⟧Satu⟦/1⟧ dua.'))
    story.do(revise(1, text))
    expect(replacingObstacle(story.state, { revision: 2, text: after })?.code).toBe(code)
  })
})
