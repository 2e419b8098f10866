import type { Refusal } from '../refusal.ts'
import { unacceptable } from '../text/acceptable.ts'

/** A word or phrase that a project lists for its translations. */
export interface ListedWord {
  /** The word to use; empty: the other one is to be avoided, and nothing is named in its place. */
  readonly use: string
  /** The word to avoid; empty: none. */
  readonly avoid: string
}

export type WordList = readonly ListedWord[]

export const NO_WORDS: WordList = []

/** What a list holds at most, and code units of one line. */
export const WORD_LIMITS = { words: 1_000, length: 120 } as const

const ARROW = /\s*(?:=>|→)\s*/

/** Reads lines: `word`, or `not this => but this`; empty lines say nothing, and what stands there twice counts once. */
export function readWords(text: string): WordList {
  const lines = new Map<string, ListedWord>()
  for (const line of text.split(/\r\n|[\r\n]/)) {
    const word = readWord(line)
    if (word.use !== '' || word.avoid !== '') lines.set(keyOf(word), word)
  }
  return [...lines.values()]
}

/** One line of it. */
export function readWord(line: string): ListedWord {
  const [first = '', ...rest] = line.normalize('NFC').replace(/\s+/g, ' ').trim().split(ARROW)
  return rest.length === 0 ? { use: first, avoid: '' } : { use: rest.join(' '), avoid: first }
}

/** The lines that `readWords` reads. */
export function writeWords(words: WordList): string {
  return words.map(writeWord).join('\n')
}

export function writeWord({ use, avoid }: ListedWord): string {
  return avoid === '' ? use : `${avoid} => ${use}`.trim()
}

/** A list as somebody changed it who began from `base`, with what others did meanwhile. */
export function mergedWords(now: WordList, base: WordList, wanted: WordList): WordList {
  const [old, kept] = [new Set(base.map(keyOf)), new Set(wanted.map(keyOf))]
  const others = now.filter((word) => !old.has(keyOf(word)) && !kept.has(keyOf(word)))
  const gone = new Set(base.map(keyOf).filter((key) => !now.some((word) => keyOf(word) === key)))
  return [...wanted.filter((word) => !gone.has(keyOf(word))), ...others]
}

export function sameWords(a: WordList, b: WordList): boolean {
  return writeWords(a) === writeWords(b)
}

/** Why a list cannot be kept; undefined: it can. */
export function unacceptableWords(words: WordList): Refusal | undefined {
  if (words.length > WORD_LIMITS.words)
    return { code: 'too_long', field: 'words', values: { limit: WORD_LIMITS.words, length: words.length } }
  for (const word of words) {
    const wrong = unacceptable(writeWord(word), 'words', WORD_LIMITS.length)
    if (wrong) return wrong
  }
  return undefined
}

function keyOf(word: ListedWord): string {
  return writeWord(word)
}
