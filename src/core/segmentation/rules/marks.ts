import type { Rule } from '../language.ts'
import type { Place } from '../place.ts'
import { isStarter } from './starter.ts'

const isEllipsis = (place: Place): boolean => /^(?:…|\.{2,}$|\.{2,}[.…]|\.…)/u.test(place.marks)

/** `… dan kemudian`: dots that open a segment, or only brackets and quotes before them, leave words out. */
export const openingEllipsis: Rule = {
  name: 'opening-ellipsis',
  decide(place) {
    const { from, run } = place.span
    if (run - from > 3 || /[\p{L}\p{N}]/u.test(place.text.slice(from, run))) return undefined
    return isEllipsis(place) || place.marks === '.' ? 'keep' : undefined
  },
}

/** `lama… Lalu`: an end before a capital, a number or a quotation only. */
export const ellipsis: Rule = {
  name: 'ellipsis',
  decide(place) {
    if (!isEllipsis(place)) return undefined
    return place.capitalFollows || place.digitFollows || place.quoteOpens || !/^\p{L}/u.test(place.first)
      ? 'split'
      : 'keep'
  },
}

/** `Yahoo! Inc`: the mark belongs to the name. */
export const nameWithMark: Rule = {
  name: 'name-with-mark',
  decide: (place, lexicon) =>
    /^[!?]$/.test(place.marks) && lexicon.namesWithMark.has(place.token) && !isStarter(place.word, lexicon)
      ? 'keep'
      : undefined,
}

/** `"Stop!" John said.`: a question or call goes on with who said it. */
export const speakerFollows: Rule = {
  name: 'speaker-follows',
  decide(place, lexicon) {
    if (!place.quoteCloses || !/[!?…]/u.test(place.marks) || place.opens) return undefined
    const { opened, limit } = place.span
    const ahead = place.text.slice(opened, Math.min(limit, opened + 80))
    const clause = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}\s(\p{Ll}+)[.,]/u.exec(ahead)
    if (clause?.[1] === undefined || isStarter(place.word, lexicon)) return undefined
    return lexicon.speech.has(clause[1]) ? 'keep' : undefined
  },
}

/** A terminator with its quotation mark ends the sentence that it quotes. */
export const quote: Rule = {
  name: 'quote',
  decide: (place) => (place.quoteCloses ? 'split' : undefined),
}

/** What no rule refused is the end of a sentence. */
export const terminator: Rule = { name: 'terminator', decide: () => 'split' }
