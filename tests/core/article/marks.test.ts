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

const SOURCE = 'Warga kembali ke rumah. Air mulai surut.'

/** Segment 1 has a confirmed text (3); segment 2 has none. */
function marked(text: string, words: string, more: Partial<CommandOf<'mark'>> = {}): Story {
  const story = new Story()
  story.do(importOf(SOURCE))
  story.do({ type: 'revise', segment: 1, text, state: 'translated', base: null })
  story.do({ ...markOf(text, words), ...more }, person('p2'))
  return story
}

function markOf(text: string, words: string): CommandOf<'mark'> {
  const start = text.indexOf(words)
  const span = { start, end: start + words.length }
  return { type: 'mark', revision: 3, side: 'target', span, code: 'style', severity: 'minor', note: '' }
}

function revise(story: Story, text: string, segment = 1): void {
  const base = story.state.segments.get(segment)?.last ?? null
  story.do({ type: 'revise', segment, text, state: 'translated', base })
}

/** The words that a mark stands on now, and in which segment. */
function found({ state }: Story): readonly [home: number | undefined, words: string | undefined] {
  const [one] = [...marksBySegment(state)].flatMap(([home, marks]) => marks.map((mark) => ({ home, mark })))
  const place = one && placeOf(state, one.mark)
  const text = one ? currentText(state, one.mark, one.home) : ''
  return [one?.home, place && text.slice(place.start, place.end)]
}

describe('where marked words are', () => {
  const edits: readonly (readonly [what: string, texts: readonly string[], words: string | undefined])[] = [
    ['nothing was changed', [], 'to their home'],
    ['something was written before', ['Slowly, people went to their home.'], 'to their home'],
    ['a word in them was changed', ['People went to their house.'], 'to their house'],
    ['they were deleted', ['People went.'], undefined],
    ['they were deleted and came back', ['People went.', 'People went to their home.'], 'to their home'],
    ['everything was written anew', ['Water.'], 'Water'],
  ]
  it.each(edits)('%s', (_, texts, words) => {
    const story = marked('People went to their home.', 'to their home')
    for (const text of texts) revise(story, text)
    expect(found(story)).toEqual([1, words])
    expect(marksIn(story.state).map(quoteOf)).toEqual(['to their home'])
  })

  it('a cut gives them to the part that has them, and its undoing gives them back', () => {
    const story = marked('People went home to rest.', 'to rest')
    story.do({ type: 'split', segment: 1, at: 14, targetAt: 17 })
    expect(found(story)).toEqual([6, 'to rest'])
    const cut = story.lines.at(-1)
    if (cut) story.undo(cut)
    expect(found(story)).toEqual([1, 'to rest'])
  })

  it('a mark made on a part belongs to the whole again once the cut is undone', () => {
    const story = marked('People went home to rest.', 'People')
    story.do({ type: 'split', segment: 1, at: 14, targetAt: 17 })
    const cut = story.lines.at(-1)
    revise(story, 'To rest.', 6)
    const last = story.state.segments.get(6)?.last ?? 0
    story.do({ ...markOf('To rest.', 'rest'), revision: last }, person('p2'))
    expect([...marksBySegment(story.state).keys()].toSorted()).toEqual([5, 6])
    if (cut) story.undo(cut)
    expect([...marksBySegment(story.state).values()].flat()).toHaveLength(2)
  })

  it('a merge keeps them, of the source too', () => {
    const story = marked('People went home.', 'home')
    const span = { start: 14, end: 22 }
    story.do({ ...markOf('', ''), side: 'source', span }, person('p2'))
    story.do({ type: 'merge', segment: 1 })
    const segment = story.state.segments.get(story.state.order[0] ?? 0)
    const marks = segment ? marksOf(story.state, segment) : []
    expect(marks.map(quoteOf)).toEqual(['home', 'ke rumah'])
    expect(marks.map((mark) => placeOf(story.state, mark)?.intact)).toEqual([true, true])
  })

  it('a corrected source keeps them, quoted where their words are gone', () => {
    const story = marked('People went home.', 'home')
    story.do({ ...markOf('', ''), side: 'source', span: { start: 0, end: 5 } }, person('p2'))
    story.do(updateOf(story.state, 'Penduduk kembali ke rumah. Air mulai surut.'))
    expect(marksIn(story.state).map(quoteOf)).toEqual(['Warga', 'home'])
    story.do(updateOf(story.state, 'Sama sekali lain.'))
    expect(marksIn(story.state).map(quoteOf)).toEqual(['Warga', 'home'])
  })
})

describe('what a mark asks for', () => {
  it('is open until a text is approved after it; one for excellence never asks', () => {
    const story = marked('People went home.', 'home')
    const [mark] = marksIn(story.state)
    story.do(
      { ...markOf('People went home.', 'People'), code: 'excellent', severity: 'critical' },
      person('p2'),
    )
    const [praise] = marksIn(story.state)
    expect(praise?.severity).toBe('neutral')
    expect([mark, praise].map((one) => one && isOpen(story.state, one))).toEqual([true, false])
    story.do({ type: 'review', revision: 3, outcome: 'approved', reasons: [], note: '' }, person('p2'))
    expect(mark && isOpen(story.state, mark)).toBe(false)
  })

  it('counts as a reason of a return', () => {
    const story = marked('People went home.', 'home', { severity: 'major' })
    const events = story.do(
      { type: 'review', revision: 3, outcome: 'returned', reasons: [], note: '' },
      person('p2'),
    )
    expect(events).toMatchObject([{ reasons: [{ code: 'style', severity: 'major' }] }])
  })

  it('lets whoever changed the text approve it, with edits', () => {
    const story = marked('People went home.', 'home')
    const plain = { type: 'review', outcome: 'approved', reasons: [], note: '' } as const
    const base = story.state.segments.get(1)?.last ?? null
    const mark = marksIn(story.state)[0]?.ref ?? 0
    story.do(
      { type: 'revise', segment: 1, text: 'People went back.', state: 'translated', base },
      person('p2'),
    )
    const revision = story.state.segments.get(1)?.last ?? 0
    expect(story.do({ ...plain, revision }, person('p2'))).toMatchObject([
      { outcome: 'approved-with-edits', reasons: [{ code: 'style', severity: 'minor' }] },
    ])
    const last = story.lines.at(-1)
    if (last) story.undo(last, 'p2')
    story.do({ type: 'withdrawMark', mark }, person('p2'))
    expect(story.do({ ...plain, revision, note: 'So.' }, person('p2'))).toBe('edit_reason_needed')
    expect(story.do({ ...plain, revision }, person('p3'))).toMatchObject([
      { outcome: 'approved', reasons: [] },
    ])
  })
})

describe('a mark is refused', () => {
  const text = 'Went 😀 home.'
  const rows: readonly (readonly [what: string, code: string, more: Partial<CommandOf<'mark'>>])[] = [
    ['no such revision', 'not_found', { revision: 99 }],
    ['a segment is no revision', 'not_found', { revision: 1 }],
    ['beyond the end', 'bad_span', { span: { start: 2, end: 14 } }],
    ['before the beginning', 'bad_span', { span: { start: -1, end: 3 } }],
    ['nothing', 'bad_span', { span: { start: 3, end: 3 } }],
    ['the wrong way round', 'bad_span', { span: { start: 4, end: 2 } }],
    ['half a place', 'bad_span', { span: { start: 0.5, end: 2 } }],
    ['begun inside a character', 'bad_span', { span: { start: 6, end: 9 } }],
    ['ended inside a character', 'bad_span', { span: { start: 0, end: 6 } }],
    ['a note too long', 'too_long', { note: 'x'.repeat(2_001) }],
  ]
  it.each(rows)('%s: %s', (_, code, more) => {
    const story = marked(text, 'home')
    const before = story.state
    expect(story.do({ ...markOf(text, 'Went'), ...more }, person('p2'))).toBe(code)
    expect(story.state).toBe(before)
  })

  it('on a draft; beyond a hundred; and its withdrawal by another, but not by one who coordinates', () => {
    const story = marked(text, 'home')
    const [mark] = marksIn(story.state)
    const withdrawal = { type: 'withdrawMark', mark: mark?.ref ?? 0 } as const
    expect(story.do(withdrawal, person('p3'))).toBe('forbidden')
    expect(story.do({ type: 'withdrawMark', mark: 1 }, person('p3'))).toBe('not_found')
    for (let i = 1; i < 100; i += 1) story.do(markOf(text, 'Went'), person('p2'))
    expect(story.do(markOf(text, 'Went'), person('p2'))).toBe('too_many_marks')
    expect(story.do(withdrawal, person('p3', { role: 'coordinator' }))).toHaveLength(1)
    expect(story.do(withdrawal, person('p3'))).toEqual([])
    story.do({ type: 'revise', segment: 2, text: 'Water', state: 'draft', base: null })
    const draft = story.state.segments.get(2)?.last ?? 0
    expect(story.do({ ...markOf('Water', 'Water'), revision: draft }, person('p2'))).toBe('not_reviewable')
  })
})
