import {
  characterAt,
  DASH,
  flagsAt,
  isDigit,
  isLower,
  isUpper,
  OPEN_BRACKET,
  SINGLE_QUOTE,
  SPACE,
  skipSpaceBack,
  TERMINATOR,
} from './characters.ts'
import { QUOTE } from './quotes.ts'

/** What may stand before a word without being part of it; not the % of a placeholder (%s). */
const OPENING = OPEN_BRACKET | QUOTE | DASH

/** Looking further back or ahead than this never changed a decision; the bound keeps every candidate constant-time. */
const LONGEST_WORD = 48

/** Offsets of a candidate place: UTF-16 code units in the whole text. */
export interface Span {
  /** Start of the segment that would end here. */
  readonly from: number
  /** The run of terminators [`run`, `runEnd`). */
  readonly run: number
  readonly runEnd: number
  /** After the quotation marks and brackets that close with it: where the segment would end. */
  readonly end: number
  /** First visible code unit after `end`: where the next segment would start. */
  readonly next: number
  /** First code unit after the opening quotation marks and brackets at `next`. */
  readonly opened: number
  /** End of the paragraph. */
  readonly limit: number
}

/** A candidate place with what the rules ask of it; nothing is read outside [`from`, `limit`). */
export class Place {
  readonly text: string
  readonly span: Span
  /** Offset up to which a short balanced bracket reaches that was opened before the run; 0 when there is none. */
  readonly bracketEnd: number
  /** Value of the last enumerator of this segment, 0 when there is none. */
  readonly enumerated: number
  #token: string | undefined
  #word: string | undefined

  constructor(text: string, span: Span, bracketEnd: number, enumerated: number) {
    this.text = text
    this.span = span
    this.bracketEnd = bracketEnd
    this.enumerated = enumerated
  }

  get spaced(): boolean {
    return this.span.next > this.span.end
  }

  /** The run itself: '.', '?!', '...' */
  get marks(): string {
    return this.text.slice(this.span.run, Math.min(this.span.runEnd, this.span.run + 4))
  }

  /** Whether a quotation mark closes between the run and the place. */
  get quoteCloses(): boolean {
    const last = Math.min(this.span.end, this.span.runEnd + LONGEST_WORD)
    for (let i = this.span.runEnd; i < last; i++) if ((flagsAt(this.text, i) & QUOTE) !== 0) return true
    return false
  }

  get quoteOpens(): boolean {
    for (let i = this.span.next; i < this.span.opened; i++) {
      if ((flagsAt(this.text, i) & QUOTE) !== 0) return true
    }
    return false
  }

  get opens(): boolean {
    return this.span.opened > this.span.next
  }

  /** The text after the place, at most `length` code units of it. */
  ahead(length: number): string {
    return this.text.slice(this.span.next, Math.min(this.span.limit, this.span.next + length))
  }

  /** First visible character after the place. */
  get nextCharacter(): string {
    return characterAt(this.text, this.span.next)
  }

  /** First character after the opening marks. */
  get first(): string {
    return this.span.opened < this.span.limit ? characterAt(this.text, this.span.opened) : ''
  }

  /** The word after the place (letters, digits, hyphens), without opening marks. */
  get word(): string {
    this.#word ??= wordAt(this.text, this.span.opened, this.span.limit)
    return this.#word
  }

  /** The word after that; '' when it does not follow after white space alone. */
  get secondWord(): string {
    const from = this.span.opened + this.word.length
    let i = from
    while (i < this.span.limit && i < from + 4 && (flagsAt(this.text, i) & SPACE) !== 0) i++
    return i === from ? '' : wordAt(this.text, i, this.span.limit)
  }

  /** What stands before the run back to white space, without opening marks; '' when it is detached or very long. */
  get token(): string {
    this.#token ??= this.text.slice(this.tokenStart, this.span.run)
    return this.#token
  }

  get tokenStart(): number {
    const { from, run } = this.span
    const least = Math.max(from, run - LONGEST_WORD)
    let i = run
    while (i > least && (flagsAt(this.text, i - 1) & SPACE) === 0) i--
    if (i === least && i > from && (flagsAt(this.text, i - 1) & SPACE) === 0) return run
    while (i < run && (flagsAt(this.text, i) & OPENING) !== 0) i++
    return i
  }

  /** The text before the token, back to the start of the segment, at most one line of it; no white space at its end. */
  get before(): string {
    const { from } = this.span
    const end = this.tokenStart
    const start = Math.max(from, end - 2 * LONGEST_WORD)
    return this.text.slice(start, skipSpaceBack(this.text, end, start))
  }

  /** The word before the token. */
  get previous(): string {
    return /[^\s]*$/u.exec(this.before)?.[0] ?? ''
  }

  /** Whether the segment would begin with the token. */
  get atStart(): boolean {
    const { from } = this.span
    const start = this.tokenStart
    if (start - from > 4) return false
    for (let i = from; i < start; i++) if (/[\p{L}\p{N}]/u.test(this.text.charAt(i))) return false
    return true
  }

  /** A capital, or a small letter before one, as in iPhone and mRNA. */
  get capitalFollows(): boolean {
    return isUpper(this.first) || (isLower(this.first) && /^\p{Ll}{1,3}\p{Lu}/u.test(this.word))
  }

  get digitFollows(): boolean {
    return isDigit(this.first)
  }
}

/** The word (letters, digits, inner hyphens and apostrophes) that begins at `from`, at most LONGEST_WORD long. */
export function wordAt(text: string, from: number, limit: number): string {
  const last = Math.min(limit, from + LONGEST_WORD)
  let i = from
  while (i < last && inWord(text, i)) i++
  return text.slice(from, i)
}

function inWord(text: string, index: number): boolean {
  const flags = flagsAt(text, index)
  // An apostrophe or a hyphen belongs to the word that it stands in.
  if ((flags & SINGLE_QUOTE) !== 0 || text.charAt(index) === '-')
    return /[\p{L}\p{N}]/u.test(text.charAt(index + 1))
  if ((flags & (SPACE | TERMINATOR)) !== 0) return false
  return /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(text.charAt(index))
}
