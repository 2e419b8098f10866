import { stemIndonesian } from '../text/stem.ts'

/** Words of both sides that a person said translate each other. */
export interface LinkedQuote {
  readonly source: string
  readonly target: string
}

/** Signs; shorter ones are typed faster than chosen. */
const SHORTEST = 3
const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu

/**
 * What people linked the words of a text to, the most often linked first: words that stand there as they were linked, then,
 * in Indonesian, those of the same stem.
 */
export function linkedFor(
  source: string,
  quotes: readonly LinkedQuote[],
  language: string,
): readonly string[] {
  const stemOf = language.startsWith('id') ? stemIndonesian : same
  const words = wordsOf(source)
  const whole = ` ${words.join(' ')} `
  const stems = new Set(words.map(stemOf))
  const counts = { exact: new Map<string, number>(), stem: new Map<string, number>() }
  for (const quote of quotes) {
    const target = quote.target.trim()
    const linked = wordsOf(quote.source)
    if (target.length < SHORTEST || linked.length === 0) continue
    const found = whole.includes(` ${linked.join(' ')} `)
      ? counts.exact
      : linked.length === 1 && stems.has(stemOf(linked[0] ?? ''))
        ? counts.stem
        : undefined
    found?.set(target, 1 + (found.get(target) ?? 0))
  }
  return [...new Set([...mostFirst(counts.exact), ...mostFirst(counts.stem)])]
}

function same(word: string): string {
  return word
}

function wordsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(WORDS), ([word]) => word.toLowerCase())
}

function mostFirst(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([text]) => text)
}
