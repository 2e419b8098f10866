import type { Lexicon, Rule } from '../language.ts'
import type { Place } from '../place.ts'

/** Words that a sentence has before its missing full stop is believed. */
const FEWEST_WORDS = 6

/**
 * `…4,75 persen Dengan langkah ini, …`: a word that opens sentences stands with a capital in the middle of one. In
 * titles and labels (film Ketika Cinta Bertasbih, tombol Jangan Simpan) the word after it has a capital too, or the
 * word before announces a name.
 */
export const missingStop: Rule = {
  name: 'missing-stop',
  decide(place, lexicon) {
    if (place.marks !== '') return undefined
    if (place.bracketEnd >= place.span.end || !longEnough(place)) return 'keep'
    const before = place.token.replace(/[^\p{L}\p{N}%]+$/u, '')
    if (!COMMON.test(before) || lexicon.carriers.has(before.toLowerCase())) return 'keep'
    return goesOn(place, lexicon) ? 'split' : 'keep'
  },
}

/** What may end a sentence without a stop: a word, the name of one word, a number. */
const COMMON = /^(?:\p{Lu}?[\p{Ll}-]{3,}|[\d.,]+%?)$/u

/** `…makin melemah "Apabila dolar melemah, …," katanya`: the quotation has its speaker, so nothing led to it. */
export const missingStopBeforeQuote: Rule = {
  name: 'missing-stop-before-quote',
  decide(place, lexicon) {
    if (place.marks !== '' || !place.quoteOpens) return undefined
    if (!longEnough(place) || lexicon.carriers.has(place.token.toLowerCase())) return 'keep'
    return lexicon.reportedQuote.test(place.ahead(660)) ? 'split' : 'keep'
  },
}

/** `…hubungan baik ini,” Dia mengatakan bahwa …`: a new clause; before a comma and a quotation mark nothing else is. */
export const clauseAfterQuote: Rule = {
  name: 'clause-after-quote',
  decide(place, lexicon) {
    if (place.marks !== '' || !/,[^\p{L}\p{N}]*$/u.test(place.token)) return undefined
    return lexicon.newClause.test(place.ahead(60)) ? 'split' : 'keep'
  },
}

/** `dengan langkah-langkah berikut: Basahi tangan …`: sentences are listed after the colon; elsewhere it never ends. */
export const listIntroduction: Rule = {
  name: 'list-introduction',
  decide(place, lexicon) {
    if (!/^[:：]$/.test(place.marks)) return undefined
    if (place.bracketEnd >= place.span.end || place.opens) return 'keep'
    const { from, run } = place.span
    const sentence = place.text.slice(Math.max(from, run - 80), run)
    if (!lexicon.introduction.test(sentence)) return 'keep'
    return place.capitalFollows && place.secondWord !== '' ? 'split' : 'keep'
  },
}

function goesOn({ word, secondWord }: Place, lexicon: Lexicon): boolean {
  const kind = lexicon.openers.get(word)
  if (kind === 'speaker') return false
  if (lexicon.pointers.has(secondWord)) return true
  if (kind === 'pointed') return false
  if (kind === 'subject') return lexicon.predicate.test(secondWord)
  if (lexicon.times.has(secondWord) || /^\d/.test(secondWord)) return true
  return kind === 'any' && /^\p{Ll}/u.test(secondWord)
}

function longEnough({ text, span }: Place): boolean {
  const head = text.slice(Math.max(span.from, span.run - 200), span.run)
  return head.split(' ').length >= FEWEST_WORDS
}
