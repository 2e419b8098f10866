import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TextQuery } from '../../../src/core/search/query.ts'
import { compileReplacement } from '../../../src/core/search/replacement.ts'

const PLAIN = { pattern: false, matchCase: false, wholeWord: false, ignoreAccents: false }

function replaced(q: string, by: string, text: string, more: Partial<TextQuery> = {}): string {
  const compiled = compileReplacement({ ...PLAIN, ...more, q }, by)
  if (!compiled.ok) throw new Error(`${q} was refused: ${compiled.refusal.code}`)
  return compiled.replace(text)
}

const line = fc.array(fc.constantFrom('a', 'A', 'b', 'é', 'e\u0301', '-', '$', '😀'), { maxLength: 12 })

describe('laws of replacing', () => {
  test('what is not there changes nothing, nor does what was found put back', () => {
    fc.assert(
      fc.property(line, fc.boolean(), (parts, ignoreAccents) => {
        const text = parts.join('')
        expect(replaced('zz', 'a', text, { ignoreAccents })).toBe(text)
        expect(replaced('', 'a', text)).toBe(text)
        expect(replaced('[^a]+', '$0', text, { pattern: true, ignoreAccents })).toBe(text)
      }),
    )
  })

  test('literally, every place gets the words as they are, signs and all', () => {
    fc.assert(
      fc.property(line, line, (parts, given) => {
        const [text, by] = [parts.join(''), given.join('')]
        expect(replaced('ab', by, text, { matchCase: true })).toBe(text.split('ab').join(by))
      }),
    )
  })
})

describe('by a pattern', () => {
  test.each([
    ['(\\d+) persen', '$1%', 'naik 5 persen', 'naik 5%'],
    ['(\\w+) (\\w+)', '$2 $1', 'satu dua', 'dua satu'],
    ['a', '$$', 'banana', 'b$n$n$'],
    ['a(b)?', '[$&|$1]', 'ab a', '[ab|b] [a|]'],
    ['(a)', '$10', 'a', 'a0'],
    ['a', '$', 'a', '$'],
    ['a', '$x', 'a', '$x'],
  ])('%s by %s: %s', (q, by, text, wanted) => {
    expect(replaced(q, by, text, { pattern: true })).toBe(wanted)
  })

  test('the groups are those of the text with its accents', () => {
    expect(replaced('(cafe) (\\w+)', '$2 $1', 'Café olé', { pattern: true, ignoreAccents: true })).toBe(
      'olé Café',
    )
  })

  test('a group that is not there is refused', () => {
    const compiled = compileReplacement({ ...PLAIN, q: '(a)', pattern: true }, '$2')
    const refusal = { code: 'no_such_group', field: 'replacement', values: { group: 2, groups: 1 } }
    expect(compiled).toEqual({ ok: false, refusal })
  })

  test('a pattern that cannot be used is refused first', () => {
    const compiled = compileReplacement({ ...PLAIN, q: '(a', pattern: true }, '$2')
    expect(compiled).toMatchObject({ ok: false, refusal: { code: 'pattern_malformed', field: 'q' } })
  })
})
