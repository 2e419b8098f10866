import fc from 'fast-check'
import { expect, test } from 'vitest'
import { json } from '../../src/exchange/json.ts'
import { readNew } from '../../src/exchange/parts/new-article.ts'
import { po } from '../../src/exchange/po.ts'
import { tmx } from '../../src/exchange/tmx.ts'
import { xliff12 } from '../../src/exchange/xliff12.ts'
import { anyText } from './arbitrary.ts'
import { documentOf, fileText, segmentOf } from './documents.ts'

const paragraph = fc.nat({ max: 3 })
const target = fc.oneof(fc.constant(null), anyText)
const segments = fc
  .array(fc.record({ source: fc.oneof(anyText, fc.constant('')), target, paragraph }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((all) => all.toSorted((a, b) => a.paragraph - b.paragraph))

test('segments are exact ranges in order, paragraphs never go back, and each text finds its segment', () => {
  fc.assert(
    fc.property(fc.constantFrom(json, xliff12, tmx, po), segments, (writer, all) => {
      const document = documentOf(all.map((one, index) => segmentOf(index + 1, one)))
      const read = readNew(fileText(writer, document))
      if (!read.ok) throw new Error('refused')
      const kept = all.filter((one) => writer !== tmx || (one.source !== '' && one.target))
      const sources = kept.map(({ source }) => source.trim()).filter((source) => source !== '')
      expect(read.ranges.map(({ start, end }) => read.text.slice(start, end))).toEqual(sources)
      let behind = 0
      let before = 0
      for (const { start, end, paragraph } of read.ranges) {
        expect(read.text.slice(behind, start).trim()).toBe('')
        expect(paragraph === before || paragraph === before + 1).toBe(true)
        behind = end
        before = paragraph
      }
      expect(read.text.slice(behind).trim()).toBe('')
      const written = kept.filter((one) => one.source.trim() !== '' || one.target)
      expect(read.rows.map(({ text }) => text)).toEqual(written.map((one) => one.target ?? ''))
      expect(read.rows.flatMap(({ segment }) => segment ?? [])).toEqual(
        read.ranges.map((_, index) => index + 1),
      )
    }),
  )
})

test('a text in our own files comes in the paragraphs that it went out in', () => {
  const document = documentOf([
    segmentOf(1, { source: 'Harga beras naik', kind: 'title' }),
    segmentOf(2, { paragraph: 1 }),
    segmentOf(3, { paragraph: 1, target: '', omission: 'redundant' }),
    segmentOf(4, { paragraph: 2, source: '', target: 'An added sentence.' }),
    segmentOf(5, { paragraph: 2, target: null, status: 'untranslated' }),
  ])
  for (const writer of [json, xliff12, po]) {
    const read = readNew(fileText(writer, document))
    expect(read).toMatchObject({
      ok: true,
      source: 'id',
      target: 'en',
      text: 'Harga beras naik\n\nKalimat 2. Kalimat 3.\n\nKalimat 5.',
      rows: [
        { segment: 1, text: 'Sentence 1.' },
        { segment: 2, text: 'Sentence 2.' },
        { segment: 3, text: '', omission: 'redundant' },
        { segment: null, text: 'An added sentence.' },
        { segment: 4, text: '' },
      ],
    })
    if (read.ok)
      expect(read.ranges.map(({ kind, paragraph }) => [kind, paragraph])).toEqual([
        ['title', 0],
        ['body', 1],
        ['body', 1],
        ['body', 2],
      ])
  }
})

test.each([
  ['a segment', { source: 'a'.repeat(10_001) }],
  ['a target', { target: 'a'.repeat(10_001) }],
])('%s that is too long is refused with its line', (_, given) => {
  const read = readNew(fileText(xliff12, documentOf([segmentOf(1), segmentOf(2, given)])))
  expect(read).toMatchObject({
    ok: false,
    refusal: { code: 'too_long', field: 'file', values: { limit: 10_000 } },
  })
  if (!read.ok) expect(read.refusal?.line).toBeGreaterThan(5)
})
