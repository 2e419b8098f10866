import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segment } from '../../../src/core/segmentation/segment.ts'
import {
  atomFaults,
  atomsIn,
  balanced,
  insideAtom,
  withMissingAtoms,
  withoutAtoms,
} from '../../../src/core/text/atoms.ts'
import { countWords, words } from '../../../src/core/text/words.ts'

const piece = fc.constantFrom(
  '⟦1⟧',
  '⟦/1⟧',
  '⟦2/⟧',
  '⟦3⟧',
  '⟦/3⟧',
  '⟦',
  '⟧',
  '⟦x⟧',
  '⟦0⟧',
  '⟦/4/⟧',
  'Gempa',
  ' ',
  '. ',
  'dr. ',
  '"',
  '\n',
  '\n\n',
  'Palu',
  '3,5',
  '!',
)
const marked = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''))

describe('atoms', () => {
  it.each<[string, string]>([
    ['a ⟦1⟧b⟦/1⟧ c', '⟦1⟧ ⟦/1⟧'],
    ['⟦12/⟧', '⟦12/⟧'],
    ['⟦0⟧ ⟦⟧ ⟦/1/⟧ ⟦a⟧ ⟦123456⟧ [1]', ''],
  ])('of %s are %s', (text, signs) => {
    expect(
      atomsIn(text)
        .map(({ sign }) => sign)
        .join(' '),
    ).toBe(signs)
  })

  it.each<[string, string, object]>([
    ['⟦1⟧a⟦/1⟧', '⟦1⟧b⟦/1⟧', { missing: [], extra: [], crossed: [] }],
    ['⟦1⟧a⟦/1⟧ ⟦2/⟧', 'b⟦/1⟧', { missing: ['⟦1⟧', '⟦2/⟧'], extra: [], crossed: [] }],
    ['a', '⟦1⟧b', { missing: [], extra: ['⟦1⟧'], crossed: [] }],
    ['⟦1⟧a⟦/1⟧', '⟦/1⟧b⟦1⟧', { missing: [], extra: [], crossed: [1] }],
    ['⟦1⟧a⟦/1⟧⟦2⟧b⟦/2⟧', '⟦1⟧a⟦2⟧b⟦/1⟧c⟦/2⟧', { missing: [], extra: [], crossed: [2] }],
    ['⟦2⟧a⟦/2⟧ ⟦1/⟧', '⟦1/⟧ ⟦2⟧a⟦/2⟧', { missing: [], extra: [], crossed: [] }],
  ])('of %s in %s', (source, target, faults) => {
    expect(atomFaults(source, target)).toEqual(faults)
  })

  it('that are missing can be put behind, and then none is', () => {
    fc.assert(
      fc.property(marked, marked, (source, target) => {
        expect(atomFaults(source, withMissingAtoms(source, target)).missing).toEqual([])
      }),
    )
  })

  it('that are balanced lie in one another, each pair whole and once', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const open: number[] = []
        for (const { role, number } of balanced(atomsIn(text))) {
          if (role === 'open') open.push(number)
          if (role === 'close') expect(open.pop()).toBe(number)
        }
        expect(open).toEqual([])
      }),
    )
  })

  it('are tokens of their own, no words, and hidden from segmentation, which never cuts them', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const tokens = words(text, 'id')
        expect(tokens.join('')).toBe(text)
        const signs = atomsIn(text).map(({ sign }) => sign)
        expect(tokens.filter((token) => signs.includes(token))).toEqual(signs)
        expect(countWords(text)).toBe(countWords(withoutAtoms(text)))

        const found = segment(text)
        const bare = segment(withoutAtoms(text))
        expect(found.map(({ start, end }) => withoutAtoms(text.slice(start, end)).trim())).toEqual(
          bare.map(({ start, end }) => withoutAtoms(text).slice(start, end)),
        )
        let at = 0
        for (const { start, end } of found) {
          expect(withoutAtoms(text.slice(at, start)).trim()).toBe('')
          expect(insideAtom(text, start) || insideAtom(text, end)).toBe(false)
          at = end
        }
        if (found.length > 0)
          expect(
            found.flatMap(({ start, end }) => atomsIn(text.slice(start, end)).map(({ sign }) => sign)),
          ).toEqual(signs)
      }),
      { numRuns: 500 },
    )
  })

  it.each<[string, string[]]>([
    ['Satu.⟦/1⟧ ⟦2⟧Dua.', ['Satu.⟦/1⟧', '⟦2⟧Dua.']],
    ['⟦1⟧Satu.⟦/1⟧ Dua.', ['⟦1⟧Satu.⟦/1⟧', 'Dua.']],
    ['Satu. ⟦1/⟧ Dua.', ['Satu.', '⟦1/⟧ Dua.']],
    ['Satu.⟦1/⟧\n\nDua.', ['Satu.⟦1/⟧', 'Dua.']],
    ['⟦1⟧dr.⟦/1⟧ Ani datang.', ['⟦1⟧dr.⟦/1⟧ Ani datang.']],
  ])('stay with their sentence in %s', (text, sentences) => {
    expect(segment(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences)
  })
})
