import { describe, expect, it } from 'vitest'
import type { ArticleCommand } from '../../../src/core/article/command.ts'
import { matchesFor, repeatedFrom, twinsOf } from '../../../src/core/article/repeats.ts'
import { currentRevision, statusOf } from '../../../src/core/article/state.ts'
import { importOf, Story } from './story.ts'

const SOURCES = [
  'Hujan turun.',
  'Warga Demak pulang ke rumah pada hari Senin.',
  'Hujan turun.',
  'Hujan turun.',
  'Warga Demak pulang ke rumah pada hari Selasa.',
]

type Revise = Partial<Extract<ArticleCommand, { type: 'revise' }>>

class Repeating extends Story {
  revise(segment: number, text: string, more: Revise = {}) {
    return this.do({ type: 'revise', segment, text, state: 'translated', base: null, repeats: true, ...more })
  }

  /** The same in a project that does not want repeats filled. */
  plainly(segment: number, text: string, state: 'draft' | 'translated' = 'translated') {
    return this.do({ type: 'revise', segment, text, state, base: null })
  }

  texts(): readonly string[] {
    return this.state.order.map((ref) => {
      const segment = this.segment(ref)
      return `${statusOf(this.state, segment)}: ${currentRevision(this.state, segment)?.text ?? ''}`
    })
  }

  segment(ref: number) {
    const found = this.state.segments.get(ref)
    if (!found) throw new Error(`no segment ${ref}`)
    return found
  }
}

function story(): Repeating {
  const made = new Repeating()
  made.do(importOf(SOURCES.join('\n')))
  return made
}

describe('segments with the same source', () => {
  it('are found, in order and without itself', () => {
    const one = story()
    expect(twinsOf(one.state, one.segment(3))).toEqual([1, 4])
    expect(twinsOf(one.state, one.segment(2))).toEqual([])
  })

  it('get a confirmed text as drafts that say where it came from, in the line of the confirmation', () => {
    const one = story()
    one.revise(1, 'It rained.')
    expect(one.texts()).toEqual([
      'translated: It rained.',
      'untranslated: ',
      'draft: It rained.',
      'draft: It rained.',
      'untranslated: ',
    ])
    expect(one.lines).toHaveLength(2)
    expect(repeatedFrom(one.state, one.segment(4))).toBe(1)
    expect(repeatedFrom(one.state, one.segment(1))).toBeUndefined()
  })

  it.each([
    ['a draft', (one: Repeating) => one.revise(1, 'It rained.', { state: 'draft' })],
    ['a confirmation where the project does not want it', (one: Repeating) => one.plainly(1, 'It rained.')],
    ['a segment left out on purpose', (one: Repeating) => one.revise(1, '', { omission: 'local' })],
  ])('get nothing from %s', (_, act) => {
    const one = story()
    expect(act(one)).toHaveLength(1)
    expect(one.texts()[2]).toBe('untranslated: ')
  })

  it('keep what somebody wrote', () => {
    const one = story()
    one.plainly(3, 'Rain.', 'draft')
    one.revise(1, 'It rained.')
    expect(one.texts()[2]).toBe('draft: Rain.')
    expect(one.texts()[3]).toBe('draft: It rained.')
  })

  it('are undone with the confirmation, but for those that somebody changed since', () => {
    const one = story()
    one.revise(1, 'It rained.')
    one.revise(4, 'Rain fell.')
    const line = one.lines[1]
    if (line) one.undo(line)
    expect(one.texts()).toEqual([
      'untranslated: ',
      'untranslated: ',
      'untranslated: ',
      'translated: Rain fell.',
      'untranslated: ',
    ])
  })

  it('let through what was typed before the text came of itself, and nothing else', () => {
    const one = story()
    one.revise(1, 'It rained.')
    expect(one.revise(3, 'Rain fell.')).toHaveLength(1)
    expect(one.revise(3, 'Rain poured.')).toBe('stale_base')
    expect(one.texts()[2]).toBe('translated: Rain fell.')
    expect(repeatedFrom(one.state, one.segment(3))).toBeUndefined()
  })
})

describe('matches in the article', () => {
  it('are those that are translated, the same before the similar ones', () => {
    const one = story()
    one.revise(2, 'Residents of Demak went home on Monday.')
    expect(matchesFor(one.state, one.segment(5))).toMatchObject([
      { segment: 2, target: 'Residents of Demak went home on Monday.', source: SOURCES[1] },
    ])
    expect(matchesFor(one.state, one.segment(5))[0]?.score).toBeGreaterThan(0.7)
    expect(matchesFor(one.state, one.segment(1))).toEqual([])
    one.plainly(1, 'It rained.')
    expect(matchesFor(one.state, one.segment(3))).toMatchObject([{ segment: 1, score: 1 }])
  })

  it('have each text once', () => {
    const one = story()
    one.revise(1, 'It rained.')
    expect(matchesFor(one.state, one.segment(4))).toHaveLength(1)
  })
})
