import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileQuery, type Finder, type TextQuery } from '../../../src/core/search/query.ts'

const PLAIN = { pattern: false, matchCase: false, wholeWord: false, ignoreAccents: false }

function finder(q: string, more: Partial<TextQuery> = {}): Finder {
  const compiled = compileQuery({ ...PLAIN, ...more, q })
  if (!compiled.ok) throw new Error(`${q} was refused: ${compiled.refusal.code}`)
  return compiled.finder
}

function found(q: string, text: string, more: Partial<TextQuery> = {}): readonly string[] {
  return finder(q, more)
    .find(text)
    .map(({ start, end }) => text.slice(start, end))
}

const sign = fc.constantFrom('a', 'A', 'b', 'é', 'e\u0301', 'e', 'É', 'ß', '-', ' ', '1', '⟦', '😀', '\u0301')
const line = fc.array(sign, { maxLength: 12 }).map((parts) => parts.join(''))
const words = fc.array(sign, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))
const options = fc.record({
  matchCase: fc.boolean(),
  wholeWord: fc.boolean(),
  ignoreAccents: fc.boolean(),
})

describe('laws of what is found', () => {
  test('every hit is in its text, is not empty, and lies behind the one before', () => {
    fc.assert(
      fc.property(words, line, options, (q, text, more) => {
        let last = 0
        for (const { start, end } of finder(q, more).find(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1_000 },
    )
  })

  test('literally, what a naive search finds', () => {
    fc.assert(
      fc.property(words, line, fc.boolean(), (q, text, matchCase) => {
        const fold = (one: string) => (matchCase ? one : one.toLowerCase())
        const wanted: number[] = []
        for (let at = fold(text).indexOf(fold(q)); at >= 0; at = fold(text).indexOf(fold(q), at + q.length))
          wanted.push(at)
        const starts = finder(q, { matchCase }).find(text)
        expect(starts.map(({ start }) => start)).toEqual(wanted)
      }),
      { numRuns: 1_000 },
    )
  })

  test('without accents, as many as in a text that never had any', () => {
    const bare = (one: string) => one.normalize('NFD').replace(/\p{M}/gu, '')
    fc.assert(
      fc.property(words, line, (q, text) => {
        const here = found(q, text, { ignoreAccents: true })
        expect(here.map(bare)).toEqual(found(bare(q), bare(text)))
      }),
      { numRuns: 1_000 },
    )
  })

  const piece = fc.constantFrom('a', 'b', '(a)', '(?:ab)', '[ab]', '.', '(b|ab)', '\\d', '(a|b)', ' ', '\\b')
  const times = fc.constantFrom('', '', '', '+', '{2}', '{1,3}', '+?', '{1,2}?')
  const pattern = fc
    .array(
      fc
        .array(fc.tuple(piece, times), { minLength: 1, maxLength: 4 })
        .map((parts) => parts.map(([one, mark]) => (one === '\\b' ? one : one + mark)).join('')),
      { minLength: 1, maxLength: 3 },
    )
    .map((branches) => branches.join('|'))
  const letters = fc.array(fc.constantFrom('a', 'b', 'B', '1', ' '), { maxLength: 12 })

  test('by a pattern, what a backtracking engine finds, its groups too', () => {
    fc.assert(
      fc.property(pattern, letters, (q, parts) => {
        const text = parts.join('')
        const wanted = [...text.matchAll(new RegExp(q, 'gsv'))].filter(([whole]) => whole !== '')
        const hits = finder(q, { pattern: true, matchCase: true }).find(text)
        expect(hits.map(({ start, end }) => [start, text.slice(start, end)])).toEqual(
          wanted.map((match) => [match.index, match[0]]),
        )
        // In a loop JavaScript forgets a group that the last turn did not use; everybody else keeps it.
        if (!/[+}]/.test(q))
          expect(hits.map(({ groups }) => groups)).toEqual(
            wanted.map((match) => match.slice(1).map((group) => group ?? '')),
          )
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('is found', () => {
  test.each<[string, string, Partial<TextQuery>, readonly string[]]>([
    ['bank', 'Bank dan bank', {}, ['Bank', 'bank']],
    ['bank', 'Bank dan bank', { matchCase: true }, ['bank']],
    ['ibu', 'ibu, ibunya, Ibu', { wholeWord: true }, ['ibu', 'Ibu']],
    ['orang', 'Orang itu; orang-orang itu', { wholeWord: true }, ['Orang']],
    ['orang-orang', 'Orang itu; orang-orang itu', { wholeWord: true }, ['orang-orang']],
    ['besar', 'besar-besaran', { wholeWord: true }, []],
    ['Jakarta', 'Jakarta-Bandung, Jakarta’s, Jakartaku', { wholeWord: true }, ['Jakarta', 'Jakarta']],
    ['%', '5% dan 6 %', { wholeWord: true }, ['%', '%']],
    ['cafe', 'café, cafe\u0301s, CAFÉ', { ignoreAccents: true }, ['café', 'cafe\u0301', 'CAFÉ']],
    ['café', 'cafe', { ignoreAccents: true }, ['cafe']],
    ['café', 'cafe', {}, []],
    ['café', 'le café noir', { ignoreAccents: true, wholeWord: true }, ['café']],
    ['한', '한국', {}, ['한']],
    // A syllable is not found by a part of it.
    ['\u1112', '한국', { ignoreAccents: true }, []],
    ['\u0301', 'e\u0301', { ignoreAccents: true }, []],
    ['.', 'a.b', {}, ['.']],
    ['  ', 'dua  spasi', {}, ['  ']],
    ['1', '⟦1⟧1⟦/1⟧ dan 10', {}, ['1', '1']],
    ['⟦1⟧', '⟦1⟧satu⟦/1⟧', {}, ['⟦1⟧']],
    ['<.+?>', '<a> <b>', { pattern: true }, ['<a>', '<b>']],
    ['<.+>', '<a> <b>', { pattern: true }, ['<a> <b>']],
    ['x*', 'axxb', { pattern: true }, ['xx']],
    ['^\\p{Lu}\\w+', 'Satu Dua', { pattern: true, matchCase: true }, ['Satu']],
    ['Rp\\s?\\d+', 'Rp10, RP 20', { pattern: true }, ['Rp10', 'RP 20']],
    ['', 'apa saja', {}, []],
    ['', 'apa saja', { pattern: true }, []],
  ])('%s in %s (%o)', (q, text, more, wanted) => {
    expect(found(q, text, more)).toEqual(wanted)
  })
})

describe('a pattern', () => {
  test.each([
    ['(a)\\1', 'pattern_unsupported', 4],
    ['a(?=b)', 'pattern_unsupported', 2],
    ['ab)', 'pattern_malformed', 3],
    ['😀(a', 'pattern_malformed', 2],
    ['a[b', 'pattern_malformed', 2],
    ['a**', 'pattern_malformed', 2],
    ['ab++', 'pattern_unsupported', 3],
    ['x*+', 'pattern_unsupported', 2],
  ])('%s is refused with its place', (q, code, at) => {
    const compiled = compileQuery({ ...PLAIN, pattern: true, q })
    expect(compiled).toMatchObject({ ok: false, refusal: { code, field: 'q', values: { at } } })
  })

  test('that is too large is refused', () => {
    const compiled = compileQuery({ ...PLAIN, pattern: true, q: '(?:a{200}b{200}){200}' })
    expect(compiled).toMatchObject({ ok: false, refusal: { code: 'pattern_too_large' } })
  })

  test('that makes others take for ever is linear here', () => {
    const text = 'a'.repeat(10_000)
    expect(found('(?:a|a)*b|(?:a+)+c', text, { pattern: true })).toEqual([])
    // The first way always runs to the end in vain before the second is taken.
    expect(found('a.*b|a', text, { pattern: true })).toHaveLength(10_000)
    // More states than are kept.
    const mixed = Array.from({ length: 10_000 }, (_, i) => 'ab'.charAt((i * i * 7 + (i >> 3)) % 2)).join('')
    const places = Array.from({ length: 9_988 }, (_, i) => i).filter((i) => mixed.charAt(i) === 'a')
    const [first] = found('a(?:a|b){11}', mixed, { pattern: true })
    expect(first).toBe(mixed.slice(places[0], (places[0] ?? 0) + 12))
  })
})
