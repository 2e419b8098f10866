import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanRules, NO_RULES } from '../../src/core/segmentation/own/rules.ts'
import { type SegmentationLanguage, segment } from '../../src/core/segmentation/segment.ts'
import { readSrx, SRX_LIMIT, writeSrx } from '../../src/exchange/srx.ts'
import { anyRules, pattern, ready, text } from '../core/segmentation/own-rules.ts'
import { XmlFile } from './xml-files.ts'

const omegat = readFileSync(new URL('../fixtures/srx/omegat-like.srx', import.meta.url), 'utf8')
const rules = cleanRules({
  abbreviations: [
    { text: 'Kapt', ends: 'never' },
    { text: 'Tbk', ends: 'starter' },
  ],
  exceptions: [text('Wow!', 'a & <b>', false), pattern('^\\d{2}[–-]', '\\s\\p{Lu}', true)],
})

test('is valid, with and without rules', () => {
  new XmlFile(writeSrx(rules)).validate('srx20')
  new XmlFile(writeSrx(NO_RULES)).validate('srx20')
  new XmlFile(omegat).validate('srx20')
})

test('the validator is awake', () => {
  const wrong = writeSrx(rules).replace('break="no"', 'break="never"')
  expect(() => new XmlFile(wrong).validate('srx20')).toThrow('never')
})

test.each<SegmentationLanguage>(['id', 'en'])('what is written is read as it was: %s', (language) => {
  fc.assert(
    fc.property(anyRules, (some) => {
      const clean = cleanRules(some)
      expect(readSrx(writeSrx(clean), language)).toEqual({ ok: true, rules: clean, refused: [] })
    }),
    { numRuns: 30 },
  )
})

test.each([
  [
    'id',
    'Presiden Prabowo tiba di Jl. Merdeka. Ia bersama Dr. Budi dan PT Maju Tbk. Rapat, dll. Namun sepi.',
  ],
  ['en', 'Mr. Smith met Dr. Lee of Acme Inc. on Monday. “He left.” The U.S. team won.'],
] as const)('the built-in rules are rendered so that a reader of SRX cuts alike: %s', (language, given) => {
  // Under another name the rules are a stranger's, and are read.
  const file = writeSrx(NO_RULES).replaceAll(/"Padan (Indonesian|English)"/g, '"Other $1"')
  const read = readSrx(file, language)
  if (!read.ok) throw new Error(read.message)
  expect(read.refused).toEqual([])
  const cut = (own: boolean) =>
    segment(given, language, own ? ready(read.rules) : undefined).map(({ end }) => end)
  expect(cut(true)).toEqual(cut(false))
  const decided = segment(given, language, ready(read.rules)).map(({ rule }) => rule)
  expect(decided.slice(0, -1).every((rule) => rule.startsWith('project:'))).toBe(true)
})

describe("rules of OmegaT's form", () => {
  test('for Indonesian: its default rules', () => {
    const read = readSrx(omegat, 'id')
    expect(read).toMatchObject({ ok: true, refused: [] })
    if (!read.ok) return
    expect(read.rules.exceptions[0]).toEqual(pattern('\\n', '', true))
    const given = 'Ia pergi ke A. B. Kota. lalu pulang! ia tidur。ya'
    const found = segment(given, 'id', ready(read.rules)).map((one) => given.slice(one.start, one.end))
    expect(found).toEqual(['Ia pergi ke A. B.', 'Kota.', 'lalu pulang!', 'ia tidur。', 'ya'])
  })

  test('for English: abbreviations as such, and the rule with a look behind refused by line and construct', () => {
    const read = readSrx(omegat, 'en')
    if (!read.ok) throw new Error(read.message)
    expect(read.rules.abbreviations.map((one) => one.text)).toEqual(['Mr', 'Mrs', 'Inc', 'U.K'])
    expect(read.rules.exceptions).toHaveLength(9)
    expect(read.refused).toEqual([
      { line: 18, before: '(?<=p)\\.', after: '\\s\\d', reason: 'unsupported', construct: '(?<=' },
    ])
  })

  test('without cascade the first map that fits is the only one', () => {
    const read = readSrx(omegat.replace('cascade="yes"', 'cascade="no"'), 'en')
    expect(read.ok && read.rules.exceptions.length).toBe(2)
  })

  test('more rules than can be used together are refused from the end', () => {
    const rule = (n: number) => `<rule break="yes"><beforebreak>w${n};</beforebreak></rule>`
    const more = Array.from({ length: 600 }, (_, n) => rule(n)).join('\n')
    const read = readSrx(omegat.replace('<rule break="yes">', `${more}\n<rule break="yes">`), 'id')
    if (!read.ok) throw new Error(read.message)
    expect(read.rules.exceptions).toHaveLength(500)
    expect(read.refused).toHaveLength(107)
    expect(read.refused.every(({ reason }) => reason === 'too_many_rules')).toBe(true)
  })
})

const frame = (inside: string) => `<srx version="2.0" xmlns="http://www.lisa.org/srx20">\n${inside}</srx>`
test.each([
  ['nothing', '', 1, 'no element'],
  ['no XML', 'Mr.\nMrs.', 2, 'text outside'],
  ['another document', '<html></html>', 1, '<srx>'],
  ['a document type', '<?xml version="1.0"?>\n<!DOCTYPE srx [<!ENTITY a "b">]>\n<srx/>', 2, 'document type'],
  ['an entity of its own', frame('\n&a;'), 3, '&a;'],
  ['a part cut off', omegat.slice(0, 1_500), 20, ''],
  ['crossed elements', frame('<header></body></header>'), 2, '</body>'],
  ['an attribute twice', frame('<header cascade="yes" cascade="no"/>'), 2, 'twice'],
  ['no header', frame('<body/>'), 1, 'without <header>'],
  ['a map to nothing', omegat.replace('languagerulename="Default" ', 'languagerulename="X" '), 35, '“X”'],
  ['deep nesting', '<a>'.repeat(100_000), 1, 'in one another'],
  ['a control character', frame('\u0001'), 2, 'a character'],
  ['more than a megabyte', ' '.repeat(SRX_LIMIT + 1), 1, 'more than'],
])('%s is refused', (_, file, line, message) => {
  const read = readSrx(file, 'id')
  expect(read).toMatchObject({ ok: false, message: expect.stringContaining(message) })
  if (_ !== 'a part cut off') expect(read).toMatchObject({ line })
})

test('references, CDATA and prefixes are read as XML has them', () => {
  const file = omegat
    .replace(
      '<beforebreak>Mr\\.</beforebreak>',
      '<beforebreak><![CDATA[&M]]>&#x72;<!-- x -->&lt;</beforebreak>',
    )
    .replaceAll(/(<\/?)(?=[a-z])/g, '$1s:')
    .replace('xmlns=', 'xmlns:s=')
  const read = readSrx(file, 'en')
  expect(read.ok && read.rules.exceptions[0]).toEqual({ ...pattern('&Mr<', '\\s', false), kind: 'pattern' })
})

test('a file of a megabyte is read to its end', () => {
  const big = frame(`<header cascade="yes"/>${'<x a="b">y</x>\n'.repeat(60_000)}`)
  expect(readSrx(big, 'id').ok).toBe(false)
})
