import { expect, test } from 'vitest'
import { present } from '../../../src/core/revision/present.ts'
import { article } from '../../bench/prose.ts'

const SIZE = 10_000

function random(signs: readonly string[], seed: number): string {
  let state = seed
  const parts: string[] = []
  for (let length = 0; length < SIZE; length += parts.at(-1)?.length ?? 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    parts.push(signs[(state >> 8) % signs.length] ?? '')
  }
  return parts.join('').slice(0, SIZE)
}

const prose = article(2_000, 5).slice(0, SIZE)
const half = SIZE / 2

test.each([
  ['two words at random', random(['a ', 'b '], 1), random(['a ', 'b '], 2)],
  ['letters and spaces', random(['a', 'b', ' '], 1), random(['a', 'b', ' '], 2)],
  ['words much alike', random(['organisations ', 'the '], 1), random(['organization ', 'the '], 2)],
  ['each third word with another ending', prose, prose.replace(/(\w+ \w+ \w+)/g, '$1s')],
  ['halves that changed places', prose, prose.slice(half) + prose.slice(0, half)],
  ['words in reverse', prose, prose.split(' ').reverse().join(' ')],
  ['other spaces everywhere', prose, prose.replaceAll(' ', '\u00A0')],
  ['surrogates', random(['\uD83D', '\uDE00', 'a'], 1), random(['\uD83D', '\uDE00', 'a'], 3)],
  ['a word that repeats and moves', 'kata itu satu '.repeat(700), `satu ${'kata itu satu '.repeat(699)}`],
])('10,000 units each are shown, both texts whole: %s', (_, a, b) => {
  const { pieces } = present(a, b)
  const side = (other: string) =>
    pieces
      .filter(({ kind }) => kind !== other)
      .map(({ text }) => text)
      .join('')
  expect(side('insert')).toBe(a)
  expect(side('delete')).toBe(b)
})
