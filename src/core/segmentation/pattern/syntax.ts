import { ANY, memberOf, readClass, readEscape } from './classes.ts'

/** A pattern as a tree. `set`: one character of the set, written as the inside of a class. */
export type Node =
  | { readonly op: 'set'; readonly source: string }
  | { readonly op: 'cat'; readonly parts: readonly Node[] }
  | { readonly op: 'alt'; readonly parts: readonly Node[] }
  | {
      readonly op: 'repeat'
      readonly part: Node
      readonly min: number
      readonly max: number
      /** As few times as will do. */
      readonly lazy: boolean
    }
  /** What is between round brackets; from 1, in the order of the opening ones. */
  | { readonly op: 'group'; readonly part: Node; readonly number: number }
  | { readonly op: 'assert'; readonly what: Assertion }

/** Start and end of the paragraph; at, or not at, the edge of a word; anywhere but between two characters of a word. */
export type Assertion = 'start' | 'end' | 'edge' | 'inside' | 'apart'

/**
 * `groups`: how many there are. `unsupported`: such a construct cannot be matched in linear time, or is not known here;
 * `at` is where it stands in the pattern, in UTF-16 code units.
 */
export type Pattern =
  | { readonly ok: true; readonly node: Node; readonly ignoreCase: boolean; readonly groups: number }
  | {
      readonly ok: false
      readonly reason: 'unsupported' | 'malformed'
      readonly construct: string
      readonly at: number
    }

const MOST_REPEATS = 200
const DEEPEST = 30

/**
 * Reads a pattern of the part of ICU's regular expressions (SRX 2.0's) that needs no backtracking: characters, classes,
 * `. ? * + {n,m} | ( )`, `^ $ \b \B`, and `(?i)` at the beginning. All else is refused by name.
 */
export function parsePattern(pattern: string): Pattern {
  const flag = /^\(\?i?u?i?\)/.exec(pattern)
  const reader = new Reader(pattern, flag?.[0].length ?? 0)
  try {
    const node = reader.whole()
    return { ok: true, node, ignoreCase: flag?.[0].includes('i') ?? false, groups: reader.groups }
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    return { ok: false, reason: error.reason, construct: error.message, at: error.at ?? reader.at }
  }
}

class PatternError extends Error {
  readonly reason: 'unsupported' | 'malformed'
  /** Undefined: where the reader stands. */
  readonly at: number | undefined
  constructor(reason: 'unsupported' | 'malformed', construct: string, at?: number) {
    super(construct)
    this.reason = reason
    this.at = at
  }
}

class Reader {
  readonly #pattern: string
  #at: number
  #depth = 0
  #groups = 0

  constructor(pattern: string, at: number) {
    this.#pattern = pattern
    this.#at = at
  }

  get at(): number {
    return this.#at
  }

  get groups(): number {
    return this.#groups
  }

  whole(): Node {
    const node = this.#alternatives()
    if (this.#at < this.#pattern.length) throw new PatternError('malformed', ')')
    return node
  }

  #alternatives(): Node {
    const parts = [this.#sequence()]
    while (this.#take('|')) parts.push(this.#sequence())
    const [only] = parts
    return only !== undefined && parts.length === 1 ? only : { op: 'alt', parts }
  }

  #sequence(): Node {
    const parts: Node[] = []
    while (this.#at < this.#pattern.length && !/[|)]/.test(this.#pattern.charAt(this.#at))) {
      const atom = this.#pattern.startsWith('\\Q', this.#at) ? this.#quoted() : this.#atom()
      parts.push(this.#repeated(atom))
    }
    return { op: 'cat', parts }
  }

  #repeated(part: Node): Node {
    const found = /^(?:([?*+])|\{(\d{1,4})(?:(,)(\d{1,4})?)?\})([?+]?)/.exec(
      this.#pattern.slice(this.#at, this.#at + 16),
    )
    if (!found) return part
    const [whole, sign, least = '', comma, most, mode] = found
    const start = this.#at
    // A possessive repeat gives nothing back, which a set of states cannot tell.
    if (mode === '+') throw new PatternError('unsupported', whole)
    if (part.op === 'assert') throw new PatternError('malformed', whole)
    this.#at += whole.length
    const min = sign === undefined ? Number(least) : sign === '+' ? 1 : 0
    const last = most === undefined ? (comma === undefined ? min : Number.POSITIVE_INFINITY) : Number(most)
    const max = sign === undefined ? last : sign === '?' ? 1 : Number.POSITIVE_INFINITY
    if (min > MOST_REPEATS || (max !== Number.POSITIVE_INFINITY && max > MOST_REPEATS))
      throw new PatternError('unsupported', whole, start)
    if (max < min || /^[?*+{]/.test(this.#pattern.slice(this.#at)))
      throw new PatternError('malformed', whole, start)
    return { op: 'repeat', part, min, max, lazy: mode === '?' }
  }

  #atom(): Node {
    const character = String.fromCodePoint(this.#pattern.codePointAt(this.#at) ?? 0)
    if (character === '(') return this.#group()
    if (character === '[') return this.#class()
    if (character === '\\') return this.#escape()
    if (/[?*+{]/.test(character)) throw new PatternError('malformed', character)
    this.#at += character.length
    if (character === '.') return { op: 'set', source: ANY }
    if (character === '^') return { op: 'assert', what: 'start' }
    if (character === '$') return { op: 'assert', what: 'end' }
    return { op: 'set', source: memberOf(character) }
  }

  #group(): Node {
    const start = this.#at
    const special = /^\(\?(?:<[=!]|[^:]?)/.exec(this.#pattern.slice(start, start + 4))
    if (special && !this.#pattern.startsWith('(?:', start)) throw new PatternError('unsupported', special[0])
    const number = special ? 0 : ++this.#groups
    this.#at += special ? 3 : 1
    this.#depth += 1
    if (this.#depth > DEEPEST) throw new PatternError('unsupported', '('.repeat(DEEPEST), start)
    const part = this.#alternatives()
    if (!this.#take(')')) throw new PatternError('malformed', this.#pattern.slice(start, start + 20), start)
    this.#depth -= 1
    return special ? part : { op: 'group', part, number }
  }

  #class(): Node {
    const found = readClass(this.#pattern, this.#at)
    if (!found.ok) throw new PatternError(found.closed ? 'unsupported' : 'malformed', found.construct)
    this.#at = found.end
    return { op: 'set', source: found.source }
  }

  #escape(): Node {
    const letter = this.#pattern.charAt(this.#at + 1)
    if (letter === 'b' || letter === 'B') {
      this.#at += 2
      return { op: 'assert', what: letter === 'b' ? 'edge' : 'inside' }
    }
    const found = readEscape(this.#pattern, this.#at)
    if (found === undefined)
      throw new PatternError(letter === '' ? 'malformed' : 'unsupported', `\\${letter}`)
    this.#at += found.length
    return { op: 'set', source: found.kind === 'set' ? found.source : memberOf(found.character) }
  }

  /** \Q…\E: what stands between is meant as it is. */
  #quoted(): Node {
    const end = this.#pattern.indexOf('\\E', this.#at)
    const text = this.#pattern.slice(this.#at + 2, end < 0 ? undefined : end)
    this.#at = end < 0 ? this.#pattern.length : end + 2
    return { op: 'cat', parts: Array.from(text, (one): Node => ({ op: 'set', source: memberOf(one) })) }
  }

  #take(character: string): boolean {
    if (this.#pattern.charAt(this.#at) !== character) return false
    this.#at += 1
    return true
  }
}
