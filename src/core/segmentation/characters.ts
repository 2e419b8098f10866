/** Flags of one UTF-16 code unit; a unit may carry several. */
export const SPACE = 1
/** A line break: a hard wall between paragraphs (always SPACE too). */
export const WALL = 2
export const TERMINATOR = 4
export const OPEN_BRACKET = 8
export const CLOSE_BRACKET = 16
export const DOUBLE_QUOTE = 32
export const SINGLE_QUOTE = 64
export const DASH = 128
export const COLON = 256
/** A to Z: enough to find words of the two languages' own stock. */
export const CAPITAL = 512

const flags = new Uint16Array(0x10000)

function mark(units: string, flag: number): void {
  for (let i = 0; i < units.length; i++) {
    const unit = units.charCodeAt(i)
    flags[unit] = (flags[unit] ?? 0) | flag
  }
}

// The same set as \s and String.trim, so that "white space" means one thing here and to every caller.
mark('\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a', SPACE)
mark('\u2028\u2029\u202f\u205f\u3000\ufeff', SPACE)
mark('\n\r\u2028\u2029', WALL)
mark('.!?…‼⁇⁈⁉。！？｡', TERMINATOR)
mark('([{（［｛', OPEN_BRACKET)
mark(')]}）］｝', CLOSE_BRACKET)
mark('"“”„‟«»「」『』', DOUBLE_QUOTE)
mark("'‘’‚‛‹›`´", SINGLE_QUOTE)
mark('-‐‑‒–—―−', DASH)
mark(':：', COLON)
mark('ABCDEFGHIJKLMNOPQRSTUVWXYZ', CAPITAL)

/** Flags of the code unit at `index`; 0 outside the text. */
export function flagsAt(text: string, index: number): number {
  return flags[text.charCodeAt(index)] ?? 0
}

/** First index in [`from`, `limit`) that holds no white space, or `limit`. */
export function skipSpace(text: string, from: number, limit: number): number {
  let i = from
  while (i < limit && (flagsAt(text, i) & SPACE) !== 0) i++
  return i
}

/** Last index in (`start`, `from`] with no white space just before it, or `start`. */
export function skipSpaceBack(text: string, from: number, start: number): number {
  let i = from
  while (i > start && (flagsAt(text, i - 1) & SPACE) !== 0) i--
  return i
}

/** The character (one code point) at `index`, '' outside the text. */
export function characterAt(text: string, index: number): string {
  const point = text.codePointAt(index)
  return point === undefined ? '' : String.fromCodePoint(point)
}

export const isUpper = (character: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(character)
export const isLower = (character: string): boolean => /^\p{Ll}/u.test(character)
export const isDigit = (character: string): boolean => /^\p{Nd}/u.test(character)
export const isCombining = (character: string): boolean => /^[\p{M}\u200d]/u.test(character)
export const isPictograph = (character: string): boolean =>
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier})/u.test(character)
