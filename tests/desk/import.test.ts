import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ARTICLE_LIMITS, articleObstacle, partsOf, titleFrom } from '../../src/desk/import.ts'
import { JOBS } from '../../src/work/jobs.ts'

const segments = (text: string) => JOBS.segment.run({ text, language: 'id' })

describe('partsOf', () => {
  it('gives the source and its segments back, in order, whatever the text', () => {
    const long = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constant('Sebuah kalimat. '.repeat(3_000)),
          fc.constant('\n'),
        ),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(long, (text) => {
        const ranges = segments(text)
        fc.pre(ranges.length > 0)
        const parts = partsOf(text, ranges)
        expect(parts.map((part) => part.source).join('')).toBe(text)
        expect(parts.flatMap((part) => part.ranges)).toEqual(ranges)
        let offset = 0
        for (const part of parts) {
          expect(part.offset).toBe(offset)
          offset += part.source.length
          for (const range of part.ranges) expect(range.end).toBeLessThanOrEqual(offset)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('keeps a part short, so that no line of a long article holds others up', () => {
    const text = 'Ini kalimat yang biasa. '.repeat(100_000)
    for (const part of partsOf(text, segments(text))) expect(part.source.length).toBeLessThan(80_000)
  })
})

describe('articleObstacle', () => {
  it.each([
    ['nothing', '', 'empty_article', undefined],
    ['white space', ' \r\n\t\u2028 ', 'empty_article', undefined],
    ['over 12 MB', 'é'.repeat(6 * 1024 * 1024 + 1), 'too_long', undefined],
    ['a NUL', 'Satu.\nDu\0a.', 'control_character', 2],
    ['a lone surrogate', 'Satu.\n\nDua \uD800.', 'malformed_text', 3],
    ['a vertical tab', 'Satu\vdua', 'control_character', 1],
  ])('refuses %s', async (_, text, code, line) => {
    expect(await articleObstacle(text, ARTICLE_LIMITS)).toMatchObject(
      line === undefined ? { code } : { code, line },
    )
  })

  it.each(['Halo.', 'a\tb\r\nc', 'é\u0301👩‍👩‍👧', '\u200Fעברית', 'x'.repeat(12 * 1024 * 1024)])(
    'takes others',
    async (text) => {
      expect(await articleObstacle(text, ARTICLE_LIMITS)).toBeUndefined()
    },
  )
})

describe('titleFrom', () => {
  it('is the beginning of the first segment and cuts no letter in half', () => {
    expect(titleFrom('\n  Banjir di Demak\nIsi.', segments('\n  Banjir di Demak\nIsi.'))).toBe(
      'Banjir di Demak',
    )
    const emoji = `${'a'.repeat(79)}👍 lagi`
    expect(titleFrom(emoji, segments(emoji))).toBe('a'.repeat(79))
  })
})
