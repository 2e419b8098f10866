import fc from 'fast-check'
import { HARD_TEXTS } from './documents.ts'

const FORBIDDEN = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** Any text that Padan lets in: well-formed, no control characters but tab and line ends. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom(...HARD_TEXTS, '&', '&lt;', '&#13;', '\r', '\n', '<hole/>', ']]>', "'", '=', '"'),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text !== '' && !FORBIDDEN.test(text))
