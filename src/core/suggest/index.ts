import type { Suggestion } from './suggestion.ts'

export interface Found extends Suggestion {
  /** Where what it takes the place of begins. UTF-16 code units into the text before the caret. */
  readonly start: number
}

/** Signs of a word that have to stand there before anything is offered. */
const LEAST = 2
const MOST = 6
/** The last words before the caret, up to four. */
const TAIL = /(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]* ){0,3}[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*$/u
const CONTEXT = 80

/** What may be meant by a few letters; made once for a segment, so that a key costs one walk over it. */
export class SuggestionIndex {
  readonly #entries: readonly (Suggestion & { readonly folded: string })[]

  /** The likeliest suggestions come first. */
  constructor(suggestions: readonly Suggestion[]) {
    this.#entries = suggestions.map((one) => ({ ...one, folded: one.text.toLowerCase() }))
  }

  /**
   * What goes on where a text ends: with its last words first, then with its last word alone. A capital that was typed
   * stays one. What is there already, sign by sign, is not offered.
   */
  after(before: string): readonly Found[] {
    const tail = TAIL.exec(before.slice(-CONTEXT))?.[0]
    if (tail === undefined) return []
    const found = new Map<string, Found>()
    for (let from = 0; from !== -1 && found.size < MOST; from = nextWord(tail, from)) {
      const typed = tail.slice(from)
      if (typed.length < LEAST) break
      const folded = typed.toLowerCase()
      for (const entry of this.#entries) {
        if (found.size >= MOST) break
        if (entry.folded.length <= folded.length || !entry.folded.startsWith(folded)) continue
        const text = asTyped(entry.text, typed)
        if (!found.has(text)) found.set(text, { text, from: entry.from, start: before.length - typed.length })
      }
    }
    return [...found.values()]
  }
}

function nextWord(tail: string, from: number): number {
  const space = tail.indexOf(' ', from)
  return space === -1 ? -1 : space + 1
}

function asTyped(text: string, typed: string): string {
  const [first = ''] = typed
  const capital = first !== first.toLowerCase() && text.charAt(0) === text.charAt(0).toLowerCase()
  return capital ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
