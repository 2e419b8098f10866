/** What a sign is called; the key of its name in locales/<language>/common.json, `diff.sign`. */
export type SignName =
  | 'space'
  | 'otherSpace'
  | 'noBreakSpace'
  | 'tab'
  | 'lineBreak'
  | 'softHyphen'
  | 'noWidth'
  | 'straightQuote'
  | 'openingQuote'
  | 'closingQuote'
  | 'apostrophe'
  | 'openingSingle'
  | 'closingSingle'
  | 'hyphen'
  | 'noBreakHyphen'
  | 'enDash'
  | 'emDash'
  | 'minus'

/** A part of a changed text. */
export interface Stretch {
  /** To be shown: the text itself, but where it is a sign that nobody can see, a sign that stands for it. */
  readonly shown: string
  /** Set where it is one sign whose name the reader should learn. */
  readonly sign: SignName | null
}

const NAMES: ReadonlyMap<string, SignName> = new Map([
  [' ', 'space'],
  ['\u00A0', 'noBreakSpace'],
  ['\u202F', 'noBreakSpace'],
  ['\t', 'tab'],
  ['\n', 'lineBreak'],
  ['\r\n', 'lineBreak'],
  ['\r', 'lineBreak'],
  ['\u2028', 'lineBreak'],
  ['\u2029', 'lineBreak'],
  ['\u00AD', 'softHyphen'],
  ['"', 'straightQuote'],
  ['“', 'openingQuote'],
  ['„', 'openingQuote'],
  ['«', 'openingQuote'],
  ['”', 'closingQuote'],
  ['»', 'closingQuote'],
  ["'", 'apostrophe'],
  ['‘', 'openingSingle'],
  ['’', 'closingSingle'],
  ['-', 'hyphen'],
  ['‐', 'hyphen'],
  ['‑', 'noBreakHyphen'],
  ['–', 'enDash'],
  ['—', 'emDash'],
  ['−', 'minus'],
])

const STAND_INS: Partial<Readonly<Record<SignName, string>>> = {
  space: '·',
  otherSpace: '·',
  noBreakSpace: '⍽',
  tab: '→',
  lineBreak: '↵',
  softHyphen: '¬',
  noWidth: '∅',
}

const NO_WIDTH = '\\u200B-\\u200F\\u2060\\uFEFF'
const MARKS = '"“”„«»\'‘’\\-‐‑–—−'
const ONLY_SIGNS = new RegExp(`^[\\s\\u00AD${NO_WIDTH}${MARKS}]+$`)
const EVERY = /\r\n|[\s\S]/g
const HIDDEN = new RegExp(`[\\u00A0\\u202F\\t\\u00AD${NO_WIDTH}]| {2,}`, 'g')
const HIDDEN_AND_MARKS = new RegExp(`[\\u00A0\\u202F\\t\\u00AD${NO_WIDTH}${MARKS}]| {2,}`, 'g')
const DASHES = /[-‐‑–—−]/g
const DOUBLE = /["“”„«»]/g
const SINGLE = /['‘’]/g
const UNSEEN = new RegExp(`[\\u00AD${NO_WIDTH}]`, 'g')

/**
 * A changed text in stretches, its signs by name: all of them where it has nothing else; else those that nobody sees
 * (no-break and doubled spaces, tabs, soft hyphens, signs without width). `marks`: quotes and dashes too, since the
 * other side differs in them alone.
 */
export function stretches(text: string, marks: boolean): readonly Stretch[] {
  const wanted = ONLY_SIGNS.test(text) ? EVERY : marks ? HIDDEN_AND_MARKS : HIDDEN
  const found: Stretch[] = []
  let at = 0
  for (const match of text.matchAll(wanted)) {
    if (match.index > at) found.push({ shown: text.slice(at, match.index), sign: null })
    for (const sign of match[0] === '\r\n' ? [match[0]] : match[0]) found.push(named(sign))
    at = match.index + match[0].length
  }
  if (at < text.length) found.push({ shown: text.slice(at), sign: null })
  return found
}

/** A changed text as one string, with stand-ins for what nobody sees: see `stretches`. */
export function visibleSigns(text: string): string {
  return stretches(text, false)
    .map(({ shown }) => shown)
    .join('')
}

/** Whether two unequal texts differ in spaces, quotes, dashes and unseen signs alone. */
export function differInSigns(a: string, b: string): boolean {
  return a !== b && plain(a) === plain(b)
}

function plain(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(DASHES, '-')
    .replace(DOUBLE, '"')
    .replace(SINGLE, "'")
    .replace(/\s+/g, ' ')
}

function named(sign: string): Stretch {
  const name = NAMES.get(sign) ?? (/\s/.test(sign) ? 'otherSpace' : 'noWidth')
  // The byte order mark is white space to a regular expression, but has no width.
  const right = sign === '\uFEFF' ? 'noWidth' : name
  return { shown: STAND_INS[right] ?? sign, sign: right }
}
