import type { Span } from '../../revision/follow.ts'
import { type SaidLink, withPeople } from './people.ts'
import { isContent, type Linking, linkWords, type TextPair, touched, type WordLinks } from './segment.ts'
import { type Token, tokensOf } from './token.ts'

/** A text with its translation, as renderings are looked for in it. */
export interface ReadText extends TextPair {
  /** What people said of its words. */
  readonly said: readonly SaidLink[]
}

/** The other way round: what is the source here is the target there. */
export function turned({ source, target, said }: ReadText): ReadText {
  return {
    source: target,
    target: source,
    said: said.map((one) => ({ ...one, source: one.target, target: one.source })),
  }
}

/** Words of a text as one place rendered them. */
export interface Occurrence {
  /** Number of the text. */
  readonly text: number
  readonly source: Span
  /** The words that they are linked with, in order; none: no link was found. */
  readonly target: readonly Span[]
  /** What it is counted under: the stems of those words, without words of grammar. Empty: no link. */
  readonly key: string
}

/** The keys of a word or phrase, as it is looked for: every form of it has them. */
export function keysOfPhrase(phrase: string, language: string): readonly string[] {
  return tokensOf(phrase, language).flatMap(({ key }) => (key === '-nya' || key === "'s" ? [] : [key]))
}

/** How each place that has these words, in any form, renders them. `first` numbers the texts. */
export function renderingsOf(
  texts: readonly ReadText[],
  keys: readonly string[],
  how: Linking,
  first = 0,
): readonly Occurrence[] {
  if (keys.length === 0) return []
  return texts.flatMap((text, index) => {
    const places = placesOf(tokensOf(text.source, how.pair.source), keys)
    if (places.length === 0 || text.target === '') return []
    const links = linkWords(text, how)
    return places.map((source) => occurrence(text, links, source, first + index, how))
  })
}

/** A word of the source that is rendered in more than one way. */
export interface Varied {
  readonly key: string
  /** Each rendering by its key, the most frequent first. */
  readonly renderings: readonly { readonly key: string; readonly words: string; readonly count: number }[]
  /** As it is spelt where it first stands. */
  readonly word: string
  readonly count: number
}

/** The words of texts by the stem under which they are met, and what each became. Filled text by text. */
export class Renderings {
  readonly #words = new Map<string, Map<string, { words: string; count: number }>>()
  readonly #forms = new Map<string, string>()

  add(text: ReadText, how: Linking): void {
    if (text.target === '') return
    const links = linkWords(text, how)
    for (const token of links.source) {
      if (!isContent(token, how.pair.source)) continue
      const { key, target } = occurrence(text, links, token, 0, how)
      if (key === '') continue
      const row = this.#words.get(token.key) ?? new Map<string, { words: string; count: number }>()
      this.#words.set(token.key, row)
      if (!this.#forms.has(token.key)) this.#forms.set(token.key, text.source.slice(token.start, token.end))
      const known = row.get(key) ?? { words: wordsAt(text.target, target), count: 0 }
      row.set(key, { ...known, count: known.count + 1 })
    }
  }

  /** Those with several renderings; first those that one rendering stands out from, then by frequency. */
  varied(most: number): readonly Varied[] {
    return [...this.#words]
      .filter(([, row]) => row.size > 1)
      .map(([key, row]) => {
        const renderings = [...row]
          .map(([key, one]) => ({ key, ...one }))
          .toSorted((a, b) => b.count - a.count)
        const count = renderings.reduce((sum, one) => sum + one.count, 0)
        return { key, word: this.#forms.get(key) ?? key, count, renderings }
      })
      .toSorted((a, b) => Number(hasOdd(b)) - Number(hasOdd(a)) || b.count - a.count)
      .slice(0, most)
  }
}

/** Whether a rendering is the odd one out: another stands at least twice as often. */
export function isOdd(count: number, counts: readonly number[]): boolean {
  return Math.max(...counts) >= 2 * count
}

function hasOdd({ renderings }: Varied): boolean {
  const counts = renderings.map(({ count }) => count)
  return counts.some((count) => isOdd(count, counts))
}

/** Where these keys follow each other; what is bound to a word (-nya) may stand between. */
function placesOf(tokens: readonly Token[], keys: readonly string[]): readonly Span[] {
  const free = tokens.filter(({ key }) => key !== '-nya' && key !== "'s")
  return free.flatMap(({ start }, at) => {
    if (!keys.every((key, step) => free[at + step]?.key === key)) return []
    return [{ start, end: free[at + keys.length - 1]?.end ?? start }]
  })
}

function occurrence(
  text: ReadText,
  links: WordLinks,
  { start, end }: Span,
  number: number,
  { pair }: Linking,
): Occurrence {
  const source = { start, end }
  const linked = withPeople(links, text.said).filter((link) => touched([link.source], source).length > 0)
  const target = links.target.filter((token) =>
    linked.some((link) => touched([token], link.target).length > 0),
  )
  const strong = target.filter((token) => isContent(token, pair.target))
  const kept = strong.length > 0 ? strong : target
  return {
    text: number,
    source,
    target: joined(kept, text.target),
    key: kept.map(({ key }) => key).join(' '),
  }
}

/** Tokens with nothing but white space between them are one span. */
function joined(tokens: readonly Token[], text: string): readonly Span[] {
  const spans: Span[] = []
  for (const { start, end } of tokens) {
    const last = spans.at(-1)
    if (last && text.slice(last.end, start).trim() === '')
      spans[spans.length - 1] = { start: last.start, end }
    else spans.push({ start, end })
  }
  return spans
}

/** Places that are rendered alike. */
export interface RenderingGroup<T> {
  /** As they are worded most often; empty: no link was found. */
  readonly words: string
  readonly places: readonly T[]
  readonly odd: boolean
}

/** Places by their rendering, the most frequent first; those without a link last. `wordsOf`: how one of them words it. */
export function groupsOf<T extends Pick<Occurrence, 'key'>>(
  places: readonly T[],
  wordsOf: (place: T) => string,
): readonly RenderingGroup<T>[] {
  const groups = new Map<string, T[]>()
  for (const place of places) groups.set(place.key, [...(groups.get(place.key) ?? []), place])
  const counts = [...groups].filter(([key]) => key !== '').map(([, group]) => group.length)
  return [...groups]
    .toSorted(([a, one], [b, other]) => Number(a === '') - Number(b === '') || other.length - one.length)
    .map(([key, group]) => ({
      words: mostFrequent(group.map(wordsOf)),
      places: group,
      odd: key !== '' && isOdd(group.length, counts),
    }))
}

/** The words of a text at these places. */
export function wordsAt(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
}

/** Small letters win where both are there equally often: a capital may be that of a sentence. */
function mostFrequent(all: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  const [first] = [...counts].toSorted(([a, m], [b, n]) => n - m || Number(b > a) - Number(b < a))
  return first?.[0] ?? ''
}
