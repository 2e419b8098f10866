import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { follow } from '../../../src/core/revision/follow.ts'
import { twoTexts } from './texts.ts'

function followed(a: string, marked: string, b: string): string | undefined {
  const start = a.indexOf(marked)
  const found = follow({ start, end: start + marked.length }, a, b)
  return found && `${b.slice(found.start, found.end)}${found.intact ? '' : ' (changed)'}`
}

describe('marked words in a later text', () => {
  it.each([
    ['nothing changed', 'Police arrived late.', 'arrived', 'Police arrived late.', 'arrived'],
    ['a word before', 'Police arrived late.', 'arrived', 'The police arrived late.', 'arrived'],
    ['a word put in just before', 'Police arrived late.', 'arrived', 'Police never arrived late.', 'arrived'],
    ['a word put in just after', 'Police arrived late.', 'arrived', 'Police arrived too late.', 'arrived'],
    ['the word itself', 'Police arrived late.', 'arrived', 'Police came late.', 'came (changed)'],
    ['a word within', 'They came very late.', 'came very late', 'They came late.', 'came late (changed)'],
    ['put in within', 'They came late.', 'came late', 'They came very late.', 'came very late (changed)'],
    [
      'cut at its start',
      'It was big unrest there.',
      'big unrest',
      'It was unrest there.',
      'unrest (changed)',
    ],
    ['cut at its end', 'It was big unrest there.', 'big unrest', 'It was big there.', 'big (changed)'],
    ['taken out', 'Police arrived late.', 'late', 'Police arrived.', undefined],
    ['everything gone', 'Police arrived late.', 'late', '', undefined],
    ['changed on both sides', 'One two three four.', 'two three', 'Uno two three quattro.', 'two three'],
  ])('%s', (_, a, marked, b, expected) => {
    expect(followed(a, marked, b)).toBe(expected)
  })

  it('stays inside the text, and where it says intact the words are the same', () => {
    fc.assert(
      fc.property(twoTexts, fc.nat(), fc.nat(), ([a, b], one, other) => {
        const [start, end] = [one % (a.length + 1), other % (a.length + 1)].toSorted((x, y) => x - y)
        if (start === undefined || end === undefined || start === end) return
        const found = follow({ start, end }, a, b)
        if (!found) return
        expect(found.start).toBeGreaterThanOrEqual(0)
        expect(found.end).toBeLessThanOrEqual(b.length)
        expect(found.start).toBeLessThan(found.end)
        if (found.intact) expect(b.slice(found.start, found.end)).toBe(a.slice(start, end))
      }),
      { numRuns: 1_000 },
    )
  })
})
