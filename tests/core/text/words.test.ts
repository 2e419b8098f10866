import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countWords, tokenizer, words } from '../../../src/core/text/words.ts'
import { anyText } from '../revision/texts.ts'

describe('laws', () => {
  test('tokens join to the text, and none is empty', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'id', 'not a tag', ''), (text, language) => {
        const tokens = words(text, language)
        expect(tokens.join('')).toBe(text)
        expect(tokens).not.toContain('')
      }),
    )
  })

  test('no token begins or ends inside a surrogate pair or CR LF', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0
        for (const token of words(text, 'en')) {
          at += token.length
          expect(text.slice(at - 1, at + 1)).not.toMatch(/^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/)
        }
      }),
    )
  })

  test('a text is cut the same after others as alone', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const cut = tokenizer('en')
        cut(a)
        expect(cut(b)).toEqual(words(b, 'en'))
      }),
    )
  })

  test('the shortcut for plain words says what Intl.Segmenter says', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
    const plain = fc.stringMatching(/^["“(]?[A-Za-z]{1,12}[,.;:!?]?["”)]?$/)
    fc.assert(
      fc.property(plain, (run) => {
        expect(words(run, 'en')).toEqual(Array.from(segmenter.segment(run), ({ segment }) => segment))
      }),
    )
  })
})

describe('stays whole', () => {
  const rows: readonly (readonly [what: string, token: string])[] = [
    ['Indonesian number', '1.250,5'],
    ['English number', '1,250.5'],
    ['Indonesian time', '14.30'],
    ['time', '2:30'],
    ['time with half of day', '2:30pm'],
    ['date', '12/01/2022'],
    ['ISO date', '2022-01-12'],
    ['rupiah', 'Rp1,5'],
    ['rupiah with a dot', 'Rp.5.000'],
    ['rupiah with a dash', 'Rp1.500,-'],
    ['US dollars', 'US$3.50'],
    ['dollars', '$96,000'],
    ['euros behind', '12,50€'],
    ['short billions', 'S$5bn'],
    ['percentage', '12,5%'],
    ['minus', '−5'],
    ['score', '2-1'],
    ['degrees', '30°C'],
    ['hyphenated', 'well-known'],
    ['many hyphens', 'state-of-the-art'],
    ['no-break hyphen', 'well‑known'],
    ['reduplicated', 'orang-orang'],
    ['reduplicated with affixes', 'besar-besaran'],
    ['decade', '70-an'],
    ['capital prefix', 'non-ASEAN'],
    ['name and number', 'COVID-19'],
    ['name, straight apostrophe', "Ma'ruf"],
    ['name, curly apostrophe', 'O’Brien'],
    ['name, opening apostrophe', 'Nu‘man'],
    ['contraction', 'don’t'],
    ['double name', "D'Arcy-O'Neil"],
    ['country', 'U.S.'],
    ['country, joined', 'U.S.-led'],
    ['half of day', 'p.m.'],
    ['initials', 'J.K.'],
    ['degree', 'M.Hum.'],
    ['on behalf of', 'a.n.'],
    ['firm', 'AT&T'],
    ['site', 'kompas.com'],
    ['address', 'redaksi@kompas.com'],
    ['combining mark', 'cafe\u0301'],
    ['surrogate pair', '😀'],
    ['family', '👨‍👩‍👧'],
    ['CR LF', '\r\n'],
    ['run of spaces', '   '],
  ]

  test.each(rows)('%s: %s', (_, token) => {
    expect(words(token, 'en')).toEqual([token])
    if (/\s/.test(token)) return
    expect(words(`(${token}), lalu`, 'en')).toEqual(['(', token, ')', ',', ' ', 'lalu'])
  })
})

describe('is parted', () => {
  const rows: readonly (readonly [text: string, tokens: readonly string[]])[] = [
    ['', []],
    ['Ya.', ['Ya', '.']],
    ['“Ya”, katanya', ['“', 'Ya', '”', ',', ' ', 'katanya']],
    ['2020–2021', ['2020', '–', '2021']],
    ['dan/atau', ['dan', '/', 'atau']],
    ['kuat. , dia', ['kuat', '.', ' ', ',', ' ', 'dia']],
    ['pada 14.30.', ['pada', ' ', '14.30', '.']],
    ['kata-', ['kata', '-']],
    ['a \u00A0b', ['a', ' ', '\u00A0', 'b']],
    ['a\n\n b', ['a', '\n', '\n', ' ', 'b']],
    ['ia\u2014tidak', ['ia', '\u2014', 'tidak']],
  ]

  test.each(rows)('%j', (text, tokens) => {
    expect(words(text, 'id')).toEqual(tokens)
  })
})

describe('countWords', () => {
  const rows: readonly (readonly [text: string, count: number])[] = [
    ['', 0],
    [' \n ', 0],
    ['BEIJING – Tiongkok', 2],
    ['orang-orang itu', 2],
    ['Rp1,5 miliar , dia', 3],
    ['a\u00A0b', 2],
    ['“—” …', 0],
  ]

  test.each(rows)('%j', (text, count) => {
    expect(countWords(text)).toBe(count)
  })
})

describe('hostile texts of 100,000 units', () => {
  const rows: readonly (readonly [what: string, text: string])[] = [
    ['one word', 'a'.repeat(100_000)],
    ['points', '.'.repeat(100_000)],
    ['initials', 'U.'.repeat(50_000)],
    ['capitals before money', 'A'.repeat(100_000)],
    ['hyphens', 'a-'.repeat(50_000)],
    ['figures', '1.'.repeat(50_000)],
    ['marks', `a${'\u0301'.repeat(99_999)}`],
    ['spaces and marks', ' \u0301'.repeat(50_000)],
    ['apostrophes', "a'".repeat(50_000)],
    ['emoji', '😀'.repeat(50_000)],
    ['high surrogates', '\uD83D'.repeat(100_000)],
    ['white space', ' \u00A0\r\n'.repeat(25_000)],
  ]

  test.each(rows)('%s', (_, text) => {
    expect(words(text, 'en').join('')).toBe(text)
    countWords(text)
  })
})
