import type { AbbreviationClass, Lexicon, Rule, Verdict } from '../language.ts'
import type { Place } from '../place.ts'
import { isPlainStarter, isStarter } from './starter.ts'

/** `dotted`: not in the table, but of the form D.W. or S.Tr.K. */
export type Abbreviation = AbbreviationClass | 'initial' | 'dotted'

/** Nh. Dini, Blvd. Mawar: a capitalised word without a vowel is short for another. */
const VOWELLESS = /^[BCDFGHJ-NP-TVWXZ][bcdfghj-np-tvwxz]{1,4}$/

const DOTTED = /^\p{L}{1,4}(?:\.-?\p{L}{1,4})+$/u

/** Class of the token before a full stop, undefined for an ordinary word, a number or an address. */
export function abbreviationOf(token: string, lexicon: Lexicon): Abbreviation | undefined {
  if (token === '') return undefined
  const known = lexicon.abbreviations.get(token)
  if (known !== undefined) return known
  if (/^\p{Lu}$/u.test(token)) return 'initial'
  if (VOWELLESS.test(token) && !lexicon.vowelless.has(token)) return 'suffix'
  const joint = Math.max(token.lastIndexOf('/'), token.lastIndexOf('-'), token.lastIndexOf('('))
  if (joint >= 0) return partOf(token.slice(joint + 1), lexicon)
  if (!DOTTED.test(token)) return undefined
  const last = token.slice(token.lastIndexOf('.') + 1)
  if (lexicon.abbreviations.get(last) === 'title') return 'title'
  // kompas.com, www.go.id: two small letters or more at the end make an address.
  return /^\p{Ll}{2,}$/u.test(last) || /^(?:COM|CO|ID|NET|ORG|TV)$/.test(last) ? undefined : 'dotted'
}

function partOf(part: string, lexicon: Lexicon): Abbreviation | undefined {
  const known = part.length > 1 ? lexicon.abbreviations.get(part) : undefined
  return known === 'title' || known === 'suffix' || known === 'degree' ? known : undefined
}

/** A rule for a single full stop after one class of abbreviation, no quotation mark closing with it. */
function after(kind: Abbreviation, name: string, decide: (place: Place, lexicon: Lexicon) => Verdict): Rule {
  return {
    name,
    decide(place, lexicon) {
      if (place.marks !== '.' || abbreviationOf(place.token, lexicon) !== kind) return undefined
      // `“Plan B.” Ia pergi.`: what closes a quotation closes its sentence, except before a name.
      if (place.quoteCloses && kind !== 'title') return undefined
      return decide(place, lexicon)
    },
  }
}

const splitIf = (yes: boolean): Verdict => (yes ? 'split' : 'keep')
/** A second firm cannot stand inside the name of the first: `Nippon Steel Corp. PT Bakrie …`. */
const FIRM = /^(?:PT|CV|UD)$/
/** Whether what follows an abbreviation that may end a sentence begins the next. */
export const startsSentence = (place: Place, lexicon: Lexicon): boolean =>
  (place.quoteOpens && place.spaced) || isStarter(place.word, lexicon) || FIRM.test(place.word)

/** `Susilo B. Yudhoyono`; not `vitamin D.`, `2 C.`, `APBN-P.`, nor before a word that is no name. */
export const initial: Rule = after('initial', 'initial', (place, lexicon) => {
  const previous = place.previous.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '')
  if (lexicon.letterLabels.has(previous) || /^(?:(?:rp|us|ke-)?[\d.,]+|[ivx]{2,})$/u.test(previous))
    return 'split'
  return splitIf(isPlainStarter(place.word, lexicon))
})

/** Small letters alone: `5 m.` ends, `a.` in a list does not. */
export const smallLetter: Rule = {
  name: 'small-letter',
  decide(place, lexicon) {
    if (place.marks !== '.' || !/^\p{Ll}$/u.test(place.token) || place.quoteCloses) return undefined
    if (lexicon.abbreviations.has(place.token)) return undefined
    const previous = place.previous.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '')
    return splitIf(lexicon.letterLabels.has(previous) || /^[\d.,]+$/.test(previous))
  },
}

/** `Prof.`, `Jl.`, `No.`: a name or number follows. In capitals (PT., RT.) the word may be an ordinary one. */
export const title: Rule = after('title', 'title', (place, lexicon) =>
  splitIf(/^\p{Lu}{2,}$/u.test(place.token) && isPlainStarter(place.word, lexicon)),
)

/** Without I, which opens English sentences. */
const ROMAN = /^(?:[VXLC]|[IVXLC]{2,})$/

/** `hal. 5`, `Kor. 13:4`: an abbreviation before a number, an ordinary word elsewhere. */
export const reference: Rule = after('reference', 'reference', (place) =>
  place.digitFollows || ROMAN.test(place.word) || (place.opens && !place.quoteOpens) ? 'keep' : undefined,
)

/** `Tbk.`, `Jr.`, `Des.`: an end only before a sentence starter or a quotation. */
export const suffix: Rule = after('suffix', 'suffix', (place, lexicon) =>
  splitIf(startsSentence(place, lexicon)),
)

/** `Budi Santoso, S.H. Terdakwa …`: after a comma any capital, unless another degree follows. */
export const degree: Rule = after('degree', 'degree', (place, lexicon) => {
  if (startsSentence(place, lexicon)) return 'split'
  const other = lexicon.abbreviations.get(place.word)
  const dotted = place.text.charAt(place.span.opened + place.word.length) === '.'
  return splitIf(/,$/.test(place.before) && place.capitalFollows && !dotted && other === undefined)
})

/** `dll.`, `etc.`: an end before any capital; a bracket or number goes on. */
export const list: Rule = after('list', 'list', (place) =>
  splitIf(place.capitalFollows && (!place.opens || place.quoteOpens)),
)

/** `D.W. Martowardojo`, `A.S. Departemen`: initials and unknown short forms. */
export const dotted: Rule = after('dotted', 'dotted', (place, lexicon) =>
  splitIf((place.quoteOpens && place.spaced) || isPlainStarter(place.word, lexicon)),
)
