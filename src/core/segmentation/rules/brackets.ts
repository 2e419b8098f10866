import { CLOSE_BRACKET, flagsAt } from '../characters.ts'
import type { Rule } from '../language.ts'
import { abbreviationOf } from './abbreviation.ts'

/** `(dari Rp1 triliun. Lihat tabel)`: a short bracket is not taken apart. */
export const insideBracket: Rule = {
  name: 'inside-bracket',
  decide: (place) => (place.bracketEnd >= place.span.end ? 'keep' : undefined),
}

/** `Letjen (Purn.) Prabowo`, `(dll.) Budi`, `(!)`: the stop belongs to the bracket's last word, not to a sentence. */
export const bracketedWord: Rule = {
  name: 'bracketed-word',
  decide(place, lexicon) {
    const { from, runEnd } = place.span
    if ((flagsAt(place.text, runEnd) & CLOSE_BRACKET) === 0) return undefined
    const open = place.tokenStart - 1
    const alone = open >= from && /[([{]/.test(place.text.charAt(open))
    if (alone && open > from) return 'keep'
    return abbreviationOf(place.token, lexicon) === undefined ? undefined : 'keep'
  },
}
