import { expect, test } from 'vitest'
import { markdown } from '../../src/exchange/markdown.ts'
import { documentOf, fileText, segmentOf } from './documents.ts'

test('a block a paragraph, by kind', () => {
  const segments = [
    segmentOf(1, { kind: 'title' }),
    segmentOf(2, { kind: 'deck', paragraph: 1, gap: '\n' }),
    segmentOf(3, { kind: 'byline', paragraph: 2, gap: '\n' }),
    segmentOf(4, { paragraph: 3, gap: '\n' }),
    segmentOf(5, { paragraph: 3, gap: '\r\n  ' }),
    segmentOf(6, { kind: 'caption', paragraph: 4, gap: '\n' }),
  ]
  expect(fileText(markdown, documentOf(segments))).toBe(
    '# Sentence 1.\n\n**Sentence 2.**\n\n*Sentence 3.*\n\nSentence 4. Sentence 5.\n\n> Sentence 6.\n',
  )
})

test.each([
  ['# no heading', '\\# no heading'],
  ['1. no list', '1\\. no list'],
  ['- no list', '\\- no list'],
  ['+62 812', '\\+62 812'],
  ['> no quotation', '\\> no quotation'],
  ['*a* _b_ `c` ~~d~~', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~'],
  ['[a](b) <c> &amp; \\', '\\[a\\](b) \\<c> \\&amp; \\\\'],
  ['a < b & c > d', 'a < b & c > d'],
  ['12 Januari 2022', '12 Januari 2022'],
])('%s stays text', (target, expected) => {
  expect(fileText(markdown, documentOf([segmentOf(1, { target })]))).toBe(`${expected}\n`)
})
