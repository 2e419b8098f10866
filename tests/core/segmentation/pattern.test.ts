import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesWhole } from '../../../src/core/segmentation/pattern/whole.ts'
import { segment } from '../../../src/core/segmentation/segment.ts'
import { pattern, ready } from './own-rules.ts'

const atom = fc.constantFrom(
  'a',
  'b',
  '.',
  '[ab]',
  '[^a]',
  '\\d',
  '\\s',
  '\\p{Lu}',
  '😀',
  '\\.',
  'c',
  '\\x61',
)
const mark = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{1,3}', '{0,}', '*?')
/** Patterns of which JavaScript's own engine says the same. */
const { source } = fc.letrec<{ source: string; piece: string }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 1 },
    fc.tuple(atom, mark).map((parts) => parts.join('')),
    fc.tuple(tie('source'), mark).map(([inner, times]) => `(?:${inner})${times}`),
  ),
  source: fc
    .array(fc.array(tie('piece'), { maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((branches) => branches.map((parts) => parts.join('')).join('|')),
}))
const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'B', '1', ' ', '.', '😀'), { maxLength: 6 })

test('a whole text is matched as a backtracking engine does', () => {
  fc.assert(
    fc.property(source, letters, (regex, parts) => {
      const text = parts.join('')
      const wanted = new RegExp(`^(?:${regex.replaceAll('\\d', '\\p{Nd}')})$`, 'us').test(text)
      expect([regex, text, matchesWhole(regex, text)]).toEqual([regex, text, wanted])
    }),
    { numRuns: 1_000 },
  )
})

test('places are where both sides match, found from either end', () => {
  const line = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '1', '😀'), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(source, source, line, (before, after, parts) => {
      const text = `x${parts.join('')}x`
      const place = new RegExp(`(?<=${before})(?=${after})`, 'usg')
      const wanted = new Set<number>()
      for (const { index } of text.matchAll(place)) {
        const end = text.slice(0, index).trimEnd().length
        const next = text.length - text.slice(end).trimStart().length
        if (end > 0 && next < text.length) wanted.add(end)
      }
      const found = segment(text, 'id', ready({ exceptions: [pattern(before, after, true)] }))
      const ends = found.filter(({ rule }) => rule === 'project:1').map(({ end }) => end)
      if (before !== '' || after !== '')
        expect([before, after, text, ends]).toEqual([before, after, text, [...wanted]])
    }),
    { numRuns: 1_000 },
  )
})

test.each([
  ['\\bkata\\b', 'kata', true],
  ['a\\Bb', 'ab', true],
  ['a\\bb', 'ab', false],
  ['\\Qa.b\\E+', 'a.b', true],
  ['(?i)[a-c]É', 'Bé', true],
  ['[\\w&&x]', 'x', false],
  ['EN.*', 'en', false],
  ['[Ii][Dd]([-_].*)?', 'id-ID', true],
])('%s on %s', (regex, text, wanted) => expect(matchesWhole(regex, text)).toBe(wanted))
