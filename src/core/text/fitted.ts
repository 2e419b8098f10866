import { starterNames, starters } from '../segmentation/id/starters.ts'

/** Words that are taken out of a source, and where they are put. */
export interface Taken {
  readonly words: string
  /** They stood at the beginning of the source, where a word has a capital that it does not have elsewhere. */
  readonly opens: boolean
  /** What stands before and behind the place in the translation. */
  readonly before: string
  readonly behind: string
}

/**
 * The words as they stand in the translation: with a space where two words would touch, with a capital where a sentence
 * begins, and without the one that only the beginning of the source gave them. Names keep theirs.
 */
export function fitted({ words, opens, before, behind }: Taken): string {
  const text = words.trim()
  if (text === '') return ''
  const first = /^\p{L}[\p{L}\p{M}'’-]*/u.exec(text)?.[0] ?? ''
  const begins = BEGINS.test(before)
  const plain = opens && starters.has(first) && !starterNames.has(first)
  const cased = begins ? raised(text) : plain ? lowered(text) : text
  const apart = TOUCHES.test(before) && !CLOSES.test(text) ? ' ' : ''
  return apart + cased + (WORD.test(behind) ? ' ' : '')
}

/** A sentence begins there, tags and opening signs aside. */
const BEGINS = /(?:^|[.!?…]["”’)\]]*\s+)(?:⟦\/?\d+\/?⟧|["“‘([¡¿])*$/u
/** A word that is put behind it needs a space. */
const TOUCHES = /[\p{L}\p{N}.,;:!?…%)\]”’"⟧]$/u
const CLOSES = /^[.,;:!?…%)\]”’]/u
const WORD = /^[\p{L}\p{N}([“‘]/u

function raised(text: string): string {
  return text.replace(/^\p{L}/u, (letter) => letter.toUpperCase())
}

function lowered(text: string): string {
  return text.replace(/^\p{L}/u, (letter) => letter.toLowerCase())
}
