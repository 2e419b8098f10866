import { atomsIn, withoutAtoms } from './atoms.ts'
import { joints } from './glue.ts'

/** White space apart from line breaks is one token a run of the same sign; a mark never leaves its base. */
const RUN = /\S+|\r\n|[\n\r\u2028\u2029]|([^\S\n\r\u2028\u2029])\1*\p{M}*/gu
/** What most runs of prose are; here `Intl.Segmenter` would say the same, a hundred times slower. */
const PLAIN = /^(["“(]?)([A-Za-z]+)([,.;:!?]?)(["”)]?)$/
const WHITE = /^\s/
/** Each result of `Intl.Segmenter` copies its whole input (Node 20), so its cost is quadratic in the run. */
const LONGEST_RUN = 1_000
const MOST_SEGMENTERS = 16

const segmenters = new Map<string, Intl.Segmenter>()

/**
 * The tokens of a text: words, line breaks, runs of one white-space sign, punctuation. They join to the text
 * exactly, and no token ends inside a surrogate pair.
 *
 * Words are those of `Intl.Segmenter` (Unicode Standard Annex 29), glued so that numbers, times, money,
 * percentages, hyphenated and reduplicated words, names with an apostrophe, initials and atoms stay whole.
 *
 * @param language BCP 47 tag; a malformed one counts as English. It matters for scripts without spaces only.
 */
export function words(text: string, language: string): readonly string[] {
  return tokenizer(language)(text)
}

/** `words` for several texts of one language: what was cut once is not cut again. */
export function tokenizer(language: string): (text: string) => string[] {
  const segmenter = segmenterFor(language)
  const known = new Map<string, readonly string[]>()
  return (text) => {
    const tokens: string[] = []
    for (const run of text.match(RUN) ?? []) {
      if (run === ' ') {
        tokens.push(run)
        continue
      }
      let parts = known.get(run)
      if (parts === undefined) {
        parts = plain(run) ?? pieces(run).flatMap((piece) => cutRound(piece, segmenter))
        known.set(run, parts)
      }
      for (const part of parts) tokens.push(part)
    }
    return tokens
  }
}

/** How many words a text holds: runs of non-white-space with a letter or digit in them, atoms apart. Linear. */
export function countWords(text: string): number {
  let count = 0
  for (const run of withoutAtoms(text).match(/\S+/g) ?? []) if (/[\p{L}\p{N}]/u.test(run)) count++
  return count
}

function plain(run: string): readonly string[] | undefined {
  if (WHITE.test(run)) return [run]
  return PLAIN.exec(run)
    ?.slice(1)
    .filter((part) => part !== '')
}

/** Atoms are tokens of their own. */
function cutRound(run: string, segmenter: Intl.Segmenter): string[] {
  const tokens: string[] = []
  let from = 0
  for (const { start, end, sign } of atomsIn(run)) {
    if (start > from) tokens.push(...cut(run.slice(from, start), segmenter))
    tokens.push(sign)
    from = end
  }
  return from < run.length ? [...tokens, ...cut(run.slice(from), segmenter)] : tokens
}

function cut(run: string, segmenter: Intl.Segmenter): string[] {
  const whole = joints(run)
  const tokens: string[] = []
  let start = 0
  for (const { index } of segmenter.segment(run)) {
    if (index === start || whole.has(index)) continue
    tokens.push(run.slice(start, index))
    start = index
  }
  tokens.push(run.slice(start))
  return tokens
}

function pieces(run: string): string[] {
  if (run.length <= LONGEST_RUN) return [run]
  const parts: string[] = []
  for (let start = 0; start < run.length; ) {
    let end = Math.min(start + LONGEST_RUN, run.length)
    if (/[\uD800-\uDBFF]/.test(run.charAt(end - 1)) && /[\uDC00-\uDFFF]/.test(run.charAt(end))) end++
    parts.push(run.slice(start, end))
    start = end
  }
  return parts
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known !== undefined) return known
  let segmenter: Intl.Segmenter
  try {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    segmenter = new Intl.Segmenter('en', { granularity: 'word' })
  }
  if (segmenters.size < MOST_SEGMENTERS) segmenters.set(language, segmenter)
  return segmenter
}
