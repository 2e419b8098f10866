import { cognate } from './cognates.ts'
import type { Span } from './sentences/bead.ts'

/** What both sides of a bead share: UTF-16 code units of each text, in order. */
export interface Common {
  readonly source: readonly Span[]
  readonly target: readonly Span[]
}

interface Token extends Span {
  readonly word: string
}

const TOKENS = /\p{Nd}+(?:[.,:]\p{Nd}+)*|\p{L}+/gu
const SHORTEST = 4
/** Words that begin otherwise are not compared: a page of beads must not cost more than reading it. */
const SAME_START = 2
const ALIKE = 0.8

/** Numbers, names and words of one origin that stand on both sides: the fastest check by eye. */
export function commonWords(source: string, target: string): Common {
  const left = tokens(source)
  const right = tokens(target)
  return { source: shared(left, right, cognate), target: shared(right, left, (en, id) => cognate(id, en)) }
}

function shared(
  own: readonly Token[],
  others: readonly Token[],
  likeness: (own: string, other: string) => number,
): readonly Span[] {
  const byStart = new Map<string, Token[]>()
  for (const other of others) byStart.set(keyOf(other), [...(byStart.get(keyOf(other)) ?? []), other])
  return own
    .filter(({ word }) => {
      const near = byStart.get(keyOf({ word })) ?? []
      // What is spelled alike is found before anything is measured.
      if (near.some((other) => other.word === word)) return true
      return isLong(word) && near.some((other) => likeness(word, other.word) >= ALIKE)
    })
    .map(({ start, end }) => ({ start, end }))
}

/** Figures without separators, and words that may say something; a single letter or digit says too little. */
function tokens(text: string): readonly Token[] {
  return [...text.matchAll(TOKENS)].flatMap(({ 0: found, index }) => {
    const word = found.replaceAll(/[.,:]/g, '')
    const counts = /^\p{Nd}/u.test(word) ? true : isLong(word) || /^\p{Lu}{2}/u.test(word)
    return counts ? [{ word, start: index, end: index + found.length }] : []
  })
}

function isLong(word: string): boolean {
  return word.length >= SHORTEST && !/^\p{Nd}/u.test(word)
}

function keyOf({ word }: { readonly word: string }): string {
  return word.slice(0, SAME_START).toLowerCase()
}
