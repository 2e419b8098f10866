import type { Refusal } from '../refusal.ts'

// What XML 1.0 cannot carry (section 2.2, Char): such a character could enter Padan but never leave it in a file.
const FORBIDDEN = /[^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF]/u

/**
 * Whether a text may be kept: well-formed UTF-16, no control character but tab and line ends, at most `limit` code
 * units. Says which character and where.
 */
export function unacceptable(text: string, field: string, limit: number): Refusal | undefined {
  if (text.length > limit) return { code: 'too_long', field, values: { limit, length: text.length } }
  if (!text.isWellFormed()) return { code: 'malformed_text', field, line: lineOf(text, loneSurrogate(text)) }
  const found = FORBIDDEN.exec(text)
  if (!found) return undefined
  const character = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  return { code: 'control_character', field, line: lineOf(text, found.index), values: { character } }
}

function loneSurrogate(text: string): number {
  return /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.exec(text)?.index ?? 0
}

function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}
