import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chances, learn, linksOf, POSSIBLE, SURE } from '../../../src/core/alignment/words/links.ts'
import { sourceUnits, targetUnits } from '../../../src/core/alignment/words/unit.ts'
import { alignmentError, goldSegments } from './gold.ts'

const token = fc.oneof(
  fc.constantFrom(
    'polisi',
    'police',
    'dan',
    'and',
    '.',
    '”',
    '1.250,5',
    '1,250.5',
    'anak-anak',
    'nya',
    "don't",
    '😀',
  ),
  fc.string({ minLength: 1, maxLength: 8 }),
)
const side = fc.array(token, { maxLength: 12 })
const pair = fc.tuple(side, side).map(([source, target]) => ({
  source: sourceUnits(source),
  target: targetUnits(target),
  sizes: [source.length, target.length] as const,
}))

describe('word links', () => {
  it('are between tokens that are there, once each, whatever the input; the chances of a unit never sum to more than 1', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 4 }), (pairs) => {
        const scores = chances(pairs, undefined, { sweeps: 8, chains: 1 })
        for (const [index, { source, target, sizes }] of pairs.entries()) {
          const sums = source.map((_, i) =>
            target.reduce((sum, _, j) => sum + (scores[index]?.[i * target.length + j] ?? Number.NaN), 0),
          )
          for (const sum of sums) expect(sum).toBeLessThanOrEqual((1 + target.length) / 2 + 1e-4)
          const links = linksOf(pairs, scores, 0)[index] ?? []
          expect(new Set(links.map((link) => `${link.source} ${link.target}`)).size).toBe(links.length)
          for (const link of links) {
            expect(link.source).toBeLessThan(sizes[0])
            expect(link.target).toBeLessThan(sizes[1])
            expect(link.score).toBeGreaterThanOrEqual(0)
            expect(link.score).toBeLessThanOrEqual(1 + 1e-4)
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('are the same for the same text, every time', () => {
    const pairs = goldSegments()
      .slice(0, 5)
      .map(({ source, target }) => ({ source: sourceUnits(source), target: targetUnits(target) }))
    expect(linksOf(pairs, chances(pairs), 0.1)).toEqual(linksOf(pairs, chances(pairs), 0.1))
  })

  it('join numbers however they are written', () => {
    const pairs = [
      {
        source: sourceUnits('naik 1.250,5 menjadi Rp15.000 pada menit ke-21'.split(' ')),
        target: targetUnits('in the 21st minute rose 1,250.5 to Rp15,000'.split(' ')),
      },
    ]
    const links = linksOf(pairs, chances(pairs), SURE)[0] ?? []
    const found = links.map(({ source, target }) => `${source}-${target}`)
    expect(found).toEqual(expect.arrayContaining(['1-5', '3-7', '6-2']))
  })

  it('learn a word from pairs that hold it', () => {
    const texts: readonly (readonly [string, string])[] = [
      ['blimbu itu merah', 'the zorp is red'],
      ['blimbu itu besar', 'the zorp is big'],
      ['saya melihat blimbu', 'i see a zorp'],
      ['blimbu tidur', 'a zorp sleeps'],
    ]
    const learned = learn(
      texts.map(([source, target]) => ({
        source: sourceUnits(source.split(' ')),
        target: targetUnits(target.split(' ')),
      })),
    )
    const [blimbu] = sourceUnits(['blimbu'])
    const [zorp] = targetUnits(['zorp'])
    expect(learned.count(blimbu?.key ?? '', zorp?.key ?? '')).toBeGreaterThan(2)
  })

  it('agree with the fifty segments that were linked by hand', () => {
    const gold = goldSegments()
    const pairs = gold.map(({ source, target }) => ({
      source: sourceUnits(source),
      target: targetUnits(target),
    }))
    expect(gold).toHaveLength(50)
    const scores = chances(pairs)
    expect(alignmentError(gold, linksOf(pairs, scores, POSSIBLE)).error).toBeLessThan(0.12)
    expect(alignmentError(gold, linksOf(pairs, scores, SURE)).precision).toBeGreaterThan(0.95)
  })
})
