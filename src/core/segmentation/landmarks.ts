import {
  CAPITAL,
  CLOSE_BRACKET,
  COLON,
  DOUBLE_QUOTE,
  flagsAt,
  OPEN_BRACKET,
  SPACE,
  TERMINATOR,
} from './characters.ts'
import type { Lexicon } from './language.ts'
import { wordAt } from './place.ts'
import { quoteRole } from './quotes.ts'

/** What one pass over a paragraph finds; asking each candidate for it again would make long paragraphs quadratic. */
export interface Landmarks {
  /**
   * Candidate places in order: first offsets of the runs of terminators, colons before white space, and the ends of
   * words after which a full stop may be missing.
   */
  readonly runs: readonly number[]
  /** Offsets of quotation marks whose role only parity can tell, and which close. */
  readonly closing: ReadonlySet<number>
  /** Opening offsets of the short balanced brackets, in order … */
  readonly opens: readonly number[]
  /** … and the offset of the closing bracket of each. */
  readonly closes: readonly number[]
}

/** A longer bracket holds sentences of its own (256 would hold three tweets; the figure is a judgement). */
const LONGEST_BRACKET = 250
const PAIRS = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['）', '（'],
  ['］', '［'],
  ['｝', '｛'],
])

/** Landmarks of the paragraph [`start`, `end`), in time linear in its length. */
export function findLandmarks(text: string, start: number, end: number, lexicon: Lexicon): Landmarks {
  const runs: number[] = []
  const closing = new Set<number>()
  const brackets = new Brackets()
  let quoted = false
  let terminated = false
  for (let i = start; i < end; i++) {
    const flags = flagsAt(text, i)
    if ((flags & TERMINATOR) !== 0) {
      if (!terminated) runs.push(i)
      terminated = true
      continue
    }
    terminated = false
    if (flags === 0) continue
    if ((flags & CAPITAL) !== 0) {
      if (i - 1 > start && opensUnannounced(text, i, end, lexicon)) runs.push(i - 1)
    } else if ((flags & COLON) !== 0) {
      if (i + 1 < end && (flagsAt(text, i + 1) & SPACE) !== 0) runs.push(i)
    } else if ((flags & DOUBLE_QUOTE) !== 0) {
      const role = quoteRole(text, i, start, end)
      if (role === 'tie' && quoted) closing.add(i)
      quoted = role === 'tie' ? !quoted : role === 'open'
      if (role === 'open' && i - 1 > start && opensUnannouncedQuote(text, i, lexicon)) runs.push(i - 1)
    } else if ((flags & OPEN_BRACKET) !== 0) brackets.open(text.charAt(i), i)
    else if ((flags & CLOSE_BRACKET) !== 0) brackets.close(text.charAt(i), i)
  }
  return { runs, closing, ...brackets.pairs() }
}

/** Whether a word that likes to open sentences stands with a capital after one space and no stop or pause. */
function opensUnannounced(text: string, index: number, end: number, lexicon: Lexicon): boolean {
  if ((flagsAt(text, index - 1) & SPACE) === 0) return false
  const before = text.charAt(index - 2)
  if ((flagsAt(text, index - 2) & ~(DOUBLE_QUOTE | CLOSE_BRACKET)) !== 0 || ',;/'.includes(before))
    return false
  return lexicon.openers.has(wordAt(text, index, end))
}

/** Whether a quotation begins with a capital right after a word, no comma or colon leading to it. */
function opensUnannouncedQuote(text: string, index: number, lexicon: Lexicon): boolean {
  if (lexicon.openers.size === 0 || (flagsAt(text, index + 1) & CAPITAL) === 0) return false
  return (flagsAt(text, index - 1) & SPACE) !== 0 && /[\p{Ll}\d]/u.test(text.charAt(index - 2))
}

class Brackets {
  readonly #stack: { readonly mark: string; readonly at: number }[] = []
  readonly #waiting = new Map<string, number>()
  readonly #found: { readonly open: number; readonly close: number }[] = []

  open(mark: string, at: number): void {
    this.#stack.push({ mark, at })
    this.#waiting.set(mark, (this.#waiting.get(mark) ?? 0) + 1)
  }

  /** Counting what waits keeps `1)` from emptying the stack, and every bracket is pushed and popped once. */
  close(mark: string, at: number): void {
    const wanted = PAIRS.get(mark)
    if (wanted === undefined || (this.#waiting.get(wanted) ?? 0) === 0) return
    for (let top = this.#stack.pop(); top !== undefined; top = this.#stack.pop()) {
      this.#waiting.set(top.mark, (this.#waiting.get(top.mark) ?? 1) - 1)
      if (top.mark !== wanted) continue
      if (at - top.at <= LONGEST_BRACKET) this.#found.push({ open: top.at, close: at })
      return
    }
  }

  pairs(): { readonly opens: readonly number[]; readonly closes: readonly number[] } {
    const sorted = this.#found.sort((a, b) => a.open - b.open)
    return { opens: sorted.map((pair) => pair.open), closes: sorted.map((pair) => pair.close) }
  }
}
