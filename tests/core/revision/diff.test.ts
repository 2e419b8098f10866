import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyDiff, type Diff, diff } from '../../../src/core/revision/diff.ts'
import { article, rewrite } from '../../bench/prose.ts'
import { twoTexts } from './texts.ts'

describe('laws', () => {
  test('applying the diff of a and b to a gives b, whatever the budget', () => {
    fc.assert(
      fc.property(twoTexts, fc.constantFrom(undefined, 0, 10, 300), ([a, b], budget) => {
        const found = diff(a, b, budget === undefined ? {} : { budget })
        expect(applyDiff(found, a, b)).toBe(b)
        expectOrder(found, a, b)
      }),
      { numRuns: 1_000 },
    )
  })

  test('a text does not differ from itself', () => {
    fc.assert(
      fc.property(twoTexts, ([a]) => {
        // A copy, so that no identity helps.
        const copy = [...a.split('')].join('')
        expect(diff(a, copy)).toEqual({ changes: [], precise: true })
      }),
    )
  })

  test('the same input gives the same diff', () => {
    fc.assert(
      fc.property(twoTexts, ([a, b]) => {
        expect(diff(a, b)).toEqual(diff(a, b))
      }),
    )
  })

  test('an article revised in any part', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, part) => {
          const a = article(400, seed)
          const b = rewrite(a, part, seed + 1)
          const found = diff(a, b)
          expect(applyDiff(found, a, b)).toBe(b)
          expectOrder(found, a, b)
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('one row a behaviour', () => {
  const rows: readonly (readonly [what: string, a: string, b: string, changes: readonly string[]])[] = [
    ['nothing to something', '', 'Halo.', ['>Halo.']],
    ['something to nothing', 'Halo.', '', ['Halo.>']],
    ['a word left out takes its space along', 'the big cat', 'the cat', ['big >']],
    ['a word put in brings its space', 'the cat', 'the big cat', ['>big ']],
    ['a word at the end', 'I go', 'I go home', ['> home']],
    [
      'a sentence put in is one change',
      'He came. She left.',
      'He came. It rained. She left.',
      ['>It rained. '],
    ],
    ['neighbours are one change', 'an old red house', 'an new blue house', ['old red>new blue']],
    ['a number is whole', 'Harga Rp1,5 miliar', 'Harga Rp1,55 miliar', ['Rp1,5>Rp1,55']],
    ['a time is whole', 'pukul 14.30.', 'pukul 14.35.', ['14.30>14.35']],
    ['money is whole', 'at US$96,000 each', 'at US$96,500 each', ['US$96,000>US$96,500']],
    ['a percentage is whole', 'naik 2,5% lagi', 'naik 2,5 lagi', ['2,5%>2,5']],
    ['reduplication is whole', 'orang-orang itu', 'orang itu', ['orang-orang>orang']],
    ['quotes alone', '“Ya”, katanya', '"Ya", katanya', ['“>"', '”>"']],
    ['a dash alone', 'BEIJING – Ia', 'BEIJING — Ia', ['–>—']],
    ['a no-break space alone', 'Rp 5 saja', 'Rp\u00A05 saja', [' >\u00A0']],
    ['a doubled space', 'a  b', 'a b', ['  > ']],
    ['a space put in before a point', 'kuat. Ia', 'kuat . Ia', ['> ']],
    ['a line break kept parts two changes', 'satu\ndua', 'one\ntwo', ['satu>one', 'dua>two']],
    ['LF to CR LF', 'a\nb', 'a\r\nb', ['\n>\r\n']],
    ['emoji are whole', 'ya 😀 ya', 'ya 😁 ya', ['😀>😁']],
    ['a mark belongs to its letter', 'cafe itu', 'cafe\u0301 itu', ['cafe>cafe\u0301']],
    ['capitals count', 'the minister', 'the Minister', ['minister>Minister']],
    ['a paragraph put in', 'A a.\nB b.\n', 'A a.\nC c.\nB b.\n', ['>C c.\n']],
    ['equal lines that repeat', '-\nx\n-\ny\n-\n', '-\nx\n-\nz\n-\n', ['y>z']],
  ]

  test.each(rows)('%s', (_, a, b, changes) => {
    const found = diff(a, b)
    expect(found.changes.map((c) => `${a.slice(c.fromA, c.toA)}>${b.slice(c.fromB, c.toB)}`)).toEqual(changes)
    expect(found.precise).toBe(true)
  })
})

describe('bounds', () => {
  const random = (signs: readonly string[], seed: number, length: number): string => {
    let state = seed
    const next = (): string => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
      return signs[(state >> 8) % signs.length] ?? ''
    }
    return Array.from({ length }, next).join('')
  }
  const two = ['a ', 'b ']
  const rows: readonly (readonly [what: string, a: string, b: string])[] = [
    ['equal letters', 'a'.repeat(100_000), 'a'.repeat(99_993)],
    ['all different', 'a'.repeat(100_000), 'b'.repeat(100_000)],
    ['two words at random', random(two, 1, 50_000), random(two, 2, 50_000)],
    ['two lines at random', random(['a\n', 'b\n'], 1, 50_000), random(['a\n', 'b\n'], 2, 50_000)],
    ['punctuation at random', random([',', '.', '!'], 1, 100_000), random([',', '.', '!'], 2, 100_000)],
    ['other emoji', '😀'.repeat(50_000), '😁'.repeat(50_000)],
    ['other spaces', ' '.repeat(100_000), '\u00A0'.repeat(100_000)],
    ['other marks', `a${'\u0301'.repeat(99_999)}`, `a${'\u0300'.repeat(99_999)}`],
    ['lone surrogates', '\uD83D'.repeat(100_000), '\uDE00'.repeat(100_000)],
    ['one long line against none', 'kata '.repeat(20_000), ''],
  ]

  test.each(rows)('100,000 units: %s', (_, a, b) => {
    const found = diff(a, b)
    expect(applyDiff(found, a, b)).toBe(b)
    expectOrder(found, a, b)
  })

  test('a spent budget says so, and the changes still hold', () => {
    const [a, b] = [random(two, 1, 5_000), random(two, 2, 5_000)]
    const coarse = diff(a, b, { budget: 0 })
    expect(coarse.precise).toBe(false)
    expect(applyDiff(coarse, a, b)).toBe(b)
  })

  test('texts without a common word need no budget', () => {
    expect(diff('satu dua tiga', 'one two three', { budget: 0 }).precise).toBe(true)
  })

  test('10,000 words with one in five changed stay precise', () => {
    const a = article(10_000, 1)
    const found = diff(a, rewrite(a, 0.2, 3))
    expect(found.precise).toBe(true)
    expect(found.changes.length).toBeGreaterThan(1_000)
  })
})

/** In order, disjoint, never empty, with common text between; and no surrogate pair cut on either side. */
function expectOrder({ changes }: Diff, a: string, b: string): void {
  let before = { toA: -1, toB: -1 }
  for (const { fromA, toA, fromB, toB } of changes) {
    expect(fromA).toBeGreaterThan(before.toA)
    expect(fromB).toBeGreaterThan(before.toB)
    expect(a.slice(Math.max(0, before.toA), fromA)).toBe(b.slice(Math.max(0, before.toB), fromB))
    expect(toA - fromA + (toB - fromB)).toBeGreaterThan(0)
    expect(a.slice(fromA, toA)).not.toBe(b.slice(fromB, toB))
    for (const at of [fromA, toA]) expect(a.slice(Math.max(0, at - 1), at + 1)).not.toMatch(PAIR)
    for (const at of [fromB, toB]) expect(b.slice(Math.max(0, at - 1), at + 1)).not.toMatch(PAIR)
    before = { toA, toB }
  }
}

const PAIR = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/
