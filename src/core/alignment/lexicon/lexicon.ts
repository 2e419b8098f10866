import { stemIndonesian } from '../../text/stem.ts'
import { stemEnglish } from '../../text/stem-en.ts'
import { entries } from './entries.ts'
import { type Entry, parseEntries } from './entry.ts'

/** The built-in Indonesian–English lexicon. */
export interface Lexicon {
  readonly entries: readonly Entry[]
  /** The entries of a headword, one for each part of speech; case does not matter. */
  byHead(word: string): readonly Entry[]
  /**
   * English stems that may stand for an Indonesian stem, with weights for an aligner: 3/(1 + rank/2) for function words,
   * 3/√(words of the headword · words of the equivalent) for all others, in which every word of the one is tied to every
   * word of the other; articles, prepositions and the like neither count nor tie where a phrase has other words. Empty for
   * a stem that is not listed.
   */
  equivalents(idStem: string): ReadonlyMap<string, number>
  /** Headwords of several words by the stem of their first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
}

export interface Phrase {
  readonly stems: readonly string[]
  readonly entry: Entry
}

const STRENGTH = 3
const NONE: ReadonlyMap<string, number> = new Map()
/** In an equivalent of several words these carry no meaning of their own. */
const WEAK: ReadonlySet<string> = new Set('a an the of to be in on by for with at as and'.split(' '))

/** Function words that carry meaning into a phrase: tidak mungkin is impossible. */
const NEGATIONS: ReadonlySet<string> = new Set(['tidak', 'tak', 'belum', 'bukan', 'tanpa'])

let built: Lexicon | undefined

/** The lexicon; built when it is first asked for, then kept. */
export function lexicon(): Lexicon {
  built ??= build(entries())
  return built
}

/**
 * Adds a dictionary that an administrator named to the lexicon of this process or thread, before anything is aligned in it.
 * Lines as `linesOfDictionary` gives them.
 */
export function extendLexicon(lines: string): void {
  built = build([...entries(), ...parseEntries(lines)])
}

function build(all: readonly Entry[]): Lexicon {
  const heads = new Map<string, Entry[]>()
  const weights = new Map<string, Map<string, number>>()
  const phrases = new Map<string, Phrase[]>()
  const grammar = new Set(all.flatMap(({ head, pos }) => (pos === 'f' && !NEGATIONS.has(head) ? [head] : [])))
  const singles = singlesOf(all)
  for (const entry of all) {
    push(heads, entry.head, entry)
    const stems = entry.head.split(' ').map(stemIndonesian)
    const [first] = stems
    if (first !== undefined && stems.length > 1) push(phrases, first, { stems, entry })
    const strong = stems.filter((stem) => !grammar.has(stem))
    weigh(weights, strong.length > 0 ? strong : stems, entry, singles)
  }
  for (const list of phrases.values()) list.sort((a, b) => b.stems.length - a.stems.length)
  return {
    entries: all,
    byHead: (word) => heads.get(word.toLowerCase()) ?? [],
    equivalents: (stem) => weights.get(stem) ?? NONE,
    phrases,
  }
}

type Singles = ReadonlyMap<string, ReadonlySet<string>>

/** What stems become where one word stands for one word. */
function singlesOf(all: readonly Entry[]): Singles {
  const singles = new Map<string, Set<string>>()
  for (const { head, equivalents } of all) {
    if (head.includes(' ')) continue
    const stem = stemIndonesian(head)
    const known = singles.get(stem) ?? new Set()
    singles.set(stem, known)
    for (const english of equivalents.map(contentStems)) if (english.length === 1) known.add(english[0] ?? '')
  }
  return singles
}

/** Several entries may come to one pair of stems; the strongest counts, so that no pair is heard twice. */
function weigh(
  weights: Map<string, Map<string, number>>,
  stems: readonly string[],
  entry: Entry,
  singles: Singles,
): void {
  for (const [rank, equivalent] of entry.equivalents.entries()) {
    const english = contentStems(equivalent)
    const weight =
      entry.pos === 'f' ? STRENGTH / (1 + rank / 2) : STRENGTH / Math.sqrt(stems.length * english.length)
    const phrasal = stems.length > 1 && english.length > 1
    const explained = (stem: string, one: string) => phrasal && singles.get(stem)?.has(one) === true
    for (const stem of stems) {
      const known = weights.get(stem) ?? new Map<string, number>()
      weights.set(stem, known)
      const own = english.filter((one) => explained(stem, one))
      const free = english.filter((one) => !stems.some((other) => explained(other, one)))
      const partners = own.length > 0 ? own : free.length > 0 ? free : english
      for (const one of partners) known.set(one, Math.max(known.get(one) ?? 0, weight))
    }
  }
}

/** Stems of the words of an equivalent; articles and prepositions count only where there is nothing else. */
export function contentStems(equivalent: string): readonly string[] {
  const words = equivalent.split(' ')
  const strong = words.filter((word) => !WEAK.has(word))
  return (strong.length > 0 ? strong : words).map(stemEnglish)
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
