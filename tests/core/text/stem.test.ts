import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse, stemIndonesian } from '../../../src/core/text/stem.ts'
import { EXCEPTIONS } from '../../../src/core/text/stem-exceptions.ts'
import { roots } from '../../../src/core/text/stem-roots.ts'
import { STEMS } from './stems.ts'

describe('roots of Indonesian words', () => {
  for (const [what, rows] of STEMS)
    it.each(rows)(`${what}: %s → %s`, (word, root) => expect(stemIndonesian(word)).toBe(root))

  it('are tried on a table of at least 300 words', () => {
    expect([...STEMS.values()].flat().length).toBeGreaterThan(300)
  })

  it('do not depend on capitals', () => {
    expect(stemIndonesian('Pemerintahannya')).toBe('pemerintah')
  })

  it.each([
    ['Zuckerbergnya', 'zuckerberg'],
    ['abdullah', 'abdullah'],
    ['zuckerbergpun', 'zuckerbergpun'],
    ['covid-19', 'covid-19'],
    ['', ''],
    ['-', '-'],
    ['a', 'a'],
  ])('an unknown word loses -nya at most: %s → %s', (word, stem) => expect(stemIndonesian(word)).toBe(stem))

  it('law: a root is its own root', () => {
    const wrong = [...roots()].filter((root) => !EXCEPTIONS.has(root) && stemIndonesian(root) !== root)
    expect(wrong).toEqual([])
  })

  it('law: a stem that is a listed root is its own stem', () => {
    const affixes = fc.constantFrom('', 'me', 'di', 'ber', 'ter', 'per', 'ke', 'se', 'memper')
    const endings = fc.constantFrom('', 'kan', 'an', 'i', 'nya', 'kannya', 'lah')
    fc.assert(
      fc.property(affixes, fc.constantFrom(...roots()), endings, (before, root, after) => {
        const stem = stemIndonesian(before + root + after)
        if (roots().has(stem)) expect(stemIndonesian(stem)).toBe(stem)
      }),
    )
  })

  it('law: whatever the word, the host is a part of it from its start', () => {
    const any = fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{0,8}(-[a-z]{0,8}){0,2}(nya|ku|lah)?$/))
    fc.assert(
      fc.property(any, (word) => {
        const { host, clitic, particle } = analyse(word)
        expect(host).toBeGreaterThanOrEqual(0)
        expect(word.toLowerCase().slice(host)).toBe(clitic + particle)
      }),
    )
  })
})

describe('the parts of a word', () => {
  it.each([
    ['dukungannya', { root: 'dukung', class: 'Nres', clitic: 'nya', particle: '', host: 8 }],
    ['memperkuat', { root: 'kuat', class: 'Vper', clitic: '', particle: '', host: 10 }],
    ['berjalanlah', { root: 'jalan', class: 'Vber', clitic: '', particle: 'lah', host: 8 }],
    ['penulisnya', { root: 'tulis', class: 'Nag', clitic: 'nya', host: 7 }],
    ['pembangunan', { root: 'bangun', class: 'Nproc', clitic: '' }],
    ['keamananmu', { root: 'aman', class: 'Nabs', clitic: 'mu', host: 8 }],
    ['perjanjian', { root: 'janji', class: 'Nper', clitic: '' }],
    ['dijamin', { root: 'jamin', class: 'V', clitic: '' }],
    ['menjaminkah', { root: 'jamin', class: 'V', particle: 'kah', host: 8 }],
    ['rumah', { root: 'rumah', class: 'none', clitic: '', host: 5 }],
    ['anak-anaknya', { root: 'anak', class: 'none', clitic: 'nya', host: 9, reduplicated: true }],
    ['sebenarnya', { clitic: '', host: 10 }],
    ['akhirnya', { clitic: '', host: 8 }],
    ['hanya', { root: 'hanya', clitic: '', host: 5 }],
    ['masalah', { root: 'masalah', particle: '', host: 7 }],
    ['buku', { root: 'buku', clitic: '', host: 4 }],
  ])('%s', (word, parts) => expect(analyse(word)).toMatchObject(parts))
})
