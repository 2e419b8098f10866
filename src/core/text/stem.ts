import { type Prefix, type Reading, readings, type Suffix } from './affixes.ts'
import { EXCEPTIONS } from './stem-exceptions.ts'
import { isHeadword, isRoot } from './stem-roots.ts'

/**
 * What the affixes make of a root, for matching terms of one root and one class: V verb with me-, di-, ter- or none,
 * Vper the same over per-, Vber ber-, Nag doer pe-, Nproc pe-…-an, Nabs ke-…-an, Nres -an, Nper per-…-an, none: the root.
 */
export type WordClass = 'none' | 'V' | 'Vper' | 'Vber' | 'Nag' | 'Nproc' | 'Nabs' | 'Nres' | 'Nper'

export interface Analysis {
  readonly root: string
  readonly prefixes: readonly Prefix[]
  readonly suffix: Suffix
  readonly class: WordClass
  /** -nya, -ku or -mu at the end of the word; empty where it belongs to the word, as in hanya and sebenarnya. */
  readonly clitic: '' | 'nya' | 'ku' | 'mu'
  /** -lah, -kah or -pun after everything else. */
  readonly particle: '' | 'lah' | 'kah' | 'pun'
  /** Length of the word without clitic and particle, in UTF-16 code units from its start. */
  readonly host: number
  readonly reduplicated: boolean
}

interface Cut {
  readonly host: string
  readonly clitic: Analysis['clitic']
  readonly particle: Analysis['particle']
}

const PARTICLES: readonly Analysis['particle'][] = ['', 'lah', 'kah', 'pun']
const CLITICS: readonly Analysis['clitic'][] = ['', 'nya', 'ku', 'mu']
const CIRCUMFIXES: ReadonlySet<string> = new Set(
  'ke-an pe-an per-an ber-an ber-kan me-kan me-i di-kan di-i'.split(' '),
)
const SHORTEST_UNKNOWN = 4
const MOST_KEPT = 50_000

/** Words come again and again; what was stemmed is kept until there is too much of it. */
const stems = new Map<string, string>()

/**
 * The root of an Indonesian word in lower case: readings by affix are generated, those whose root is listed are ranked
 * and the best one wins. A reduplicated word gives its base (anak-anak → anak) unless it is a word of its own (rata-rata).
 * A word that no listed root explains loses -nya at most.
 */
export function stemIndonesian(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const { root } = analyse(word)
  if (stems.size === MOST_KEPT) stems.clear()
  stems.set(word, root)
  return root
}

/** The root of an Indonesian word, what is bound to it, and where its clitics begin. */
export function analyse(word: string): Analysis {
  const lower = word.toLowerCase()
  const hyphen = lower.indexOf('-')
  return hyphen > 0 && hyphen < lower.length - 1 ? reduplicated(lower, hyphen) : single(lower)
}

function single(word: string): Analysis {
  const whole: Cut = { host: word, clitic: '', particle: '' }
  const exception = EXCEPTIONS.get(word)
  if (exception !== undefined) return analysis(whole, plain(exception), word.length)
  if (isRoot(word)) return analysis(whole, plain(word), word.length)
  let best: Analysis | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const cut of cuts(word)) {
    const excepted = EXCEPTIONS.get(cut.host)
    const candidates = excepted === undefined ? readings(cut.host, isRoot) : [plain(excepted)]
    for (const reading of candidates) {
      const value = rank(reading, cut, excepted !== undefined)
      if (value <= most) continue
      most = value
      best = analysis(cut, reading, cut.host.length)
    }
  }
  if (best !== undefined)
    return keepsClitic(word, best) ? best : { ...best, clitic: '', particle: '', host: word.length }
  return unknown(word)
}

/** sebenarnya and biasanya are words; nothing is to be split from them. */
function keepsClitic(word: string, { clitic, particle }: Analysis): boolean {
  return (clitic === '' && particle === '') || !isHeadword(word)
}

function* cuts(word: string): Iterable<Cut> {
  for (const particle of PARTICLES) {
    if (!word.endsWith(particle)) continue
    const body = word.slice(0, word.length - particle.length)
    for (const clitic of CLITICS) {
      if (!body.endsWith(clitic)) continue
      const host = body.slice(0, body.length - clitic.length)
      if (host.length >= 2) yield { host, clitic, particle }
    }
  }
}

/** Higher is better; a listed word as it stands beats all that affixes could make of it. */
function rank(
  { root, prefixes, suffix, restored }: Reading,
  { clitic, particle }: Cut,
  excepted: boolean,
): number {
  const bound = prefixes.length + Number(suffix !== '')
  let value = 2 * Math.min(root.length, 7) - 1.5 * bound
  if (excepted) value += 6
  if (root.length <= 3) value -= root.length < 3 ? 9 : 4
  const [outer] = prefixes
  if (outer !== undefined && CIRCUMFIXES.has(`${outer}-${suffix}`)) value += 4
  if ((outer === 'ke' || outer === 'se') && suffix === '') value -= 2
  if (outer === 'ku' || outer === 'kau') value -= 5
  if (outer === 'pe' && !restored && suffix === '') value -= 0.5
  if (restored) value += 0.25
  if (clitic === 'nya') value -= 1
  else if (clitic !== '') value -= 4
  if (particle !== '') value -= particle === 'pun' ? 2 : 3
  return value
}

function reduplicated(word: string, hyphen: number): Analysis {
  const first = single(word.slice(0, hyphen))
  const second = single(word.slice(hyphen + 1))
  const own = EXCEPTIONS.get(word) ?? (isRoot(word) ? word : undefined)
  if (own !== undefined)
    return {
      ...analysis({ host: word, clitic: '', particle: '' }, plain(own), word.length),
      reduplicated: true,
    }
  const host = hyphen + 1 + second.host
  const both = {
    ...second,
    host,
    reduplicated: true,
    prefixes: first.prefixes.length > 0 ? first.prefixes : second.prefixes,
  }
  if (first.root === second.root || word.slice(0, hyphen) === word.slice(hyphen + 1, host)) {
    const doubled = `${first.root}-${first.root}`
    const root = isHeadword(doubled) ? doubled : first.root
    return { ...both, root, class: classOf(both.prefixes, second.suffix) }
  }
  const stripped = word.slice(0, host)
  if (isHeadword(stripped)) return { ...both, root: stripped, class: 'none' }
  return { ...both, root: `${word.slice(0, hyphen)}-${second.root}`, reduplicated: false, class: 'none' }
}

function unknown(word: string): Analysis {
  const safe = word.endsWith('nya') && word.length - 3 >= SHORTEST_UNKNOWN
  const host = safe ? word.slice(0, -3) : word
  return analysis({ host, clitic: safe ? 'nya' : '', particle: '' }, plain(host), host.length)
}

function plain(root: string): Reading {
  return { root, prefixes: [], suffix: '', restored: false }
}

function analysis({ clitic, particle }: Cut, { root, prefixes, suffix }: Reading, host: number): Analysis {
  return {
    root,
    prefixes,
    suffix,
    class: classOf(prefixes, suffix),
    clitic,
    particle,
    host,
    reduplicated: false,
  }
}

function classOf(prefixes: readonly Prefix[], suffix: Suffix): WordClass {
  const [outer, inner] = prefixes
  if (outer === undefined) return suffix === '' ? 'none' : suffix === 'an' ? 'Nres' : 'V'
  if (outer === 'me' || outer === 'di' || outer === 'ter' || outer === 'ku' || outer === 'kau')
    return inner === 'per' ? 'Vper' : 'V'
  if (outer === 'ber') return 'Vber'
  if (outer === 'pe') return suffix === 'an' ? 'Nproc' : 'Nag'
  if (outer === 'per') return suffix === 'an' ? 'Nper' : 'Vper'
  return outer === 'ke' && suffix === 'an' ? 'Nabs' : 'none'
}
