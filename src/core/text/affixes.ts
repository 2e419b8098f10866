/** One way to read a word as a root with affixes. */
export interface Reading {
  readonly root: string
  /** From the outside in: `memperkuat` has `me`, `per`. A nasal is not written: `me` covers mem-, men-, meng-, meny-. */
  readonly prefixes: readonly Prefix[]
  readonly suffix: Suffix
  /** Whether the first sound of the root was restored: pukul in memukul. */
  readonly restored: boolean
}

export type Prefix = 'me' | 'pe' | 'ber' | 'ter' | 'per' | 'di' | 'ke' | 'se' | 'ku' | 'kau'
export type Suffix = '' | 'kan' | 'an' | 'i'

interface Step {
  readonly prefix: Prefix
  readonly rest: string
  readonly restored: boolean
}

const SUFFIXES: readonly Suffix[] = ['', 'kan', 'an', 'i']
const DEEPEST = 3
const NONE: readonly Prefix[] = []
const VOWEL = /^[aeiou]/

/** What may stand outside what: mempertahankan, keberhasilan, berkelanjutan, pemberdayaan. */
const INSIDE: Readonly<Record<Prefix, readonly Prefix[]>> = {
  me: ['per', 'ber', 'ke', 'se', 'ter', 'pe'],
  di: ['per', 'ber', 'ke', 'se', 'ter', 'pe'],
  ku: ['per', 'ber'],
  kau: ['per', 'ber'],
  ter: ['per', 'se', 'ke', 'ber'],
  ber: ['ke', 'pe', 'per', 'se'],
  per: ['se', 'ber'],
  pe: ['ber', 'per', 'ke', 'se', 'ter'],
  ke: ['ber', 'ter', 'se', 'pe', 'per', 'me'],
  se: ['per', 'pe', 'ke', 'ber', 'ter', 'me'],
}

/** Affixes that never embrace one root, the outermost prefix counting. */
const FORBIDDEN: Readonly<Partial<Record<Prefix, readonly Suffix[]>>> = {
  ber: ['i'],
  di: ['an'],
  ke: ['i', 'kan'],
  me: ['an'],
  se: ['i', 'kan'],
  ter: ['an'],
  ku: ['an'],
  kau: ['an'],
}

/**
 * Every reading of a lower-case word without its clitics whose root exists, up to three prefixes and one suffix deep, after
 * the rules of Nazief and Adriani as Enhanced Confix Stripping writes them down. The word itself comes first.
 */
export function readings(word: string, exists: (root: string) => boolean): readonly Reading[] {
  const found: Reading[] = []
  for (const suffix of SUFFIXES) {
    if (!word.endsWith(suffix) || word.length - suffix.length < 2) continue
    collect(word.slice(0, word.length - suffix.length), NONE, suffix, false, exists, found)
  }
  return found
}

function collect(
  base: string,
  prefixes: readonly Prefix[],
  suffix: Suffix,
  restored: boolean,
  exists: (root: string) => boolean,
  found: Reading[],
): void {
  const outer = prefixes[0]
  if (exists(base) && (outer === undefined || !FORBIDDEN[outer]?.includes(suffix)))
    found.push({ root: base, prefixes, suffix, restored })
  if (prefixes.length === DEEPEST) return
  const inner = prefixes.at(-1)
  for (const step of steps(base)) {
    if (inner !== undefined && !INSIDE[inner].includes(step.prefix)) continue
    if (step.rest.length < 2) continue
    collect(step.rest, [...prefixes, step.prefix], suffix, step.restored, exists, found)
  }
}

function steps(word: string): readonly Step[] {
  const at = (prefix: Prefix, rest: string, restored = false): Step => ({ prefix, rest, restored })
  if (word.startsWith('di')) return [at('di', word.slice(2))]
  if (word.startsWith('se')) return [at('se', word.slice(2))]
  if (word.startsWith('kau')) return [at('kau', word.slice(3))]
  if (word.startsWith('ku')) return [at('ku', word.slice(2))]
  if (word.startsWith('ke')) return [at('ke', word.slice(2))]
  if (word.startsWith('be')) return joined('ber', word)
  if (word.startsWith('te')) return joined('ter', word)
  if (word.startsWith('me')) return nasal('me', word)
  if (word.startsWith('pe')) return [...joined('per', word), ...nasal('pe', word)]
  return []
}

/** ber-, ter- and per-: bekerja and berenang have lost an r, belajar and pelajar have an l for it. */
function joined(prefix: 'ber' | 'ter' | 'per', word: string): readonly Step[] {
  const rest = word.slice(2)
  const found: Step[] = []
  if (rest.startsWith('r')) {
    found.push({ prefix, rest: rest.slice(1), restored: false }, { prefix, rest, restored: false })
  } else if (/^[^aeiou]er/.test(rest)) found.push({ prefix, rest, restored: false })
  if (prefix !== 'ter' && rest.startsWith('lajar'))
    found.push({ prefix, rest: rest.slice(1), restored: false })
  return found
}

/** me- and pe-, whose nasal swallows p, t, s and k. */
function nasal(prefix: 'me' | 'pe', word: string): readonly Step[] {
  const rest = word.slice(2)
  const plain = (cut: number): Step => ({ prefix, rest: rest.slice(cut), restored: false })
  const with_ = (letter: string, cut: number): Step => ({
    prefix,
    rest: letter + rest.slice(cut),
    restored: true,
  })
  const found: Step[] = []
  if (/^[lrwymn]/.test(rest) || prefix === 'pe') found.push(plain(0))
  if (rest.startsWith('ny')) found.push(with_('s', 2))
  else if (rest.startsWith('nge')) found.push(plain(3))
  if (rest.startsWith('ng')) {
    if (VOWEL.test(rest.slice(2))) found.push(plain(2), with_('k', 2))
    else if (/^[ghkq]/.test(rest.slice(2))) found.push(plain(2))
  } else if (rest.startsWith('n')) {
    if (VOWEL.test(rest.slice(1))) found.push(with_('t', 1))
    else if (/^[cdjszt]/.test(rest.slice(1))) found.push(plain(1))
  } else if (rest.startsWith('m')) {
    if (VOWEL.test(rest.slice(1))) found.push(with_('p', 1))
    else if (/^[bfvp]/.test(rest.slice(1))) found.push(plain(1))
  }
  return found
}
