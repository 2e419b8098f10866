import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentSegment } from '../../src/exchange/document.ts'
import { text } from '../../src/exchange/text.ts'
import { anyText } from './arbitrary.ts'
import { documentOf, fileText, segmentOf } from './documents.ts'

const anyGap = fc.stringMatching(/^[ \t\r\n]{0,4}$/)

test('an article that is translated by its own source comes back as it was', () => {
  const anySegment = fc.record({
    gap: anyGap,
    source: fc.oneof({ weight: 9, arbitrary: anyText }, fc.constant('')),
  })
  fc.assert(
    fc.property(fc.array(anySegment), anyGap, (rows, tail) => {
      const segments = rows.map((row, index) => segmentOf(index + 1, { ...row, target: row.source }))
      const article = rows.map((row) => row.gap + row.source).join('') + tail
      expect(fileText(text, documentOf(segments, { tail }))).toBe(article)
    }),
  )
})

test('an article that nobody translated comes back as it was, where sources stand without a mark', () => {
  const anySource = anyText.filter((one) => !/[⟦⟧]/.test(one))
  fc.assert(
    fc.property(fc.array(fc.record({ gap: anyGap, source: anySource })), anyGap, (rows, tail) => {
      const segments = rows.map((row, index) =>
        segmentOf(index + 1, { ...row, target: null, status: 'untranslated' }),
      )
      const article = rows.map((row) => row.gap + row.source).join('') + tail
      expect(fileText(text, documentOf(segments, { tail, untranslated: 'plain' }))).toBe(article)
    }),
  )
})

const none = { target: null, status: 'untranslated' } as const
const omitted = { target: '', omission: 'local' } as const
const added = { source: '', gap: '' } as const

const ROWS: readonly (readonly [string, readonly Partial<DocumentSegment>[], string])[] = [
  ['in a paragraph', [{}, none, {}], 'Sentence 1. Sentence 3.\n'],
  ['first in the article', [none, {}], 'Sentence 2.\n'],
  ['first in a paragraph', [{}, { ...none, gap: '\n\n' }, {}], 'Sentence 1.\n\nSentence 3.\n'],
  ['last in a paragraph', [{}, none, { gap: '\n\n' }], 'Sentence 1.\n\nSentence 3.\n'],
  ['a paragraph', [{}, { ...none, gap: '\n\n' }, { gap: '\n\n' }], 'Sentence 1.\n\nSentence 3.\n'],
  ['a paragraph, CRLF', [{}, { ...none, gap: '\r\n' }, { gap: '\r\n' }], 'Sentence 1.\r\nSentence 3.\n'],
  ['last in the article', [{}, { ...none, gap: '\n\n' }], 'Sentence 1.\n'],
  ['several', [{}, none, { ...none, gap: '\n' }, omitted, {}], 'Sentence 1.\nSentence 5.\n'],
  ['all', [none, omitted], ''],
  ['an added sentence', [{}, { ...none, ...added }, {}], 'Sentence 1. Sentence 3.\n'],
  ['what stands before an added sentence', [{}, none, added, {}], 'Sentence 1. Sentence 3. Sentence 4.\n'],
  ['what stands around an added one', [{}, none, { ...none, ...added }, {}], 'Sentence 1. Sentence 4.\n'],
]

describe('leaves no stray white space where it leaves out', () => {
  test.each(ROWS)('%s', (_, given, expected) => {
    const segments = given.map((more, index) => segmentOf(index + 1, more))
    expect(fileText(text, documentOf(segments, { untranslated: 'omit' }))).toBe(expected)
  })
})

test('an added sentence is parted from its neighbours by a space', () => {
  const segments = [segmentOf(1), segmentOf(2, added), segmentOf(3, added), segmentOf(4, { gap: '\n' })]
  expect(fileText(text, documentOf(segments))).toBe('Sentence 1. Sentence 2. Sentence 3.\nSentence 4.\n')
})

test('an untranslated segment stands as its source, marked; an omitted one does not', () => {
  const segments = [segmentOf(1), segmentOf(2, none), segmentOf(3, omitted), segmentOf(4)]
  expect(fileText(text, documentOf(segments))).toBe('Sentence 1. [id: Kalimat 2.] Sentence 4.\n')
})
