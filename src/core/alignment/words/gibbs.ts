import type { CodedPair, Corpus } from './corpus.ts'
import { random } from './random.ts'

/** What the sampler believes before it has seen a word. */
export interface Belief {
  /** Pseudo-counts of each slot of the corpus: how often its source key was seen to become its target key. */
  readonly lexical: Float64Array
  /** Pseudo-counts that a source key has with target keys outside the corpus, by source key. */
  readonly elsewhere: Float64Array
}

export interface Sampling {
  readonly seed: number
  /** Sweeps over the corpus in each chain. */
  readonly sweeps: number
  readonly chains: number
}

/** Symmetric prior of the lexical distributions (eflomal's). */
const ALPHA = 0.001
/** Chance that a target word answers to nothing. */
const NULL_CHANCE = 0.2
/** Jumps farther than this count as this far. */
const FARTHEST = 100
/** Fertilities above this count as this. */
const MOST_FERTILE = 15
/** The part of the sweeps at the beginning of each chain that is not counted. */
const BURN_IN = 0.3
/** What jumps of -4 to 4 words and fertilities of 0 to 3 are like in the fifty gold segments, in parts of 1. */
const JUMPS = [0.008, 0.008, 0.02, 0.145, 0.045, 0.44, 0.22, 0.08, 0.022]
const FERTILITIES = [0.23, 0.72, 0.04, 0.006]
const RARE_JUMP = 0.006
const RARE_FERTILITY = 0.002
/** How many sightings these are worth. */
const JUMP_WEIGHT = 5_000
const FERTILITY_WEIGHT = 30

/**
 * Chances that each target word answers to each source word: of every pair a matrix at `i * target.length + j`, summed over
 * i at most 1 (the rest: to nothing). A Gibbs sampler over a model of lexical choice, jumps and fertility with sparse
 * Dirichlet priors, after Östling and Tiedemann 2016 (efmaral, eflomal); the conditional chances are averaged over the
 * later sweeps of some chains (design/language.md B2). The same seed gives the same figures.
 */
export function posteriors(corpus: Corpus, belief: Belief, how: Sampling): readonly Float32Array[] {
  const sums = corpus.pairs.map(({ slot }) => new Float32Array(slot.length))
  const burnt = Math.floor(how.sweeps * BURN_IN)
  for (let chain = 0; chain < how.chains; chain++) {
    const state = new Chain(corpus, belief, random(how.seed + 7919 * chain))
    for (let sweep = 0; sweep < how.sweeps; sweep++) {
      state.stage = sweep < how.sweeps / 8 ? 'lexical' : sweep < how.sweeps / 4 ? 'jumps' : 'all'
      for (const [index, pair] of corpus.pairs.entries())
        state.sweep(index, pair, sweep < burnt ? undefined : sums[index])
    }
  }
  const times = 1 / (how.chains * (how.sweeps - burnt))
  for (const sum of sums) for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) * times
  return sums
}

const NOTHING = -1

class Chain {
  stage: 'lexical' | 'jumps' | 'all' = 'lexical'
  readonly #random: () => number
  readonly #bySlot: Float64Array
  readonly #bySource: Float64Array
  readonly #byNothing: Float64Array
  #nothings = 0
  readonly #jumps: Float64Array
  #jumped: number
  readonly #fertile: Float64Array
  readonly #links: readonly Int32Array[]
  readonly #fertility: readonly Int32Array[]
  #chances = new Float64Array(64)

  constructor(corpus: Corpus, belief: Belief, random: () => number) {
    this.#random = random
    this.#bySlot = Float64Array.from(belief.lexical, (count) => count + ALPHA)
    this.#bySource = new Float64Array(corpus.sources).fill(ALPHA * corpus.targets)
    for (let f = 0; f < corpus.sources; f++) add(this.#bySource, f, belief.elsewhere[f] ?? 0)
    for (let slot = 0; slot < corpus.slots; slot++)
      add(this.#bySource, corpus.slotSource[slot] ?? 0, belief.lexical[slot] ?? 0)
    this.#byNothing = new Float64Array(corpus.targets).fill(ALPHA)
    this.#nothings = ALPHA * corpus.targets
    this.#jumps = usualJumps()
    this.#jumped = this.#jumps.reduce((sum, count) => sum + count, 0)
    this.#fertile = new Float64Array(corpus.sources * (MOST_FERTILE + 1))
    for (let f = 0; f < corpus.sources; f++)
      for (let count = 0; count <= MOST_FERTILE; count++)
        this.#fertile[f * (MOST_FERTILE + 1) + count] =
          FERTILITY_WEIGHT * (FERTILITIES[count] ?? RARE_FERTILITY)
    this.#links = corpus.pairs.map(({ target }) => new Int32Array(target.length).fill(NOTHING))
    this.#fertility = corpus.pairs.map(({ source }) => new Int32Array(source.length))
    for (const [index, pair] of corpus.pairs.entries()) this.#begin(index, pair)
  }

  /** The first links: by belief alone. */
  #begin(index: number, pair: CodedPair): void {
    for (const f of pair.source) add(this.#fertile, f * (MOST_FERTILE + 1), 1)
    const end = pair.source.length
    add(this.#jumps, far(end - NOTHING), 1)
    this.#jumped += 1
    let before = NOTHING
    for (let j = 0; j < pair.target.length; j++) {
      const chosen = this.#choose(pair, j, before, end, undefined, index)
      this.#count(index, pair, j, chosen, 1)
      if (chosen === NOTHING) continue
      this.#jump(before, chosen, end, 1)
      before = chosen
    }
  }

  sweep(index: number, pair: CodedPair, sum: Float32Array | undefined): void {
    const links = this.#links[index]
    if (!links || pair.source.length === 0) return
    const width = pair.target.length
    let before = NOTHING
    for (let j = 0; j < width; j++) {
      const old = links[j] ?? NOTHING
      let after = NOTHING
      for (let next = j + 1; next < width && after === NOTHING; next++) after = links[next] ?? NOTHING
      if (after === NOTHING) after = pair.source.length
      this.#count(index, pair, j, old, -1)
      if (old !== NOTHING) this.#jump(before, old, after, -1)
      const chosen = this.#choose(pair, j, before, after, sum, index)
      this.#count(index, pair, j, chosen, 1)
      if (chosen !== NOTHING) {
        this.#jump(before, chosen, after, 1)
        before = chosen
      }
    }
  }

  #choose(
    pair: CodedPair,
    j: number,
    before: number,
    after: number,
    sum: Float32Array | undefined,
    index: number,
  ): number {
    const height = pair.source.length
    const width = pair.target.length
    if (this.#chances.length <= height) this.#chances = new Float64Array(2 * height)
    const chances = this.#chances
    const fertility = this.#fertility[index]
    const e = pair.target[j] ?? 0
    // A link to nothing is one jump from the word before to the word after; any other link makes two of it.
    const skipped = 1 / ((this.#jumps[far(after - before)] ?? 1) * this.#jumped)
    let total = 0
    for (let i = 0; i < height; i++) {
      const f = pair.source[i] ?? 0
      let chance =
        (1 - NULL_CHANCE) * ((this.#bySlot[pair.slot[i * width + j] ?? 0] ?? 0) / (this.#bySource[f] ?? 1))
      if (this.stage !== 'lexical') {
        chance *= (this.#jumps[far(i - before)] ?? 0) * (this.#jumps[far(after - i)] ?? 0) * skipped
      }
      if (this.stage === 'all') {
        const has = f * (MOST_FERTILE + 1) + Math.min(fertility?.[i] ?? 0, MOST_FERTILE - 1)
        chance *= (this.#fertile[has + 1] ?? 0) / (this.#fertile[has] ?? 1)
      }
      chances[i] = chance
      total += chance
    }
    total += (NULL_CHANCE * (this.#byNothing[e] ?? 0)) / this.#nothings
    if (sum) for (let i = 0; i < height; i++) add(sum, i * width + j, (chances[i] ?? 0) / total)
    let left = this.#random() * total
    for (let i = 0; i < height; i++) {
      left -= chances[i] ?? 0
      if (left < 0) return i
    }
    return NOTHING
  }

  #count(index: number, pair: CodedPair, j: number, i: number, by: 1 | -1): void {
    const links = this.#links[index]
    if (links) links[j] = by === 1 ? i : NOTHING
    if (i === NOTHING) {
      add(this.#byNothing, pair.target[j] ?? 0, by)
      this.#nothings += by
      return
    }
    const f = pair.source[i] ?? 0
    add(this.#bySlot, pair.slot[i * pair.target.length + j] ?? 0, by)
    add(this.#bySource, f, by)
    const fertility = this.#fertility[index]
    if (!fertility) return
    const row = f * (MOST_FERTILE + 1)
    add(this.#fertile, row + Math.min(fertility[i] ?? 0, MOST_FERTILE), -1)
    fertility[i] = (fertility[i] ?? 0) + by
    add(this.#fertile, row + Math.min(fertility[i] ?? 0, MOST_FERTILE), 1)
  }

  #jump(before: number, at: number, after: number, by: 1 | -1): void {
    add(this.#jumps, far(at - before), by)
    add(this.#jumps, far(after - at), by)
    add(this.#jumps, far(after - before), -by)
    this.#jumped += by
  }
}

function usualJumps(): Float64Array {
  const jumps = new Float64Array(2 * FARTHEST + 1)
  for (let by = -FARTHEST; by <= FARTHEST; by++)
    jumps[far(by)] = JUMP_WEIGHT * (JUMPS[by + 4] ?? RARE_JUMP * Math.exp((4 - Math.abs(by)) / 4) + 1e-5)
  return jumps
}

function far(by: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, by)) + FARTHEST
}

function add(counts: Float64Array | Float32Array, at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by
}
