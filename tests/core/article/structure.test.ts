import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArticleCommand, CommandOf } from '../../../src/core/article/command.ts'
import { counterparts, standingFor } from '../../../src/core/article/lineage.ts'
import { staleSource } from '../../../src/core/article/source-change.ts'
import {
  type ArticleState,
  currentRevision,
  revisionsOf,
  segmentsOf,
  sourceOf,
  statusOf,
} from '../../../src/core/article/state.ts'
import { person, Story, steps, take, threeSegments, updateOf } from './story.ts'

function revise(segment: number, text: string, more: Partial<CommandOf<'revise'>> = {}): ArticleCommand {
  return { type: 'revise', segment, text, state: 'translated', base: null, ...more }
}

function rows(state: ArticleState) {
  return segmentsOf(state).map((segment) => [
    segment.ref,
    sourceOf(state, segment),
    currentRevision(state, segment)?.text ?? null,
    statusOf(state, segment),
  ])
}

function sources(state: ArticleState): readonly string[] {
  return segmentsOf(state).map((segment) => sourceOf(state, segment))
}

function solid(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Segments in order, without overlap, and nothing but white space between them. */
function expectTiles(state: ArticleState): void {
  let behind = 0
  for (const { start, end } of segmentsOf(state)) {
    expect(start).toBeGreaterThanOrEqual(behind)
    expect(end).toBeGreaterThanOrEqual(start)
    expect(state.source.slice(behind, start).trim()).toBe('')
    behind = end
  }
  expect(state.source.slice(behind).trim()).toBe('')
}

describe('laws of split, merge and source update', () => {
  test('segments tile the source, whatever was done and undone', () => {
    let structural = 0
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        for (const next of all) {
          const { source } = story.state
          const events = take(story, next)
          expectTiles(story.state)
          if (typeof events === 'string') continue
          if (!events.some(({ type }) => type === 'sourceReplaced')) expect(story.state.source).toBe(source)
          if (events.some(({ type }) => type === 'segmentsReplaced' || type === 'sourceReplaced'))
            structural += 1
        }
      }),
    )
    expect(structural).toBeGreaterThan(100)
  })

  test('a retired segment keeps its source and its texts, and knows what stands for it', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        for (const next of all) {
          const before = story.state
          take(story, next)
          const after = story.state
          const standing = new Set(after.order)
          for (const old of segmentsOf(before)) {
            if (standing.has(old.ref)) continue
            const gone = after.segments.get(old.ref)
            expect(gone && sourceOf(after, gone)).toBe(sourceOf(before, old))
            // Undo of a restoration gives it back its text before it goes.
            const kept = revisionsOf(before, old)
            const has = gone ? revisionsOf(after, gone) : []
            expect(has.slice(has.length - kept.length)).toEqual(kept)
            expect(has.slice(0, has.length - kept.length).every(({ origin }) => origin === 'restore')).toBe(
              true,
            )
            for (const ref of standingFor(after, old.ref)) expect(standing).toContain(ref)
          }
        }
      }),
    )
  })

  test('whatever was cut and joined, segments that share source stand for each other', () => {
    const cuts = fc.array(
      fc.record({ at: fc.nat({ max: 40 }), segment: fc.nat({ max: 9 }), join: fc.boolean() }),
      {
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(cuts, (all) => {
        const story = threeSegments()
        const first = story.state
        for (const { at, segment: place, join } of all) {
          const segment = story.state.order[place % story.state.order.length] ?? 0
          story.do(join ? { type: 'merge', segment } : { type: 'split', segment, at })
          for (const [here, there] of [
            [first, story.state],
            [story.state, first],
          ] as const)
            for (const one of segmentsOf(here)) {
              const sharing = segmentsOf(there).filter(({ start, end }) => start < one.end && one.start < end)
              expect(sharing.length).toBeGreaterThan(0)
              const others = counterparts(here, one.ref, there)
              for (const { ref } of sharing) expect(others).toContain(ref)
            }
        }
      }),
    )
  })

  test('a split and then a merge give the same range and the same text', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30 }), fc.option(fc.nat({ max: 20 }), { nil: undefined }), (at, targetAt) => {
        const story = threeSegments()
        story.do(revise(3, 'Six seven eight nine.'))
        const range = ({ start, end }: { start: number; end: number }) => [start, end]
        const before = segmentsOf(story.state).map(range)
        const cut = {
          type: 'split',
          segment: 3,
          at,
          ...(targetAt === undefined ? {} : { targetAt }),
        } as const
        if (typeof story.do(cut) === 'string') return
        story.do({ type: 'merge', segment: story.state.order[2] ?? 0 })
        expect(segmentsOf(story.state).map(range)).toEqual(before)
        const text = segmentsOf(story.state)
          .map((segment) => currentRevision(story.state, segment)?.text ?? '')
          .join(' ')
        expect(solid(text)).toBe(solid('Six seven eight nine.'))
      }),
    )
  })
})

describe('split', () => {
  test.each([
    ['at white space', 4, [1, 5]],
    ['beside it', 5, [1, 5]],
  ])('%s: the space belongs to neither part', (_, at) => {
    const story = threeSegments()
    story.do({ type: 'split', segment: 1, at })
    expect(sources(story.state)).toEqual(['Satu', 'dua tiga.', 'Empat lima.', 'Enam tujuh delapan sembilan.'])
    expect(segmentsOf(story.state).map(({ words }) => words)).toEqual([1, 2, 2, 4])
  })

  test('keeps the whole text in the first part, as a draft', () => {
    const story = threeSegments()
    story.do(revise(1, 'One two three.'))
    story.do({ type: 'review', revision: 4, outcome: 'approved', reasons: [], note: '' })
    story.do({ type: 'split', segment: 1, at: 5 })
    expect(rows(story.state).slice(0, 2)).toEqual([
      [6, 'Satu', 'One two three.', 'draft'],
      [7, 'dua tiga.', null, 'untranslated'],
    ])
  })

  test('cuts the text where it is told', () => {
    const story = threeSegments()
    story.do(revise(1, 'One two three.'))
    story.do({ type: 'split', segment: 1, at: 5, targetAt: 3, base: 4 })
    expect(rows(story.state).slice(0, 2)).toEqual([
      [5, 'Satu', 'One', 'draft'],
      [6, 'dua tiga.', 'two three.', 'draft'],
    ])
    expect(revisionsOf(story.state, segmentsOf(story.state)[0] ?? raise())).toMatchObject([
      { origin: 'split' },
    ])
  })

  test('leaves out both parts of what was left out', () => {
    const story = threeSegments()
    story.do(revise(1, '', { omission: 'local' }))
    story.do({ type: 'split', segment: 1, at: 5 })
    const statuses = rows(story.state).map((row) => row[3])
    expect(statuses.slice(0, 2)).toEqual(['translated', 'translated'])
  })
})

describe('merge', () => {
  test('joins the texts with a space, as a draft; kind and paragraph are those of the first', () => {
    const story = threeSegments()
    story.do({ type: 'changeKind', segment: 2, kind: 'deck' })
    story.do(revise(2, 'Four five.'))
    story.do(revise(3, 'Six seven.'))
    story.do({ type: 'merge', segment: 2 })
    const [, joined] = segmentsOf(story.state)
    expect(joined).toMatchObject({ kind: 'deck', paragraph: 0, words: 6, from: [2, 3] })
    expect(rows(story.state)[1]).toEqual([
      6,
      'Empat lima.\n\nEnam tujuh delapan sembilan.',
      'Four five. Six seven.',
      'draft',
    ])
  })

  test('stays confirmed where one side is left out and the other says it all', () => {
    const story = threeSegments()
    story.do(revise(1, 'One two three four five.'))
    story.do(revise(2, '', { omission: 'merged' }))
    story.do({ type: 'merge', segment: 1 })
    expect(rows(story.state)[0]?.slice(2)).toEqual(['One two three four five.', 'translated'])
  })

  test('gives no text where there is none', () => {
    const story = threeSegments()
    story.do({ type: 'merge', segment: 1 })
    expect(rows(story.state)[0]).toEqual([4, 'Satu dua tiga. Empat lima.', null, 'untranslated'])
  })
})

const refusals: readonly (readonly [string, ArticleCommand, string])[] = [
  ['split at the beginning', { type: 'split', segment: 1, at: 0 }, 'bad_cut'],
  ['split at the end', { type: 'split', segment: 1, at: 14 }, 'bad_cut'],
  ['split beyond the end', { type: 'split', segment: 1, at: 99 }, 'bad_cut'],
  ['split between whole numbers', { type: 'split', segment: 1, at: 4.5 }, 'bad_cut'],
  ['split inside a character', { type: 'split', segment: 2, at: 4 }, 'bad_cut'],
  ['split its text beyond the end', { type: 'split', segment: 1, at: 5, targetAt: 99 }, 'bad_cut'],
  ['split on another text than was seen', { type: 'split', segment: 1, at: 5, base: 99 }, 'stale_base'],
  ['split an added sentence', { type: 'split', segment: 5, at: 1 }, 'added_sentence'],
  ['split what is not there', { type: 'split', segment: 50, at: 1 }, 'not_found'],
  ['merge an added sentence', { type: 'merge', segment: 5 }, 'added_sentence'],
  ['merge with an added sentence', { type: 'merge', segment: 1 }, 'added_sentence'],
  ['merge the last', { type: 'merge', segment: 3 }, 'no_next_segment'],
  ['merge what is not there', { type: 'merge', segment: 50 }, 'not_found'],
  ['a source without segments', { type: 'updateSource', source: ' ', segments: [] }, 'empty_article'],
  ['a source too long', { type: 'updateSource', source: 'x'.repeat(1_000_001), segments: [] }, 'too_long'],
  [
    'a source with half a character',
    { type: 'updateSource', source: 'a\ud800b', segments: [] },
    'malformed_text',
  ],
  [
    'a source whose segment is not there',
    {
      type: 'updateSource',
      source: 'Baru.',
      segments: [{ start: 0, end: 5, paragraph: 0, kind: 'body', words: 1, of: 77 }],
    },
    'invalid',
  ],
]

test.each(refusals)('refused: %s', (_, command, code) => {
  const story = new Story()
  story.do({
    type: 'import',
    pair: { source: 'id', target: 'en' },
    offset: 0,
    source: 'Satu dua tiga. Ya 😀 lima. Enam.',
    ranges: [
      { start: 0, end: 14, paragraph: 0, kind: 'body', words: 3 },
      { start: 15, end: 26, paragraph: 0, kind: 'body', words: 2 },
      { start: 27, end: 32, paragraph: 0, kind: 'body', words: 1 },
    ],
  })
  story.do(revise(1, 'One two three.'))
  story.do({ type: 'addSegment', after: 1 })
  const before = story.state
  expect(story.do(command)).toBe(code)
  expect(story.state).toBe(before)
})

describe('undo', () => {
  test('brings a split segment back with its approval, until somebody works on a part', () => {
    const story = threeSegments()
    story.do(revise(1, 'One two three.'))
    story.do({ type: 'review', revision: 4, outcome: 'approved', reasons: [], note: '' }, person('p2'))
    const before = rows(story.state)
    story.do({ type: 'split', segment: 1, at: 5 })
    const line = story.lines.at(-1) ?? raise()
    story.undo(line)
    expect(rows(story.state)).toEqual(before)
    expect(story.do(revise(6, 'x'))).toBe('segment_replaced')
    story.undo(story.lines.at(-1) ?? raise())
    expect(sources(story.state)).toHaveLength(4)
    story.do(revise(7, 'Two three.'))
    expect(story.undo(line)).toMatchObject([{ type: 'operationReverted' }])
    expect(sources(story.state)).toHaveLength(4)
  })

  test('brings back a sentence that was taken out, behind what is left of what stood before it', () => {
    const story = threeSegments()
    story.do({ type: 'addSegment', after: 2 })
    story.do(revise(4, 'Added.'))
    story.do({ type: 'removeSegment', segment: 4 })
    const removal = story.lines.at(-1) ?? raise()
    story.do({ type: 'merge', segment: 1 })
    story.undo(removal)
    expect(rows(story.state).map(([ref, , text]) => [ref, text])).toEqual([
      [6, null],
      [4, 'Added.'],
      [3, null],
    ])
  })
})

describe('a corrected source', () => {
  function worked(): Story {
    const story = threeSegments()
    for (const [ref, text] of [
      [1, 'One two three.'],
      [2, 'Four five.'],
      [3, 'Six seven eight nine.'],
    ] as const)
      story.do(revise(ref, text))
    story.do({ type: 'review', revision: 5, outcome: 'approved', reasons: [], note: '' }, person('p2'))
    return story
  }

  test('keeps what is the same, marks what changed, retires what is gone, adds what is new', () => {
    const story = worked()
    story.do(updateOf(story.state, 'Baru sekali ini.\n\nEmpat lima.\n\nEnam tujuh delapan sepuluh.'))
    expect(rows(story.state)).toEqual([
      [9, 'Baru sekali ini.', null, 'untranslated'],
      [2, 'Empat lima.', 'Four five.', 'approved'],
      [3, 'Enam tujuh delapan sepuluh.', 'Six seven eight nine.', 'translated'],
    ])
    const stale = segmentsOf(story.state).map((segment) => staleSource(story.state, segment))
    expect(stale).toEqual([undefined, undefined, 'Enam tujuh delapan sembilan.'])
    expect(story.state.segments.get(1)).toMatchObject({ retired: [], source: 'Satu dua tiga.' })
    const [version] = story.state.versions
    expect(version).toMatchObject({ name: '', moment: 'source', seq: story.lines.length - 1 })
  })

  test('the mark goes when somebody confirms, also the same text, and not with a draft; undo brings it back', () => {
    const story = worked()
    story.do(updateOf(story.state, 'Satu dua tiga. Empat lima.\n\nEnam tujuh delapan sepuluh.'))
    const stale = () => staleSource(story.state, story.state.segments.get(3) ?? raise())
    const base = () => story.state.segments.get(3)?.last ?? null
    story.do(revise(3, 'Six seven', { state: 'draft', base: base() }))
    expect(stale()).toBeDefined()
    story.do(revise(3, 'Six seven eight ten.', { base: base() }))
    expect(stale()).toBeUndefined()
    story.undo(story.lines.at(-1) ?? raise())
    expect(stale()).toBe('Enam tujuh delapan sembilan.')
    story.do(revise(3, 'Six seven eight nine.', { base: base() }))
    expect(stale()).toBeUndefined()
  })

  test('a sentence corrected and corrected back is not marked', () => {
    const story = worked()
    const old = story.state.source
    story.do(updateOf(story.state, old.replace('sembilan', 'sepuluh')))
    story.do(updateOf(story.state, old))
    expect(staleSource(story.state, story.state.segments.get(3) ?? raise())).toBeUndefined()
    expect(story.state.versions.map(({ moment }) => moment)).toEqual(['source', 'source'])
  })

  test('undo brings the old source back, unless a changed segment was worked on', () => {
    const story = worked()
    const before = rows(story.state)
    story.do(updateOf(story.state, 'Baru sekali ini.\n\nEmpat lima.\n\nEnam tujuh delapan sepuluh.'))
    const line = story.lines.at(-1) ?? raise()
    story.do(revise(2, 'Four, five.', { base: 5 }))
    story.undo(line)
    expect(sources(story.state)).toEqual(before.map((row) => row[1]))
    expect(rows(story.state)[1]?.[2]).toBe('Four, five.')
    story.undo(story.lines.at(-1) ?? raise())
    story.do(revise(3, 'Six seven eight ten.', { base: 6 }))
    const now = story.state
    expect(story.undo(line)).toHaveLength(1)
    expect(sources(story.state)).toEqual(sources(now))
  })

  test('cuts and joins made by hand stay where the text is the same', () => {
    const story = threeSegments()
    story.do({ type: 'split', segment: 3, at: 5 })
    story.do({ type: 'merge', segment: 1 })
    const refs = story.state.order
    story.do(updateOf(story.state, `Pembuka baru.\n\n${story.state.source}`))
    expect(story.state.order.slice(1)).toEqual(refs)
    expect(sources(story.state).slice(1)).toEqual([
      'Satu dua tiga. Empat lima.',
      'Enam',
      'tujuh delapan sembilan.',
    ])
  })

  test('a paragraph that moved keeps its segments, and an added sentence stays behind its own', () => {
    const story = worked()
    story.do({ type: 'addSegment', after: 3 })
    story.do(updateOf(story.state, 'Enam tujuh delapan sembilan.\n\nSatu dua tiga. Empat lima.'))
    expect(story.state.order).toEqual([3, 8, 1, 2])
    expectTiles(story.state)
  })
})

function raise(): never {
  throw new Error('It is not there')
}
