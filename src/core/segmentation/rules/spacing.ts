import { DASH, flagsAt, isCombining, isLower, isUpper, SPACE, TERMINATOR } from '../characters.ts'
import type { Rule } from '../language.ts'
import { isStarter } from './starter.ts'

/** Last parts of an address on the net that are written with a capital often enough to look like a sentence. */
const DOMAIN_ENDS = new Set(['Com', 'Co', 'Id', 'Net', 'Org', 'Go', 'Ac', 'Tv', 'Biz', 'Info'])
const FULL_WIDTH = /[。！？｡]$/u

/**
 * `dievakuasi.Polisi`: the space was forgotten. The word before must be common (small letters only), or the word after
 * a known opening of sentences; a dot, slash, colon or @ before makes it an address.
 */
export const missingSpace: Rule = {
  name: 'missing-space',
  decide(place, lexicon) {
    if (place.spaced || !/^(?:[.!?…]|[.!?]{2,3}|[。！？｡]+)$/u.test(place.marks)) return undefined
    if (isCombining(place.nextCharacter)) return undefined
    if (FULL_WIDTH.test(place.marks)) return place.quoteCloses || !place.opens ? 'split' : undefined
    const { token, word } = place
    if (!isUpper(place.first) || !/^\p{Lu}\p{Ll}*(?:-|$)/u.test(word) || DOMAIN_ENDS.has(word))
      return undefined
    if (/[.@/:=?&_\\]/u.test(token) || lexicon.abbreviations.has(token)) return undefined
    if (place.quoteCloses || place.opens) return token === '' ? undefined : 'split'
    if (/^\p{Ll}{3,}$/u.test(token.replaceAll('-', '')) && word.length > 1) return 'split'
    return token.length > 2 && isStarter(word, lexicon) ? 'split' : undefined
  },
}

/** 5.000, 14.30, KOMPAS.com, B.J., info@antaranews.com: what white space does not follow is inside a word. */
export const insideToken: Rule = {
  name: 'inside-token',
  decide: (place) => (place.spaced ? undefined : 'keep'),
}

/** `kuat. , dia berkata.` and `. . .`: a mark that never opens a sentence follows. */
export const punctuationFollows: Rule = {
  name: 'punctuation-follows',
  decide(place) {
    const { next } = place.span
    if ((flagsAt(place.text, next) & TERMINATOR) !== 0)
      return /^[.…]{2,}[\s]*[^\s.…]/u.test(place.ahead(8)) || place.marks !== '.' ? undefined : 'keep'
    return /[,;:%)\]}&=+/|]/u.test(place.nextCharacter) || isCombining(place.nextCharacter)
      ? 'keep'
      : undefined
  },
}

const ITEM = /^[([]?\p{Ll}(?:[)\]]|\.)\s/u
/** The one title that Indonesian writes with a small letter. */
const PHYSICIAN = /^dr[gh]?\.\s\p{Lu}/u

/** `?” tanya hakim`, `M.Sc. lahir`, `dll. dijual`; not before iPhone or mRNA. */
export const lowerCaseFollows: Rule = {
  name: 'lower-case-follows',
  decide(place) {
    if (!isLower(place.first) || place.capitalFollows) return undefined
    // `kuat. b. Fotokopi`, `kuat. (a) Fotokopi` go on with a list, `berpidato. dr. Tirta …` with a physician: the rules
    // on abbreviations have the word.
    if (ITEM.test(place.ahead(4)) || PHYSICIAN.test(place.ahead(6))) return undefined
    // After a full stop an opening quotation mark opens a sentence even when a small letter follows it.
    return place.quoteOpens && !place.quoteCloses && place.token.length > 3 ? undefined : 'keep'
  },
}

/** `Rp5. 000`: translation machines put a space into numbers; no sentence begins with 000 or 050. */
export const brokenNumber: Rule = {
  name: 'broken-number',
  decide: (place) =>
    /^(?:\p{L}{1,3}|\p{Sc})?\d{1,3}$/u.test(place.token) && /^0\d\d$/.test(place.word) ? 'keep' : undefined,
}

/** `“…menang.” — Bung Karno` names who said it; `Jakarta, Kompas. - Presiden …` is a dateline. */
export const dashFollows: Rule = {
  name: 'dash-follows',
  decide(place) {
    const { from, run, next, limit } = place.span
    if ((flagsAt(place.text, next) & DASH) === 0) return undefined
    if (next + 1 < limit && (flagsAt(place.text, next + 1) & (SPACE | DASH)) === 0) return undefined
    if (place.quoteCloses) return 'keep'
    const head = place.text.slice(from, Math.min(run, from + 60))
    return run - from < 50 && /^\p{Lu}[^\s]*(?:[\s,/()]+\p{Lu}[^\s]*){0,5}$/u.test(head) ? 'keep' : undefined
  },
}
