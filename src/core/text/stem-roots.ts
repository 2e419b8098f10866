import { entries } from '../alignment/lexicon/entries.ts'
import { readings } from './affixes.ts'
import { FURTHER_ROOTS } from './further-roots.ts'
import { EXCEPTIONS } from './stem-exceptions.ts'

interface Stock {
  readonly roots: ReadonlySet<string>
  readonly headwords: ReadonlySet<string>
}

/** A doubled root with an affix around it, as in bersama-sama; what is only doubled is in the lexicon for its own sense. */
const BUILT_ON = /^(?:(?:ber|ke|se)(.+)-\1(?:an|nya)?|(.+)-\2(?:an|nya))$/

/** Shorter bases explain too much: kebab is no ke-bab. */
const SHORTEST_BASE = 4

let stock: Stock | undefined

/** Whether a word is a root: a headword that no shorter root explains, or one of the further roots. */
export function isRoot(word: string): boolean {
  return stocked().roots.has(word)
}

/** Whether the lexicon has the word as it stands. */
export function isHeadword(word: string): boolean {
  return stocked().headwords.has(word)
}

/** All roots, in no order that matters. */
export function roots(): ReadonlySet<string> {
  return stocked().roots
}

function stocked(): Stock {
  stock ??= gather()
  return stock
}

/** Short words first, since a root is shorter than what is derived from it. A function word is itself, whatever it came from. */
function gather(): Stock {
  const headwords = new Set(entries().map(({ head }) => head))
  const grammar = entries().flatMap(({ head, pos }) => (pos === 'f' && !head.includes(' ') ? [head] : []))
  const found = new Set([...FURTHER_ROOTS, ...EXCEPTIONS.values(), ...grammar])
  const single = [...headwords].filter((head) => !head.includes(' ')).sort((a, b) => a.length - b.length)
  for (const head of single) if (!EXCEPTIONS.has(head) && !derived(head, found)) found.add(head)
  return { roots: found, headwords }
}

function derived(word: string, found: ReadonlySet<string>): boolean {
  if (word.includes('-')) return BUILT_ON.test(word)
  const host = /..nya$/.test(word) ? word.slice(0, -3) : word
  if (host !== word && found.has(host)) return true
  const exists = (root: string) => root !== host && root.length >= SHORTEST_BASE && found.has(root)
  return readings(host, exists).length > 0
}
