import {
  CLOSE_BRACKET,
  DASH,
  DOUBLE_QUOTE,
  flagsAt,
  OPEN_BRACKET,
  SINGLE_QUOTE,
  SPACE,
  TERMINATOR,
} from './characters.ts'

export const QUOTE = DOUBLE_QUOTE | SINGLE_QUOTE

/** `tie`: what stands beside the mark speaks for both or for neither. */
export type QuoteRole = 'open' | 'close' | 'tie'

const OPENING = '“„«‘‚‹「『'
const CLOSING = '”»’›」』'
const AFTER_CLOSING = ',;:%'

/**
 * Role of the quotation mark at `index`, from its neighbours inside [`start`, `end`). The neighbours come before the
 * shape: writers and translation machines type ” or " on either side, but rarely put the space on the wrong one.
 */
export function quoteRole(text: string, index: number, start: number, end: number): QuoteRole {
  const before = index > start ? flagsAt(text, index - 1) : SPACE
  const after = index + 1 < end ? flagsAt(text, index + 1) : SPACE
  const next = text.charAt(index + 1)
  const opens = (before & (SPACE | OPEN_BRACKET | DASH)) !== 0
  const closes =
    (after & (SPACE | CLOSE_BRACKET | TERMINATOR)) !== 0 || (next !== '' && AFTER_CLOSING.includes(next))
  if (opens !== closes) return opens ? 'open' : 'close'
  const mark = text.charAt(index)
  if (OPENING.includes(mark)) return 'open'
  // Between two letters ’ is an apostrophe.
  if (mark === '’' && !opens && (before & (TERMINATOR | QUOTE | CLOSE_BRACKET)) === 0) return 'tie'
  if (CLOSING.includes(mark)) return 'close'
  return 'tie'
}
