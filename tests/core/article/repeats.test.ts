import { describe, expect, it } from 'vitest'
import type { ArticleCommand } from '../../../src/core/article/command.ts'
import { matchesFor, repeatedFrom, twinsOf } from '../../../src/core/article/repeats.ts'
import { currentRevision, statusOf } from '../../../src/core/article/state.ts'
import { importOf, person, Story } from './story.ts'

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
    return this.do({
      type: 'revise',
      segment,
      text,
      state: 'translated',
      base: null,
      repeats: 'open',
      ...more,
    })
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

  /** Its current revision. */
  last(ref: number): number {
    return this.segment(ref).last ?? 0
  }

  segment(ref: number) {
    const found = this.state.segments.get(ref)
    if (!found) throw new Error(`no segment ${ref}`)
    return found
  }
}

/** The same sentence six times. */
function story6(): Repeating {
  const made = new Repeating()
  made.do(importOf(Array.from({ length: 6 }, () => 'Hujan turun.').join('\n')))
  return made
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

describe('a text for all segments with the same source', () => {
  const all = { repeats: 'all' } as const

  it('goes to each as its status allows, in the line of the confirmation, and not to what somebody approved or left out', () => {
    const one = story6()
    one.plainly(2, 'Rain.', 'draft')
    one.plainly(3, 'Rain fell.')
    one.plainly(4, 'Rain came.')
    one.do(
      { type: 'review', revision: one.last(4), outcome: 'approved', reasons: [], note: '' },
      person('p2'),
    )
    one.do({ type: 'revise', segment: 5, text: '', state: 'translated', omission: 'local', base: null })
    const before = one.lines.length
    one.revise(1, 'It rained.', all)
    expect(one.lines).toHaveLength(before + 1)
    expect(one.texts()).toEqual([
      'translated: It rained.',
      'draft: It rained.',
      'translated: It rained.',
      'approved: Rain came.',
      'translated: ',
      'draft: It rained.',
    ])
    expect(repeatedFrom(one.state, one.segment(3))).toBe(1)
    const line = one.lines.at(-1)
    if (line) one.undo(line)
    expect(one.texts()).toEqual([
      'untranslated: ',
      'draft: Rain.',
      'translated: Rain fell.',
      'approved: Rain came.',
      'translated: ',
      'untranslated: ',
    ])
  })

  it('goes over also where it is confirmed already, once', () => {
    const one = story()
    one.plainly(3, 'Rain.')
    one.revise(1, 'It rained.')
    const base = one.last(1)
    expect(one.revise(1, 'It rained.', { ...all, base })).toMatchObject([{ segment: 3, state: 'translated' }])
    expect(one.revise(1, 'It rained.', { ...all, base })).toEqual([])
  })

  it('comes back to a text that was approved with its approval', () => {
    const one = story()
    one.plainly(3, 'It rained.')
    one.do(
      { type: 'review', revision: one.last(3), outcome: 'approved', reasons: [], note: '' },
      person('p2'),
    )
    one.revise(3, 'Rain.', { base: one.last(3), repeats: 'open' })
    one.revise(1, 'It rained.', all)
    expect(one.texts()[2]).toBe('approved: It rained.')
  })

  it.each(['draft', 'translated'] as const)('leaves the text that somebody types there his: %s', (state) => {
    const one = story()
    one.plainly(3, 'Rain.', state)
    const base = one.last(3)
    one.revise(1, 'It rained.', all)
    expect(one.revise(3, 'Rain fell hard.', { base })).toHaveLength(1)
    expect(one.texts()[2]).toBe('translated: Rain fell hard.')
  })

  it('does nothing in a draft', () => {
    const one = story()
    expect(one.revise(1, 'It rained.', { ...all, state: 'draft' })).toHaveLength(1)
  })
})

describe('a segment that stands apart', () => {
  it('neither gives its text to the others nor takes theirs, until it is joined again', () => {
    const one = story()
    one.revise(1, 'It rained.', { repeats: 'apart' })
    expect(one.texts().slice(0, 4)).toEqual([
      'translated: It rained.',
      'untranslated: ',
      'untranslated: ',
      'untranslated: ',
    ])
    one.revise(1, 'Rain!', { base: one.last(1) })
    one.revise(3, 'Rain fell.', { repeats: 'all' })
    expect(one.texts().slice(0, 4)).toEqual([
      'translated: Rain!',
      'untranslated: ',
      'translated: Rain fell.',
      'draft: Rain fell.',
    ])
    expect(one.do({ type: 'setApart', segment: 1, apart: false })).toHaveLength(1)
    expect(one.do({ type: 'setApart', segment: 1, apart: false })).toEqual([])
    one.revise(3, 'Rain fell.', { base: one.last(3), repeats: 'all' })
    expect(one.texts()[0]).toBe('translated: Rain fell.')
  })

  it('is one of them again when that is undone, and stays apart through a split that is undone', () => {
    const one = story()
    one.plainly(1, 'It rained.')
    one.revise(1, 'It rained.', { base: one.last(1), repeats: 'apart' })
    const [, , line] = one.lines
    expect(one.segment(1).apart).toBe(true)
    one.do({ type: 'split', segment: 1, at: 6 })
    const split = one.lines.at(-1)
    if (split) one.undo(split)
    expect(one.segment(1).apart).toBe(true)
    if (line) one.undo(line)
    expect(one.segment(1).apart).toBeUndefined()
    expect(one.texts()[0]).toBe('translated: It rained.')
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
