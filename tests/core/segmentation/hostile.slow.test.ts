import { describe, expect, test } from 'vitest'
import { explain, segment } from '../../../src/core/segmentation/segment.ts'
import { pattern, text as plain, ready } from './own-rules.ts'
import { expectTiles } from './texts.ts'

const THOUSAND = 1_000
const MILLION = 1_000_000

/** Inputs on which a search per candidate, or a regular expression that tries again, would take hours. */
const HOSTILE: readonly (readonly [string, string])[] = [
  [
    'one line of 1 MB',
    'Presiden tiba di Jl. Merdeka No. 5, “Selamat datang,” kata warga. '.repeat(15 * THOUSAND),
  ],
  ['one word of 1 MB', 'x'.repeat(MILLION)],
  ['a million full stops', '.'.repeat(MILLION)],
  ['spaced full stops', '. '.repeat(MILLION / 2)],
  ['initials', 'A. '.repeat(MILLION / 3)],
  ['100,000 combining marks', `e${'\u0301'.repeat(100 * THOUSAND)}`],
  ['100,000 quotation marks', '"'.repeat(100 * THOUSAND)],
  ['stops and quotation marks', '." '.repeat(100 * THOUSAND)],
  ['100,000 opening brackets', '('.repeat(100 * THOUSAND)],
  ['100,000 nested brackets', '('.repeat(50 * THOUSAND) + ')'.repeat(50 * THOUSAND)],
  ['brackets that never match', '(]'.repeat(50 * THOUSAND)],
  ['brackets with stops', '(Ia. '.repeat(50 * THOUSAND)],
  ['colons', 'berikut: '.repeat(100 * THOUSAND)],
  ['openers without stops', 'lama sekali Namun ia '.repeat(50 * THOUSAND)],
  ['white space', `Ia pergi.${' '.repeat(MILLION)}Ia kembali.`],
  ['line breaks', '\r\n'.repeat(MILLION / 2)],
  ['emoji', '😀'.repeat(100 * THOUSAND)],
  ['lone surrogates', '\ud83d'.repeat(100 * THOUSAND)],
]

test.each(HOSTILE)('%s ends in segments that tile', (_name, text) => expectTiles(text, segment(text)))

test('100,000 candidates are explained', () => {
  expect(explain('A. '.repeat(100 * THOUSAND))).toHaveLength(100 * THOUSAND + 30)
})

test('a long segment is cut at a space, or between graphemes', () => {
  const words = segment(`${'kata '.repeat(4_000)}akhir.`)
  expect(words.map(({ rule }) => rule)).toEqual(['too-long', 'too-long', 'paragraph'])
  expect(words.every(({ start, end }) => end - start <= 10_000)).toBe(true)
  const accents = segment('e\u0301'.repeat(7_000)).map(({ end }) => end)
  expect(accents).toEqual([10_000, 14_000])
  const shifted = segment(`x${'e\u0301'.repeat(7_000)}`).map(({ end }) => end)
  expect(shifted).toEqual([9_999, 14_001])
})

describe("a project's rules on hostile input", () => {
  const many = Array.from({ length: 190 }, (_, n) => plain(`kata${n}`, 'Ia', n % 2 === 0))
  const rules = ready({
    abbreviations: [{ text: 'Kapu', ends: 'never' }],
    exceptions: [
      pattern('(?:a|aa|a*)*b', '\\s', true),
      pattern('(?:.*;)+', '.*$', true),
      pattern('[ab]{1,40}[bc]{1,40};', '', true),
      pattern('\\s*', '\\s*\\s*x', false),
      ...many,
    ],
  })
  const inputs: readonly (readonly [string, string])[] = [
    ...HOSTILE,
    ['what makes a backtracking matcher hang', 'a'.repeat(300 * THOUSAND)],
    ['places everywhere', 'ab; '.repeat(100 * THOUSAND)],
  ]
  test.each(inputs)('%s ends in segments that tile', (_name, text) => {
    expectTiles(text, segment(text, 'id', rules))
  })

  test('states without number are forgotten, and time stays linear', () => {
    const wide = ready({ exceptions: [pattern('a.{12}b.{12}c', 'a.{14}', true)] })
    const time = (length: number): number => {
      let seed = 1
      const letters = Array.from({ length }, () => {
        seed = (seed * 48_271) % 2_147_483_647
        return 'abc '.charAt(seed % 4)
      }).join('')
      const start = performance.now()
      expectTiles(letters, segment(letters, 'id', wide))
      return performance.now() - start
    }
    time(20_000)
    expect(time(160_000)).toBeLessThan(20 * time(20_000) + 500)
  })
})
