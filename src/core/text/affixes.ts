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
const NOWHERE: readonly Step[] = []
const LOST_R = /^[^aeiou]er/

/** What follows me- or pe-, how many letters of it belong to the prefix, and the letter that the nasal swallowed. */
const NASALS: readonly (readonly [before: RegExp, cut: number, restored: string])[] = [
  [/^m[bfvp]/, 1, ''],
  [/^m[aeiou]/, 1, 'p'],
  [/^n[cdjszt]/, 1, ''],
  [/^n[aeiou]/, 1, 't'],
  [/^ng[aeioughkq]/, 2, ''],
  [/^ng[aeiou]/, 2, 'k'],
  [/^nge/, 3, ''],
  [/^ny/, 2, 's'],
]

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

const step = (prefix: Prefix, rest: string, restored = false): Step => ({ prefix, rest, restored })

/** Prefixes that change nothing in what follows them. */
const UNCHANGING: readonly Prefix[] = ['di', 'se', 'kau', 'ku', 'ke']

function steps(word: string): readonly Step[] {
  if (word.startsWith('me')) return nasal('me', word)
  if (word.startsWith('pe')) return [...joined('per', word), ...nasal('pe', word)]
  if (word.startsWith('be')) return joined('ber', word)
  if (word.startsWith('te')) return joined('ter', word)
  const prefix = UNCHANGING.find((one) => word.startsWith(one))
  return prefix === undefined ? NOWHERE : [step(prefix, word.slice(prefix.length))]
}

/** ber-, ter- and per-: bekerja and berenang have lost an r, belajar and pelajar have an l for it. */
function joined(prefix: 'ber' | 'ter' | 'per', word: string): readonly Step[] {
  const rest = word.slice(2)
  if (rest.startsWith('r')) return [step(prefix, rest.slice(1)), step(prefix, rest)]
  if (LOST_R.test(rest)) return [step(prefix, rest)]
  return prefix !== 'ter' && rest.startsWith('lajar') ? [step(prefix, rest.slice(1))] : NOWHERE
}

/** me- and pe-, whose nasal swallows p, t, s and k; pe- also stands before a whole root (petani, pekerja). */
function nasal(prefix: 'me' | 'pe', word: string): readonly Step[] {
  const rest = word.slice(2)
  const found = prefix === 'pe' || 'lrwymn'.includes(rest.charAt(0)) ? [step(prefix, rest)] : []
  for (const [before, cut, restored] of NASALS) {
    if (before.test(rest)) found.push(step(prefix, restored + rest.slice(cut), restored !== ''))
  }
  return found
}
