import type { Bead } from './bead.ts'
import type { Link } from './links.ts'
import type { Side } from './tokens.ts'

/** Beads of less than this say nothing about words. */
const SURE = 0.5
/** Words that stand together once may do so by chance. */
const LEAST_TOGETHER = 2
/** Of what stands together often, this is taken on trust. */
const TRUST = 0.7
const LEAST_DICE = 0.4
/** Words of more sentences than this part of a text say too little to be learnt. */
const MOST_COMMON = 0.2
const MOST_TOKENS = 120
/** Bound of the memory: what comes behind so many pairs teaches nothing. */
const MOST_PAIRS = 2_000_000

/** Words that keep each other's company in beads that are sure: twice what they share over what both have (Dice). */
export function learntLinks(source: Side, target: Side, beads: readonly Bead[]): readonly Link[] {
  const together = new Map<number, number>()
  const alone = { source: new Map<number, number>(), target: new Map<number, number>() }
  const wide = target.types.length
  const sure = beads.filter((bead) => bead.score >= SURE && bead.source.end > bead.source.start)
  for (const bead of sure) {
    if (together.size > MOST_PAIRS) break
    const ours = typesOf(source, bead.source.start, bead.source.end)
    const theirs = typesOf(target, bead.target.start, bead.target.end)
    for (const type of ours) alone.source.set(type, (alone.source.get(type) ?? 0) + 1)
    for (const type of theirs) alone.target.set(type, (alone.target.get(type) ?? 0) + 1)
    for (const one of ours)
      for (const other of theirs) {
        const key = one * wide + other
        together.set(key, (together.get(key) ?? 0) + 1)
      }
  }
  return [...together].flatMap(([key, count]) => {
    if (count < LEAST_TOGETHER) return []
    const pair = { source: Math.floor(key / wide), target: key % wide }
    const dice = (2 * count) / ((alone.source.get(pair.source) ?? 0) + (alone.target.get(pair.target) ?? 0))
    return dice < LEAST_DICE ? [] : [{ ...pair, weight: TRUST * dice * (1 - 1 / (count + 1)) }]
  })
}

function typesOf(side: Side, start: number, end: number): ReadonlySet<number> {
  const sentences = side.starts.length - 1
  const types = new Set<number>()
  const from = side.starts[start] ?? 0
  const to = Math.min(side.starts[end] ?? 0, from + MOST_TOKENS)
  for (let at = from; at < to; at++) {
    const type = side.tokens[at] ?? 0
    const count = side.types[type]?.count ?? 0
    if (count > 1 && count <= Math.max(6, sentences * MOST_COMMON)) types.add(type)
  }
  return types
}

/** Both lists as one; what is known twice keeps its greater weight. */
export function joinLinks(known: readonly Link[], learnt: readonly Link[], wide: number): readonly Link[] {
  const joined = new Map<number, Link>()
  for (const link of [...known, ...learnt]) {
    const key = link.source * wide + link.target
    const there = joined.get(key)
    if (!there || there.weight < link.weight) joined.set(key, link)
  }
  return [...joined.values()]
}
