import { placeablesIn } from '../placeables/find.ts'
import { withoutAtoms } from '../text/atoms.ts'
import { type LinkedQuote, linkedFor } from './linked.ts'
import { phrasesIn, wordsIn } from './phrases.ts'
import { renderingsFor } from './renderings.ts'
import type { Suggestion, SuggestionFrom } from './suggestion.ts'

export interface Surroundings {
  /** Of the segment that is translated. */
  readonly source: string
  /** Texts of the article near it, those that are translated with their translation; its own not among them. */
  readonly near: readonly { readonly source: string; readonly target: string }[]
  readonly pair: { readonly source: string; readonly target: string }
  /** Words that the project lists. */
  readonly listed: readonly string[]
  /** Words that people of the project linked, in the direction of the pair. */
  readonly linked: readonly LinkedQuote[]
}

const MOST = { list: 500, link: 120, rendering: 120, name: 150, phrase: 120, word: 600 } as const

/**
 * What may be typed for a segment, the likeliest kinds first: words of the project's list, what people
 * linked its words to, renderings of them, names of the article, phrases and words that were written in it before. No text stands in it twice.
 */
export function collect({ source, near, pair, listed, linked }: Surroundings): readonly Suggestion[] {
  const targets = near.map(({ target }) => withoutAtoms(target)).filter((target) => target !== '')
  const found: Readonly<Record<SuggestionFrom, readonly string[]>> = {
    list: listed,
    link: linkedFor(source, linked, pair.source),
    rendering: renderingsFor(source, pair),
    name: namesOf([source, ...near.map((one) => one.source)], pair),
    phrase: phrasesIn(targets),
    word: wordsIn(targets),
  }
  const once = new Map<string, SuggestionFrom>()
  for (const from of ORDER)
    for (const text of found[from].slice(0, MOST[from])) if (!once.has(text)) once.set(text, from)
  return [...once].map(([text, from]) => ({ text, from }))
}

const ORDER = ['list', 'link', 'rendering', 'name', 'phrase', 'word'] as const

function namesOf(sources: readonly string[], pair: Surroundings['pair']): readonly string[] {
  const names = sources.flatMap((source) => placeablesIn(source, pair))
  return names.filter(({ kind }) => NAMES.has(kind)).map(({ text }) => text)
}

const NAMES: ReadonlySet<string> = new Set(['name', 'short', 'address'])
