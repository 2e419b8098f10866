import type { Lexicon } from '../language.ts'
import type { Place } from '../place.ts'
import { startsSentence } from '../rules/abbreviation.ts'
import type { CompiledRules } from './compile.ts'
import { type OwnPlaces, PlaceFinder } from './places.ts'
import { ruleName } from './rules.ts'

interface Decided {
  readonly name: string
  readonly split: boolean
}

/** A project's rules while one text is segmented. */
export class OwnRules {
  readonly #rules: CompiledRules
  readonly #finder: PlaceFinder | undefined

  constructor(rules: CompiledRules) {
    this.#rules = rules
    this.#finder = rules.places && new PlaceFinder(rules.places)
  }

  /** Where the exceptions decide in the paragraph [`start`, `end`). */
  placesOf(text: string, start: number, end: number): PlaceReader | undefined {
    return this.#finder && new PlaceReader(this.#finder.find(text, start, end))
  }

  /** What the abbreviations say of a place, undefined when it follows none. */
  decide(place: Place, lexicon: Lexicon): Decided | undefined {
    if (this.#rules.abbreviations.size === 0 || place.marks !== '.') return undefined
    const found = this.#find(place.token)
    if (!found) return undefined
    const name = ruleName(found.rule)
    if (found.ends === 'never') return { name, split: false }
    // What closes a quotation closes its sentence.
    if (place.quoteCloses || !place.spaced) return undefined
    return { name, split: startsSentence(place, lexicon) }
  }

  #find(token: string) {
    const { abbreviations } = this.#rules
    const joint = Math.max(token.lastIndexOf('/'), token.lastIndexOf('-'), token.lastIndexOf('('))
    return abbreviations.get(token) ?? (joint < 0 ? undefined : abbreviations.get(token.slice(joint + 1)))
  }
}

/** Reads the places of a paragraph in order. */
export class PlaceReader {
  readonly #places: OwnPlaces
  #next = 0

  constructor(places: OwnPlaces) {
    this.#places = places
  }

  /** Tells of the breaks that come before `limit`; all places there are done with. */
  before(limit: number, tell: (at: number, rule: number) => void): void {
    const { ends, rules, breaks } = this.#places
    for (; this.#next < ends.length && (ends[this.#next] ?? limit) < limit; this.#next++) {
      if (breaks[this.#next]) tell(ends[this.#next] ?? 0, rules[this.#next] ?? 0)
    }
  }

  /** What is decided at exactly `end`. */
  at(end: number): Decided | undefined {
    const { ends, rules, breaks } = this.#places
    const at = this.#next
    if (ends[at] !== end) return undefined
    this.#next++
    return { name: ruleName(rules[at] ?? 0), split: breaks[at] ?? false }
  }
}
