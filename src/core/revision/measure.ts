import { countWords } from '../text/words.ts'
import { diff } from './diff.ts'

/** What kind of characters differ: letters, digits, or nothing but punctuation and space. */
export type Difference = 'words' | 'numbers' | 'marks'

export interface Measure {
  /** Words put in, taken out or replaced: a replaced word is one. */
  readonly distance: number
  /** Words of the longer side. */
  readonly words: number
  /** 1: the same; 0: no word in common. */
  readonly similarity: number
  readonly differences: readonly Difference[]
}

/** How far two texts are apart, in words, by the exact diff: each place that differs counts the more words of its sides. */
export function measure(a: string, b: string): Measure {
  const words = Math.max(countWords(a), countWords(b))
  let distance = 0
  for (const { fromA, toA, fromB, toB } of diff(a, b).changes)
    distance += Math.max(countWords(a.slice(fromA, toA)), countWords(b.slice(fromB, toB)))
  const similarity = words === 0 ? 1 : Math.max(0, 1 - distance / words)
  return { distance, words, similarity, differences: differencesOf(a, b) }
}

function differencesOf(a: string, b: string): readonly Difference[] {
  const differs = (kept: RegExp) => partsOf(a, kept) !== partsOf(b, kept)
  const words = differs(/[\p{L}\p{M}]+/gu)
  const numbers = differs(/\p{N}+(?:[.,:]\p{N}+)*/gu)
  return [
    ...(words ? (['words'] as const) : []),
    ...(numbers ? (['numbers'] as const) : []),
    ...(!words && !numbers && a !== b ? (['marks'] as const) : []),
  ]
}

function partsOf(text: string, kept: RegExp): string {
  return (text.match(kept) ?? []).join(' ')
}
