import { beliefs, unbelieving } from './belief.ts'
import { corpusOf, turned } from './corpus.ts'
import { posteriors } from './gibbs.ts'
import { Learned } from './learned.ts'
import { seedOf } from './random.ts'
import { keysOf, type UnitPair } from './unit.ts'

/** A source token and a target token that translate each other, by their indices. */
export interface WordLink {
  readonly source: number
  readonly target: number
  /** Mean of the chances in both directions, 0 to 1. */
  readonly score: number
}

/** From this score on a link may be shown, and from the other on it is shown as sure (design/language.md B2). */
export const POSSIBLE = 0.4
export const SURE = 0.75

/** How hard to look. */
export interface Effort {
  /** Sweeps over the pairs in each chain; more for fewer pairs unless told. */
  readonly sweeps?: number
  readonly chains?: number
  /** Believes nothing beforehand: eflomal's model, to compare with. */
  readonly bare?: boolean
}

/** Of each pair the chance that unit i and unit j translate each other, at `i * target.length + j`. */
export function chances(
  pairs: readonly UnitPair[],
  learned?: Learned,
  { sweeps = sweepsFor(pairs.length), chains = 3, bare = false }: Effort = {},
): readonly Float32Array[] {
  const corpus = corpusOf(keysOf(pairs))
  const { forth, back } = bare ? unbelieving(corpus) : beliefs(corpus, pairs, learned)
  const effort = { sweeps, chains }
  const seed = seedOf(pairs.flatMap(({ source, target }) => [...source, ...target].map(({ form }) => form)))
  const ahead = posteriors(corpus, forth, { ...effort, seed })
  const behind = posteriors(turned(corpus), back, { ...effort, seed: seed + 1 })
  return pairs.map(({ source, target }, index) => {
    const both = new Float32Array(source.length * target.length)
    for (let i = 0; i < source.length; i++)
      for (let j = 0; j < target.length; j++) {
        const at = i * target.length + j
        both[at] = ((ahead[index]?.[at] ?? 0) + (behind[index]?.[j * source.length + i] ?? 0)) / 2
      }
    return both
  })
}

function sweepsFor(pairs: number): number {
  return Math.max(40, Math.min(70, Math.round(500 / Math.sqrt(pairs))))
}

/** The links of each pair of at least `least`, between tokens, in order of source and target. */
export function linksOf(
  pairs: readonly UnitPair[],
  scores: readonly Float32Array[],
  least: number,
): readonly (readonly WordLink[])[] {
  return pairs.map(({ source, target }, index) => {
    const best = new Map<string, WordLink>()
    for (const [i, left] of source.entries())
      for (const [j, right] of target.entries()) {
        const score = scores[index]?.[i * target.length + j] ?? 0
        const name = `${left.host} ${right.host}`
        if (score < least || score <= (best.get(name)?.score ?? 0)) continue
        best.set(name, { source: left.host, target: right.host, score })
      }
    return [...best.values()].toSorted((a, b) => a.source - b.source || a.target - b.target)
  })
}

/** Pairs read at once: what was learned from the earlier ones helps with the later. */
const BATCH = 2_000
/** The first batches, which have little to go by, are read longer. */
const SLOW_BATCHES = 10
const LEAST_SIGHTING = 0.1

/** Learns from pairs of equal meaning, batch by batch. */
export function learn(pairs: Iterable<UnitPair>, learned = new Learned()): Learned {
  let batch: UnitPair[] = []
  let batches = 0
  const read = () => {
    const sweeps = batches++ < SLOW_BATCHES ? 16 : 8
    const scores = chances(batch, learned, { sweeps, chains: 1 })
    for (const [index, { source, target }] of batch.entries())
      for (const [i, left] of source.entries())
        for (const [j, right] of target.entries()) {
          const score = scores[index]?.[i * target.length + j] ?? 0
          if (score >= LEAST_SIGHTING) learned.add(left.key, right.key, score)
        }
    batch = []
  }
  for (const pair of pairs) {
    batch.push(pair)
    if (batch.length === BATCH) read()
  }
  if (batch.length > 0) read()
  return learned
}
