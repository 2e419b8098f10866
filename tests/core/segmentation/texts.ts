import fc from 'fast-check'
import { expect } from 'vitest'
import {
  type SegmentationLanguage,
  type SourceRange,
  segment,
} from '../../../src/core/segmentation/segment.ts'

export const texts = (text: string, language: SegmentationLanguage = 'id'): string[] =>
  segment(text, language).map(({ start, end }) => text.slice(start, end))

/** Ranges in order, trimmed, not empty, nothing but white space outside them, no surrogate pair cut. */
export function expectTiles(text: string, ranges: readonly SourceRange[]): void {
  let end = 0
  let faults = 0
  for (const range of ranges) {
    const inside = text.slice(range.start, range.end)
    if (range.start < end || inside === '' || inside !== inside.trim()) faults++
    if (text.slice(end, range.start).trim() !== '' || range.end - range.start > 10_000) faults++
    if (/^[\udc00-\udfff]/.test(inside) && /[\ud800-\udbff]$/.test(text.slice(0, range.start))) faults++
    end = range.end
  }
  if (text.slice(end).trim() !== '') faults++
  expect(faults).toBe(0)
}

const PIECES = [
  '. ',
  '.',
  '! ',
  '? ',
  '…',
  '... ',
  ' ',
  '\n',
  '\r\n',
  '\u2028',
  '"',
  '“',
  '”',
  '’',
  "'",
  '(',
  ')',
  '[1]',
  ', ',
  ': ',
  '; ',
  ' – ',
  ' - ',
  '5',
  '5.000',
  'Rp',
  'Dr',
  'S.H',
  'dll',
  'Jl',
  'No',
  'A',
  'b',
  'Tbk',
  'Ia',
  'Namun',
  'Dengan',
  'pergi',
  'kata',
  'Wang',
  'iPhone',
  'KOMPAS.com',
  '😀',
  'é',
  'e\u0301',
  '中。',
  '\u200b',
  '\u00a0',
  '\ud83d',
  '1. ',
]

/** Anything at all: strings of any code units, and runs of what segmentation looks at. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
)

const WORDS = [
  'pemerintah',
  'Presiden',
  'Wang',
  'Ia',
  'menteri',
  'Prof.',
  'S.H.',
  'dll.',
  'Jl.',
  '5,7',
  'Rp5.000',
  'B.',
]
const sentence = fc
  .tuple(
    fc.constantFrom('Ia', 'Namun', 'Pemerintah', '“Kami', '(Ia', '1. Warga', 'Dr. Budi'),
    fc.array(fc.constantFrom(...WORDS, 'berkata,', '“kami”', '(lihat', 'pada)', 'A.S.'), { maxLength: 8 }),
    fc.constantFrom('pergi.', 'pergi?', 'pergi!”', 'pergi.)', 'pergi...', 'pergi'),
  )
  .map(([first, middle, last]) => [first, ...middle, last].join(' '))

/** What looks like news: sentences in lines. */
export const newsText = fc
  .array(fc.tuple(sentence, fc.constantFrom(' ', '  ', '\n')), { maxLength: 6 })
  .map((parts) => parts.flat().join(''))
