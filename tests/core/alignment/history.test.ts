import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AlignmentCommand } from '../../../src/core/alignment/history/command.ts'
import { decideAlignment } from '../../../src/core/alignment/history/decide.ts'
import { confidenceOf, doubtsOf } from '../../../src/core/alignment/history/doubt.ts'
import type { AlignedText, AlignmentEvent } from '../../../src/core/alignment/history/event.ts'
import { evolveAlignment, foldAlignment } from '../../../src/core/alignment/history/evolve.ts'
import { inverseOf } from '../../../src/core/alignment/history/revert.ts'
import {
  type AlignmentState,
  EMPTY_ALIGNMENT,
  sentencesOf,
} from '../../../src/core/alignment/history/state.ts'
import { reversible } from '../../../src/core/alignment/history/steps.ts'
import type { Line } from '../../../src/core/history.ts'

type Lines = readonly Line<AlignmentEvent>[]

function textOf(sentences: readonly string[]): AlignedText {
  let start = 0
  const ranges = sentences.map((sentence, paragraph) => {
    const range = { start, end: start + sentence.length, paragraph }
    start += sentence.length + 1
    return range
  })
  return { text: sentences.join('\n'), sentences: ranges }
}

/** Beads of these shapes, as '1-1 2-1', over sentences S0. S1. … and T0. T1. … */
function started(shapes: string): Lines {
  let [source, target] = [0, 0]
  const beads = shapes.split(' ').map((shape) => {
    const [sources = 0, targets = 0] = shape.split('-').map(Number)
    const bead = {
      source: { start: source, end: source + sources },
      target: { start: target, end: target + targets },
      score: 0.9,
    }
    source += sources
    target += targets
    return bead
  })
  const name = (letter: string, count: number) => Array.from({ length: count }, (_, n) => `${letter}${n}.`)
  return act([], {
    type: 'start',
    pair: { source: 'id', target: 'en' },
    source: textOf(name('S', source)),
    target: textOf(name('T', target)),
    beads,
  })
}

function append(lines: Lines, events: readonly AlignmentEvent[]): Lines {
  const seq = lines.length + 1
  return [...lines, { seq, operation: `operation ${seq}`, request: '', by: 'p', at: 'now', events }]
}

function act(lines: Lines, command: AlignmentCommand): Lines {
  const decided = decideAlignment(foldAlignment(lines), command)
  if (!decided.ok) throw new Error(decided.refusal.code)
  return append(lines, decided.events)
}

/** Takes back an operation, or its undoing. */
function reverted(lines: Lines, operation: string | null): Lines {
  const line = lines.find((one) => one.operation === operation)
  if (!line) throw new Error('nothing to take back')
  return append(lines, inverseOf(line))
}

const stepsOf = (lines: Lines) => reversible(foldAlignment(lines).steps)
const undo = (lines: Lines) => reverted(lines, stepsOf(lines).undoable)
const redo = (lines: Lines) => reverted(lines, stepsOf(lines).redoable)

/** All but the steps themselves. */
function bare(lines: Lines): Omit<AlignmentState, 'steps'> {
  const { steps: _, ...rest } = foldAlignment(lines)
  return rest
}

function shapesOf(state: AlignmentState): string {
  return state.beads
    .map(({ source, target }) => `${source.end - source.start}-${target.end - target.start}`)
    .join(' ')
}

function mustPartition({ source, target, beads }: AlignmentState): void {
  let [at, there] = [0, 0]
  for (const bead of beads) {
    expect([bead.source.start, bead.target.start]).toEqual([at, there])
    expect(bead.source.end - at + bead.target.end - there).toBeGreaterThan(0)
    at = bead.source.end
    there = bead.target.end
  }
  expect([at, there]).toEqual([source.sentences.length, target.sentences.length])
}

const number = fc.integer({ min: -1, max: 12 })
const side = fc.constantFrom('source' as const, 'target' as const)
const command: fc.Arbitrary<AlignmentCommand> = fc.oneof(
  fc.record({ type: fc.constant('merge' as const), bead: number }),
  fc.record({ type: fc.constant('split' as const), bead: number, source: number, target: number }),
  fc.record({
    type: fc.constant('shift' as const),
    bead: number,
    side,
    to: fc.constantFrom('up' as const, 'down' as const),
  }),
  fc.record({ type: fc.constant('unlink' as const), bead: number }),
  fc.record({ type: fc.constant('link' as const), source: number, target: number }),
  fc.record({
    type: fc.constant('edit' as const),
    side,
    sentence: number,
    text: fc.constantFrom('', ' ', 'New.', 'a\nb', 'Longer than it was before.'),
  }),
  fc.record({
    type: fc.constant('cut' as const),
    side,
    sentence: number,
    parts: fc.constantFrom<[string, string]>(['S0', '.'], ['T1', '.'], ['New', '.'], ['S', '2.']),
  }),
  fc.record({ type: fc.constant('join' as const), side, sentence: number }),
  fc.record({
    type: fc.constant('mark' as const),
    from: number,
    to: number,
    mark: fc.constantFrom('accepted' as const, 'review' as const, 'none' as const),
  }),
  fc.record({ type: fc.constant('keep' as const), from: number, to: number, kept: fc.boolean() }),
)
const beginning = fc
  .array(fc.constantFrom('1-1', '1-2', '2-1', '1-0', '0-1', '3-1'), { minLength: 1, maxLength: 8 })
  .filter((shapes) => /[1-9]-/.test(shapes.join(' ')) && /-[1-9]/.test(shapes.join(' ')))
  .map((shapes) => started(shapes.join(' ')))

describe('an alignment', () => {
  it('keeps every sentence in one bead, in order, whatever is asked', () => {
    fc.assert(
      fc.property(beginning, fc.array(command, { maxLength: 25 }), (first, commands) => {
        let lines = first
        for (const one of commands) {
          const before = foldAlignment(lines)
          const decided = decideAlignment(before, one)
          if (!decided.ok) continue
          lines = append(lines, decided.events)
          mustPartition(foldAlignment(lines))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is undone step by step to exactly what it was, back to the beginning, and done again to the end', () => {
    fc.assert(
      fc.property(beginning, fc.array(command, { maxLength: 25 }), (first, commands) => {
        let lines = first
        const states = [bare(lines)]
        for (const one of commands) {
          const decided = decideAlignment(foldAlignment(lines), one)
          if (!decided.ok || decided.events.length === 0) continue
          lines = append(lines, decided.events)
          states.push(bare(lines))
        }
        for (const state of states.slice(0, -1).toReversed()) {
          lines = undo(lines)
          expect(bare(lines)).toEqual(state)
          mustPartition(foldAlignment(lines))
        }
        expect(stepsOf(lines).undoable).toBeNull()
        for (const state of states.slice(1)) {
          lines = redo(lines)
          expect(bare(lines)).toEqual(state)
        }
        expect(stepsOf(lines).redoable).toBeNull()
        for (const _ of states.slice(1)) lines = undo(lines)
        expect(bare(lines)).toEqual(states[0])
      }),
      { numRuns: 300 },
    )
  })

  it('undoes what was done after an undo before what was done before it, and then does nothing again', () => {
    const merged = act(started('1-1 1-1 1-1'), { type: 'merge', bead: 0 })
    const undone = undo(merged)
    expect(stepsOf(undone)).toEqual({ undoable: null, redoable: 'operation 3' })
    const again = act(undone, { type: 'unlink', bead: 2 })
    expect(stepsOf(again)).toEqual({ undoable: 'operation 4', redoable: null })
    expect(stepsOf(undo(again)).undoable).toBeNull()
  })

  it('does not do again what stands, nor undo what is undone', () => {
    const merged = act(started('1-1 1-1 1-1'), { type: 'merge', bead: 0 })
    const twice = append(undo(merged), [{ type: 'operationReverted', operation: 'operation 2' }])
    expect(stepsOf(twice)).toEqual(stepsOf(undo(merged)))
  })

  it('does not change by events about sentences that are not there', () => {
    const state = foldAlignment(started('1-1 1-1'))
    const meta = { seq: 2, by: 'p', at: 'later' }
    const seam = { side: 'source', end: 1, start: 1, paragraph: 0 } as const
    for (const type of ['sentenceCut', 'sentencesJoined'] as const)
      expect(evolveAlignment(state, { ...seam, type, sentence: 9 }, meta)).toBe(state)
    expect(evolveAlignment(state, { ...seam, type: 'sentencesJoined', sentence: 0 }, meta)).toBe(state)
  })

  it('cuts a sentence and joins it again: the text stays, sentences behind get other numbers', () => {
    const lines = act(started('1-1 1-1'), { type: 'cut', side: 'source', sentence: 0, parts: ['S0', '.'] })
    const cut = foldAlignment(lines)
    expect(shapesOf(cut)).toBe('2-1 1-1')
    expect(sentencesOf(cut, 'source', { start: 0, end: 3 })).toEqual(['S0', '.', 'S1.'])
    const joined = foldAlignment(act(lines, { type: 'join', side: 'source', sentence: 0 }))
    expect(shapesOf(joined)).toBe('1-1 1-1')
    expect(sentencesOf(joined, 'source', { start: 0, end: 2 })).toEqual(['S0.', 'S1.'])
    expect([cut.source.text, joined.source.text]).toEqual(['S0.\nS1.', 'S0.\nS1.'])
  })

  it.each<[string, string, AlignmentCommand, string]>([
    ['merges two beads', '1-1 1-0 1-1', { type: 'merge', bead: 0 }, '2-1 1-1'],
    ['splits one', '2-2 1-1', { type: 'split', bead: 0, source: 1, target: 1 }, '1-1 1-1 1-1'],
    ['splits off one side', '2-1', { type: 'split', bead: 0, source: 1, target: 1 }, '1-1 1-0'],
    ['shifts up', '1-1 1-2', { type: 'shift', bead: 1, side: 'target', to: 'up' }, '1-2 1-1'],
    ['shifts down', '1-2 1-1', { type: 'shift', bead: 0, side: 'target', to: 'down' }, '1-1 1-2'],
    ['shifts all away', '1-1 0-1', { type: 'shift', bead: 1, side: 'target', to: 'up' }, '1-2'],
    ['unlinks', '2-1 1-1', { type: 'unlink', bead: 0 }, '1-0 1-0 0-1 1-1'],
    ['links far cells', '1-1 1-1 1-1', { type: 'link', source: 0, target: 2 }, '0-1 0-1 1-1 1-0 1-0'],
    ['links the other way', '1-1 1-1 1-1', { type: 'link', source: 2, target: 0 }, '1-0 1-0 1-1 0-1 0-1'],
    ['cuts a sentence', '1-2', { type: 'cut', side: 'target', sentence: 1, parts: ['T', '1.'] }, '1-3'],
    ['joins two of a bead', '1-2 1-1', { type: 'join', side: 'target', sentence: 0 }, '1-1 1-1'],
    ['joins over a border', '1-1 1-1', { type: 'join', side: 'target', sentence: 0 }, '1-1 1-0'],
    ['joins what alone was a bead', '1-1 0-1 1-1', { type: 'join', side: 'target', sentence: 0 }, '1-1 1-1'],
    [
      'joins over a bead between',
      '1-1 0-1 1-1',
      { type: 'join', side: 'source', sentence: 0 },
      '1-1 0-1 0-1',
    ],
    ['links out of a longer bead', '3-1 1-1', { type: 'link', source: 1, target: 0 }, '1-0 1-1 1-0 1-1'],
  ])('%s', (_, before, one, after) => {
    expect(shapesOf(foldAlignment(act(started(before), one)))).toBe(after)
  })

  it.each<[string, string, AlignmentCommand, string]>([
    ['a merge behind the end', '1-1 1-1', { type: 'merge', bead: 1 }, 'no_next_bead'],
    ['a bead that is not there', '1-1', { type: 'unlink', bead: 4 }, 'not_found'],
    ['a cut at the edge', '1-1', { type: 'split', bead: 0, source: 0, target: 0 }, 'bad_cut'],
    [
      'a cut before the words',
      '1-1',
      { type: 'cut', side: 'source', sentence: 0, parts: ['', 'S0.'] },
      'bad_cut',
    ],
    [
      'a cut of other words',
      '1-1',
      { type: 'cut', side: 'source', sentence: 0, parts: ['S', '1.'] },
      'bad_cut',
    ],
    [
      'a cut that loses words',
      '1-1',
      { type: 'cut', side: 'source', sentence: 0, parts: ['S', '.'] },
      'bad_cut',
    ],
    [
      'a cut that doubles words',
      '1-1',
      { type: 'cut', side: 'source', sentence: 0, parts: ['S0', '0.'] },
      'bad_cut',
    ],
    [
      'a cut of no sentence',
      '1-1',
      { type: 'cut', side: 'source', sentence: 7, parts: ['S', '.'] },
      'not_found',
    ],
    ['a join behind the last', '1-1', { type: 'join', side: 'source', sentence: 0 }, 'no_next_sentence'],
    ['a join of no sentence', '1-1', { type: 'join', side: 'source', sentence: 7 }, 'not_found'],
    ['a cut outside', '1-1 1-1', { type: 'split', bead: 0, source: 2, target: 1 }, 'bad_cut'],
    ['a shift over the edge', '1-1', { type: 'shift', bead: 0, side: 'source', to: 'up' }, 'no_next_bead'],
    [
      'a shift of nothing',
      '1-1 1-0',
      { type: 'shift', bead: 1, side: 'target', to: 'up' },
      'nothing_to_shift',
    ],
    ['a link to nothing', '1-1', { type: 'link', source: 0, target: 1 }, 'not_found'],
    [
      'an empty sentence',
      '1-1',
      { type: 'edit', side: 'target', sentence: 0, text: ' \n ' },
      'empty_sentence',
    ],
    [
      'half a character',
      '1-1',
      { type: 'edit', side: 'target', sentence: 0, text: '\ud800' },
      'malformed_text',
    ],
    ['no beads', '1-1', { type: 'mark', from: 1, to: 1, mark: 'review' }, 'not_found'],
    ['more beads than there are', '1-1', { type: 'keep', from: 0, to: 2, kept: false }, 'not_found'],
  ])('refuses %s', (_, before, one, code) => {
    expect(decideAlignment(foldAlignment(started(before)), one)).toMatchObject({
      ok: false,
      refusal: { code },
    })
  })

  it('edits a sentence, and those behind it stay what they were', () => {
    const lines = act(started('1-1 1-1'), {
      type: 'edit',
      side: 'target',
      sentence: 0,
      text: 'Much\n longer.',
    })
    const state = foldAlignment(lines)
    expect(state.target.text).toBe('Much longer.\nT1.')
    expect(sentencesOf(state, 'target', { start: 0, end: 2 })).toEqual(['Much longer.', 'T1.'])
  })

  it('puts new beads only where nobody confirmed any', () => {
    const lines = act(started('1-1 1-1 1-1'), { type: 'mark', from: 1, to: 2, mark: 'accepted' })
    const bead = (n: number, score: number) => ({
      source: { start: n, end: n + 1 },
      target: { start: n, end: n + 1 },
      score,
    })
    const stretches = [
      { at: 0, count: 1, beads: [bead(0, 0.1)] },
      { at: 2, count: 1, beads: [bead(2, 0.2)] },
    ]
    const state = foldAlignment(act(lines, { type: 'realign', stretches }))
    expect(state.beads.map((one) => [one.score, one.origin])).toEqual([
      [0.1, 'automatic'],
      [0.9, 'confirmed'],
      [0.2, 'automatic'],
    ])
    const over = { type: 'realign', stretches: [{ at: 1, count: 1, beads: [bead(1, 0.5)] }] } as const
    expect(decideAlignment(state, over).ok).toBe(false)
  })

  it.each([
    ['Gempa di Palu hari ini.', 'An earthquake in Palu today.', 0.9, []],
    ['Gempa di Palu hari ini.', 'An earthquake in Palu today.', 0.4, ['score']],
    ['Gempa menewaskan 12 orang.', 'The earthquake killed 21 people.', 0.9, ['numbers']],
    ['Warga 1.500 orang.', '1,500 residents.', 0.9, []],
    ['Gempa di Palu hari ini pagi tadi.', 'Quake.', 0.9, ['length']],
  ])('doubts %s | %s at %d: %j', (source, target, score, doubts) => {
    const one = { start: 0, end: 1 }
    const [bead] = foldAlignment(started('1-1')).beads
    const state = { ...EMPTY_ALIGNMENT, source: textOf([source]), target: textOf([target]) }
    if (!bead) throw new Error('no bead')
    const held = { ...bead, source: one, target: one, score }
    expect(doubtsOf(state, held)).toEqual(doubts)
    expect(doubtsOf(state, { ...held, origin: 'confirmed' })).toEqual([])
    expect(confidenceOf({ ...held, origin: 'confirmed' })).toBe('good')
    expect(doubtsOf(state, { ...held, target: { start: 0, end: 0 } })).toContain('empty')
  })
})
