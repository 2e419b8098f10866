import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commonWords } from '../../../src/core/alignment/common.ts'

const words = (source: string, target: string) => {
  const found = commonWords(source, target)
  const cut = (text: string, spans: typeof found.source) =>
    spans.map(({ start, end }) => text.slice(start, end))
  return [cut(source, found.source), cut(target, found.target)]
}

describe('what both sides of a pair share', () => {
  test.each<[string, string, string, string[], string[]]>([
    ['numbers, whatever parts them', 'Ada 1.500 warga', 'Some 1,500 people', ['1.500'], ['1,500']],
    ['names', 'kata Siti Aminah', 'said Siti Aminah', ['Siti', 'Aminah'], ['Siti', 'Aminah']],
    ['words of one origin', 'stabilitas harga', 'price stability', ['stabilitas'], ['stability']],
    ['short forms in capitals', 'rapat PBB di DPR', 'a DPR meeting', ['DPR'], ['DPR']],
    ['not other numbers', 'Ada 3 orang', 'There were 5', [], []],
    ['not short words', 'di ia a', 'di ia a', [], []],
    ['nothing of an empty side', 'Ada 3 orang', '', [], []],
  ])('%s', (_, source, target, left, right) => {
    expect(words(source, target)).toEqual([left, right])
  })

  test('spans lie in order inside their text, and both sides share or neither does', () => {
    const text = fc.array(fc.constantFrom('Demak', '12', '1.500', 'politik', 'politics', 'di', '😀', '.'))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [source, target] = [a.join(' '), b.join(' ')]
        const found = commonWords(source, target)
        expect(found.source.length > 0).toBe(found.target.length > 0)
        for (const [whole, spans] of [[source, found.source] as const, [target, found.target] as const]) {
          let at = 0
          for (const { start, end } of spans) {
            expect(start >= at && end > start && end <= whole.length).toBe(true)
            at = end
          }
        }
      }),
    )
  })
})
