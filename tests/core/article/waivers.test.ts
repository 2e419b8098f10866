import { describe, expect, test } from 'vitest'
import type { CommandOf } from '../../../src/core/article/command.ts'
import { isWaived, waiversOn } from '../../../src/core/article/waivers.ts'
import { type Story, threeSegments, updateOf } from './story.ts'

const ENDING: CommandOf<'waive'> = {
  type: 'waive',
  segment: 1,
  kind: 'endings',
  text: 'One two three',
  about: ['.'],
  waived: true,
}

function holds(story: Story, text: string, about: readonly string[] = ['.']): boolean {
  const segment = story.state.segments.get(1)
  if (!segment) throw new Error('The first segment is there')
  return isWaived({ kind: 'endings', about }, waiversOn(story.state, segment, text))
}

describe('a warning that somebody lets be', () => {
  test('is told who, when and of which text, and holds for that text alone', () => {
    const story = threeSegments()
    expect(story.do(ENDING)).toEqual([{ ...ENDING, type: 'warningWaived' }])
    expect(story.state.segments.get(1)?.waivers).toMatchObject([{ by: 'p1', at: expect.any(String) }])
    expect(holds(story, 'One two three')).toBe(true)
    expect(holds(story, 'One two, three')).toBe(false)
  })

  test('holds again where the text is the same again, and for what it was about, not for more', () => {
    const story = threeSegments()
    story.do(ENDING)
    const save = (text: string) => {
      const base = story.state.segments.get(1)?.last ?? null
      return story.do({ type: 'revise', segment: 1, text, state: 'draft', base })
    }
    save('One two three')
    save('One two')
    save('One two three')
    expect(holds(story, 'One two three')).toBe(true)
    expect(holds(story, 'One two three', ['.', '?'])).toBe(false)
  })

  test('is a warning again when the source has become another', () => {
    const story = threeSegments()
    story.do(ENDING)
    story.do(updateOf(story.state, 'Satu dua tiga, ya. Empat lima.\n\nEnam tujuh delapan sembilan.'))
    expect(holds(story, 'One two three')).toBe(false)
  })

  test('gives way to the next of its kind, counts again when that is asked, and says nothing twice', () => {
    const story = threeSegments()
    const again = { ...ENDING, waived: false } as const
    expect(story.do(again)).toEqual([])
    story.do(ENDING)
    expect(story.do(ENDING)).toEqual([])
    expect(story.do(again)).toEqual([{ ...again, type: 'warningWaived' }])
    expect(holds(story, 'One two three')).toBe(false)
    story.do(ENDING)
    story.do({ ...ENDING, text: 'One' })
    expect(story.state.segments.get(1)?.waivers).toHaveLength(1)
    expect(holds(story, 'One two three')).toBe(false)
  })

  test('can be undone either way, unless somebody said something of such a warning since', () => {
    const story = threeSegments()
    story.do(ENDING)
    const said = story.lines.at(-1)
    if (!said) throw new Error('It was said')
    story.undo(said)
    expect(holds(story, 'One two three')).toBe(false)
    const undone = story.lines.at(-1)
    if (!undone) throw new Error('It was undone')
    story.undo(undone)
    expect(holds(story, 'One two three')).toBe(true)
    story.do({ ...ENDING, text: 'One' })
    expect(story.undo(said)).toBe('nothing_to_revert')
    expect(holds(story, 'One')).toBe(true)
  })

  test('may be of a text that is no longer than a translation may be, in a segment that is there', () => {
    const story = threeSegments()
    expect(story.do({ ...ENDING, text: 'x'.repeat(10_001) })).toBe('too_long')
    expect(story.do({ ...ENDING, segment: 99 })).toBe('not_found')
  })
})
