import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { present } from '../../../src/core/revision/present.ts'
import { stretches, visibleSigns } from '../../../src/core/revision/signs.ts'
import { anyText } from './texts.ts'

describe('a text alone', () => {
  const rows: readonly (readonly [text: string, signs: string])[] = [
    [' ', '·'],
    ['\u00A0', '⍽'],
    ['\u202F', '⍽'],
    [' \u00A0', '·⍽'],
    ['\n', '↵'],
    ['\r\n\n', '↵↵'],
    ['\t', '→'],
    ['\u2009', '·'],
    ['\u00AD', '¬'],
    ['\u200B', '∅'],
    ['\uFEFF', '∅'],
    ['', ''],
    ['a b', 'a b'],
    [' ,', ' ,'],
    ['a\u00A0b', 'a⍽b'],
    ['one  two', 'one··two'],
    ['“', '“'],
  ]

  test.each(rows)('%j', (text, signs) => {
    expect(visibleSigns(text)).toBe(signs)
  })
})

describe('what the reader is told', () => {
  const rows: readonly (readonly [what: string, a: string, b: string, told: readonly string[]])[] = [
    ['a doubled space', 'one two', 'one  two', ['-·space', '+·space', '+·space']],
    ['a no-break space', 'Rp 5 saja', 'Rp\u00A05 saja', ['-·space', '+⍽noBreakSpace']],
    [
      'straight to curly',
      '"Ya"',
      '“Ya”',
      ['-"straightQuote', '+“openingQuote', '-"straightQuote', '+”closingQuote'],
    ],
    ['hyphen to en dash', 'Jakarta - Ia', 'Jakarta – Ia', ['--hyphen', '+–enDash']],
    [
      'between figures, which stay whole',
      'tahun 2020-2021',
      'tahun 2020–2021',
      ['-2020', '--hyphen', '-2021', '+2020', '+–enDash', '+2021'],
    ],
    ['an apostrophe', "don't", 'don’t', ["-'apostrophe", '+’closingSingle']],
    ['no quote of a changed sentence', 'he left', 'he “left” us', ['+“openingQuote', '+” us']],
    ['a tab inside what came', 'a b', 'a c\td b', ['+c', '+→tab', '+d ']],
    ['a soft hyphen', 'terus', 'te\u00ADrus', ['+¬softHyphen']],
  ]

  test.each(rows)('%s', (_, a, b, told) => {
    const found = present(a, b).pieces.flatMap(({ kind, text, signs }) =>
      kind === 'same'
        ? []
        : stretches(text, signs === true).map(
            ({ shown, sign }) => `${kind === 'insert' ? '+' : '-'}${shown}${sign ?? ''}`,
          ),
    )
    expect(found).toEqual(told)
  })

  test('what is shown is as long as the text, sign by sign, and only unseen signs are others', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, marks) => {
        const shown = stretches(text, marks)
          .map((one) => one.shown)
          .join('')
        const seen = /[^\s\u00AD\u200B-\u200F\u2060\uFEFF·⍽→↵¬∅]/g
        expect(shown.match(seen)).toEqual(text.match(seen))
        expect(shown.length).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
