import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explain, type SegmentationLanguage, segment } from '../../../src/core/segmentation/segment.ts'
import { anyText, expectTiles, newsText, texts } from './texts.ts'

/**
 * Where the same words alone may be decided otherwise: whether a straight mark opens or closes can hang on an earlier
 * segment, and a speaker named in the next one keeps a question open.
 */
const IN_CONTEXT = new Set(['too-long', 'quote', 'ellipsis', 'terminator', 'missing-space'])
const withoutQuotes = anyText.map((text) => text.replaceAll(/["'‘’“”«»„‚‹›「」『』‟‛`´]/g, ''))

describe.each<SegmentationLanguage>(['id', 'en'])('%s', (language) => {
  const cut = (text: string) => texts(text, language)

  test('segments and the white space between them are the text', () => {
    fc.assert(fc.property(anyText, (text) => expectTiles(text, segment(text, language))))
  })

  test('segmenting a segment gives itself, or a rule that depends on what stood before', () => {
    fc.assert(
      fc.property(fc.oneof(newsText, anyText), (text) => {
        for (const one of cut(text)) {
          const again = segment(one, language)
          if (again.length > 1) expect(IN_CONTEXT).toContain(again[0]?.rule)
          else expect(again).toMatchObject([{ start: 0, end: one.length, rule: 'paragraph' }])
        }
      }),
    )
  })

  test('without quotation marks it always gives itself', () => {
    fc.assert(
      fc.property(withoutQuotes, (text) => {
        for (const one of cut(text)) expect(cut(one)).toEqual([one])
      }),
    )
  })

  test('CRLF and CR are LF', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lf = text.replaceAll('\r', '')
        expect(cut(lf.replaceAll('\n', '\r\n'))).toEqual(cut(lf))
        expect(cut(lf.replaceAll('\n', '\r'))).toEqual(cut(lf))
      }),
    )
  })

  test('white space at either end of a line changes nothing', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        expect(cut(`  ${text.replaceAll('\n', ' \t\n\u00a0')}   `)).toEqual(cut(text))
      }),
    )
  })

  test('what is explained is what is done', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const ends = segment(text, language).map(({ end, rule }) => ({ at: end, split: true, rule }))
        const decisions = explain(text, language)
        expect(decisions.filter(({ split }) => split)).toEqual(ends)
        for (const [i, { at }] of decisions.entries()) {
          expect(at).toBeGreaterThanOrEqual(decisions[i - 1]?.at ?? 0)
          expect(at).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})

test('paragraphs count from 0 over lines that hold something', () => {
  const found = segment('Satu. Dua.\n\n \nTiga.\u2028Empat.\u2029Lima.\r\n\r\nEnam.\rTujuh.')
  expect(found.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1, 2, 3, 4, 5])
})
