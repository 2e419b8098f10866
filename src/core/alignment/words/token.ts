import type { Span } from '../../revision/follow.ts'
import { words } from '../../text/words.ts'
import { sourceUnits, targetUnits, type Unit } from './unit.ts'

/** A word of a text, or a part of one that has a meaning of its own (`dukungan|nya`), and where it stands. */
export interface Token extends Span, Unit {}

/**
 * The words, numbers and signs of a running text, in order; white space is none of them. `host` is the number of the
 * token itself, so that parts of a word are linked each for itself.
 */
export function tokensOf(text: string, language: string): readonly Token[] {
  const units = language.startsWith('en') ? targetUnits : sourceUnits
  const found: Token[] = []
  let at = 0
  for (const word of words(text, language)) {
    const start = at
    at += word.length
    if (word.trim() === '') continue
    const [first, second] = units([word])
    if (!first) continue
    const cut = second ? start + cutOf(word, first, second) : at
    found.push({ ...first, host: found.length, start, end: cut })
    if (second && cut < at) found.push({ ...second, host: found.length, start: cut, end: at })
  }
  return found
}

/** Where the second part of a word begins; its end where letters were folded into others and nobody can say. */
function cutOf(word: string, first: Unit, second: Unit): number {
  const cut = second.key === 'not' ? word.length - 3 : first.form.length
  return word.normalize('NFC').length === word.length && cut > 0 ? Math.min(cut, word.length) : word.length
}
