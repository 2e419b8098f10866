import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '../../../src/core/alignment/align.ts'
import { SHAPES } from '../../../src/core/alignment/sentences/bead.ts'
import type { Bead } from '../../../src/core/alignment/sentences.ts'

/** Shapes of beads, as '1-1 2-1'. */
function shapesOf(beads: readonly Bead[]): string {
  return beads
    .map(({ source, target }) => `${source.end - source.start}-${target.end - target.start}`)
    .join(' ')
}

function mustPartition(beads: readonly Bead[], sources: number, targets: number): void {
  let source = 0
  let target = 0
  for (const bead of beads) {
    expect([bead.source.start, bead.target.start]).toEqual([source, target])
    source = bead.source.end
    target = bead.target.end
    expect(bead.score).toBeGreaterThanOrEqual(0)
    expect(bead.score).toBeLessThanOrEqual(1)
  }
  expect([source, target]).toEqual([sources, targets])
  const known = SHAPES.map((shape) => `${shape.source}-${shape.target}`)
  for (const shape of new Set(shapesOf(beads).split(' '))) if (shape !== '') expect(known).toContain(shape)
}

const WORDS = 'presiden menteri rapat banjir 12 1.500 Jakarta Wang dan di yang the minister flood "'.split(
  ' ',
)
const sentence = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
)
const text = fc.array(sentence, { maxLength: 30 })

const SOURCE = [
  'Banjir melanda Jakarta pada Selasa, 12 Januari 2021.',
  'Sedikitnya 1.500 warga mengungsi ke sekolah.',
  'Presiden Joko Widodo meninjau lokasi.',
  'Hujan belum berhenti.',
  '“Kami membutuhkan selimut,” kata Siti Aminah, 43 tahun.',
  'Pemerintah menjanjikan bantuan Rp5 miliar.',
]
const TARGET = [
  'Floods hit Jakarta on Tuesday, January 12, 2021.',
  'At least 1,500 residents took refuge in schools.',
  'President Joko Widodo visited the site.',
  'The rain has not stopped.',
  '“We need blankets,” said Siti Aminah, 43.',
  'The government promised Rp5 billion in aid.',
]

describe('sentences in beads', () => {
  it('take every sentence of both sides once and in order, whatever the texts are', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom('id' as const, 'en' as const), (source, target, language) => {
        mustPartition(align(source, target, language), source.length, target.length)
      }),
      { numRuns: 150 },
    )
  })

  it('are the same for the same texts, whatever was aligned before', () => {
    const once = align(SOURCE, TARGET)
    align(TARGET, SOURCE, 'en')
    expect(align(SOURCE, TARGET)).toEqual(once)
  })

  it('are one and one for a sentence-by-sentence translation, in either direction', () => {
    expect(shapesOf(align(SOURCE, TARGET))).toBe('1-1 1-1 1-1 1-1 1-1 1-1')
    expect(shapesOf(align(TARGET, SOURCE, 'en'))).toBe('1-1 1-1 1-1 1-1 1-1 1-1')
  })

  const joined = (list: readonly string[], at: number, count: number) => [
    ...list.slice(0, at),
    list.slice(at, at + count).join(' '),
    ...list.slice(at + count),
  ]
  it.each([
    ['two source sentences in one', SOURCE, joined(TARGET, 1, 2), '1-1 2-1 1-1 1-1 1-1'],
    ['two target sentences for one', joined(SOURCE, 1, 2), TARGET, '1-1 1-2 1-1 1-1 1-1'],
    ['three source sentences in one', SOURCE, joined(TARGET, 0, 3), '3-1 1-1 1-1 1-1'],
    ['three target sentences for one', joined(SOURCE, 0, 3), TARGET, '1-3 1-1 1-1 1-1'],
    ['a sentence left out', SOURCE, TARGET.toSpliced(2, 1), '1-1 1-1 1-0 1-1 1-1 1-1'],
    ['a sentence added', SOURCE.toSpliced(4, 1), TARGET, '1-1 1-1 1-1 1-1 0-1 1-1'],
  ])('finds %s', (_, source, target, shapes) => {
    expect(shapesOf(align(source, target))).toBe(shapes)
  })

  it.each([
    ['nothing', [], []],
    ['no target', SOURCE, []],
    ['no source', [], TARGET],
    ['empty sentences', ['', '', ''], ['', '']],
    ['the same text twice', SOURCE, SOURCE],
    ['a reversed translation', SOURCE, TARGET.toReversed()],
    ['one sentence beside a hundred', SOURCE.slice(0, 1), Array.from({ length: 100 }, (_, n) => `No ${n}.`)],
    [
      'a word of a hundred thousand letters',
      ['a'.repeat(100_000), 'b'],
      ['c'.repeat(100_000), 'a'.repeat(100_000)],
    ],
    ['nothing but marks', ['?!'.repeat(20_000)], ['"'.repeat(40_000), '(']],
  ])('gives a result for %s', (_, source, target) => {
    mustPartition(align(source, target), source.length, target.length)
  })

  it('gives a one-sided text as beads with an empty side', () => {
    expect(shapesOf(align(SOURCE, []))).toBe('1-0 1-0 1-0 1-0 1-0 1-0')
    expect(shapesOf(align([], TARGET))).toBe('0-1 0-1 0-1 0-1 0-1 0-1')
  })

  it('finds its way in long texts with a long omission, and beads still partition', () => {
    const source = Array.from({ length: 1000 }, (_, n) => `Warga desa nomor ${n * 7 + 1000} mengungsi.`)
    const target = source
      .filter((_, n) => n < 400 || n >= 700)
      .map((line) =>
        line.replace('Warga desa nomor', 'Residents of village number').replace('mengungsi', 'fled'),
      )
    const beads = align(source, target)
    mustPartition(beads, source.length, target.length)
    const wrong = beads.filter(
      (bead) =>
        bead.target.end - bead.target.start === 1 &&
        bead.source.start !== bead.target.start + (bead.target.start < 400 ? 0 : 300),
    )
    expect(wrong).toEqual([])
  })

  it.each([
    ['a hundred beside ten thousand', 100, 10_000],
    ['five thousand beside two hundred', 5_000, 200],
  ])('keeps in bounds with %s', (_, sources, targets) => {
    const lines = (count: number, word: string) =>
      Array.from({ length: count }, (_, n) => `${word} ${n % 97}`)
    const source = lines(sources, 'Satu')
    const target = lines(targets, 'One')
    mustPartition(align(source, target), sources, targets)
  })

  it('tells how far it is, rising to the end, and ends when it is told to', () => {
    const seen: number[] = []
    align(SOURCE, TARGET, 'id', (done) => seen.push(done))
    expect(seen.length).toBeGreaterThan(3)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    const stop = () => {
      throw new Error('stopped')
    }
    expect(() => align(SOURCE, TARGET, 'id', stop)).toThrow('stopped')
  })
})
