/** Letters, marks, digits and joining punctuation: `\w` as ICU understands it. */
const WORD = '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u{200c}\\u{200d}'

const SHORTHAND: ReadonlyMap<string, string> = new Map([
  ['s', '\\s'],
  ['S', '\\S'],
  ['d', '\\p{Nd}'],
  ['D', '\\P{Nd}'],
  ['w', WORD],
  ['W', `[^${WORD}]`],
  ['h', '\\t\\p{Zs}'],
  ['H', '[^\\t\\p{Zs}]'],
])

const CONTROL: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['f', '\f'],
  ['v', '\v'],
])

/** Names that Java and POSIX use, as Unicode has them. */
const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['Alpha', 'Alphabetic'],
  ['Upper', 'Uppercase'],
  ['Lower', 'Lowercase'],
  ['Punct', 'P'],
  ['Digit', 'Nd'],
  ['Space', 'White_Space'],
])

export const ANY = '\\s\\S'

const wordTest = new RegExp(`[${WORD}]`, 'v')
export const isWord = (character: string): boolean => wordTest.test(character)

/** One character as a member of a set. */
export function memberOf(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}

/** What an escape stands for: a set of characters, one character, or nothing that is known here. */
export type Escape =
  | { readonly kind: 'set'; readonly source: string; readonly length: number }
  | { readonly kind: 'character'; readonly character: string; readonly length: number }

/** Reads the escape whose backslash stands at `at`; undefined when it is none that can be matched in linear time. */
export function readEscape(pattern: string, at: number): Escape | undefined {
  const rest = pattern.slice(at + 1, at + 60)
  const letter = rest.charAt(0)
  const shorthand = SHORTHAND.get(letter)
  if (shorthand !== undefined) return { kind: 'set', source: shorthand, length: 2 }
  const control = CONTROL.get(letter)
  if (control !== undefined) return { kind: 'character', character: control, length: 2 }
  const property = /^([pP])(?:\{(\^?)([A-Za-z_=]{1,40})\}|([A-Z]))/.exec(rest)
  if (property) return propertySet(property)
  const code =
    /^(?:u([\dA-Fa-f]{4})|x([\dA-Fa-f]{2})|[xu]\{([\dA-Fa-f]{1,6})\}|U([\dA-Fa-f]{8})|0([0-7]{1,3}))/.exec(
      rest,
    )
  if (code) return codePoint(code)
  if (letter === '' || /[A-Za-z0-9]/.test(letter)) return undefined
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0)
  return { kind: 'character', character, length: 1 + character.length }
}

function propertySet([whole, letter, caret, long, short]: RegExpExecArray): Escape | undefined {
  const named = long ?? short ?? ''
  const negated = (letter === 'P') !== (caret === '^')
  for (const name of [PROPERTIES.get(named) ?? named, named.replace(/^Is/, '')]) {
    const source = `\\${negated ? 'P' : 'p'}{${name}}`
    if (isSet(source)) return { kind: 'set', source, length: 1 + whole.length }
  }
  return undefined
}

function codePoint([whole, unit, byte, braced, long, octal]: RegExpExecArray): Escape | undefined {
  const hex = unit ?? byte ?? braced ?? long
  const value = hex === undefined ? Number.parseInt(octal ?? '', 8) : Number.parseInt(hex, 16)
  if (value > 0x10ffff) return undefined
  return { kind: 'character', character: String.fromCodePoint(value), length: 1 + whole.length }
}

/** Whether the engine knows such a set of characters (properties that it does not know are its to refuse). */
function isSet(source: string): boolean {
  try {
    new RegExp(`[${source}]`, 'v')
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/** Reads the class whose bracket stands at `at`: its set, or the construct that cannot be used. */
export function readClass(
  pattern: string,
  at: number,
):
  | { readonly ok: true; readonly source: string; readonly end: number }
  | { readonly ok: false; readonly construct: string; readonly closed: boolean } {
  const negated = pattern.charAt(at + 1) === '^'
  const first = at + (negated ? 2 : 1)
  let source = ''
  let i = first
  for (;;) {
    if (i >= pattern.length) return { ok: false, construct: pattern.slice(at, at + 20), closed: false }
    if (pattern.charAt(i) === ']' && i > first) break
    if (pattern.charAt(i) === '[' || pattern.startsWith('&&', i) || pattern.startsWith('--', i))
      return { ok: false, construct: pattern.slice(i, i + 2), closed: true }
    const low = member(pattern, i)
    if (low === undefined) return { ok: false, construct: pattern.slice(i, i + 2), closed: true }
    i += low.length
    if (low.kind === 'set' || pattern.charAt(i) !== '-' || pattern.charAt(i + 1) === ']') {
      source += low.kind === 'set' ? `[${low.source}]` : memberOf(low.character)
      continue
    }
    const high = member(pattern, i + 1)
    if (
      high?.kind !== 'character' ||
      (high.character.codePointAt(0) ?? 0) < (low.character.codePointAt(0) ?? 0)
    )
      return { ok: false, construct: pattern.slice(i - 1, i + 2), closed: true }
    source += `${memberOf(low.character)}-${memberOf(high.character)}`
    i += 1 + high.length
  }
  return { ok: true, source: negated ? `[^${source}]` : source, end: i + 1 }
}

function member(pattern: string, at: number): Escape | undefined {
  if (pattern.charAt(at) === '\\') return readEscape(pattern, at)
  const character = String.fromCodePoint(pattern.codePointAt(at) ?? 0)
  return { kind: 'character', character, length: character.length }
}
