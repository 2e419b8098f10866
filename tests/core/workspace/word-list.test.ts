import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  mergedWords,
  readWords,
  unacceptableWords,
  writeWords,
} from '../../../src/core/workspace/word-list.ts'

describe('a word list', () => {
  it.each([
    ['village head', [{ use: 'village head', avoid: '' }]],
    ['kades => village head', [{ use: 'village head', avoid: 'kades' }]],
    ['  kades→village   head ', [{ use: 'village head', avoid: 'kades' }]],
    ['utilise =>', [{ use: '', avoid: 'utilise' }]],
    [
      'a\r\n\r\nb\na',
      [
        { use: 'a', avoid: '' },
        { use: 'b', avoid: '' },
      ],
    ],
    ['', []],
    ['=>', []],
  ])('reads %j', (text, words) => {
    expect(readWords(text)).toEqual(words)
  })

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const words = readWords(text)
        expect(readWords(writeWords(words))).toEqual(words)
      }),
    )
  })

  const word = fc.constantFrom('a', 'b', 'c', 'x => y', 'z =>')
  const list = fc.array(word).map((lines) => readWords(lines.join('\n')))

  it('keeps what others listed and took out meanwhile, and is what one wanted where nobody did anything', () => {
    fc.assert(
      fc.property(list, list, list, (now, base, wanted) => {
        const merged = mergedWords(now, base, wanted)
        const lines = (words: typeof now) => new Set(writeWords(words).split('\n').filter(Boolean))
        const [n, b, w, m] = [now, base, wanted, merged].map(lines)
        if (!n || !b || !w || !m) return
        for (const line of m) expect(w.has(line) || (n.has(line) && !b.has(line))).toBe(true)
        for (const line of n) if (!b.has(line)) expect(m.has(line)).toBe(true)
        for (const line of b) if (!n.has(line)) expect(m.has(line)).toBe(false)
        expect(mergedWords(now, now, wanted)).toEqual(wanted)
      }),
    )
  })

  it('is refused where it is too long, or a line is', () => {
    expect(unacceptableWords(readWords('a'.repeat(121)))).toMatchObject({ code: 'too_long', field: 'words' })
    const many = Array.from({ length: 1_001 }, (_, index) => `word ${index}`).join('\n')
    expect(unacceptableWords(readWords(many))).toMatchObject({ code: 'too_long', field: 'words' })
    expect(unacceptableWords(readWords('a\nb => c'))).toBeUndefined()
  })
})
