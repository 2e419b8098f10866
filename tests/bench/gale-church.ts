/** Beads of Gale and Church (1993): lengths in characters alone, as the bench's measure of what words add. */

const SHAPES: readonly (readonly [source: number, target: number, share: number])[] = [
  [1, 1, 0.89],
  [1, 0, 0.005],
  [0, 1, 0.005],
  [2, 1, 0.0445],
  [1, 2, 0.0445],
  [2, 2, 0.011],
]
const VARIANCE = 6.8

export type PlainBead = readonly [source: readonly number[], target: readonly number[]]

export function galeChurch(source: readonly string[], target: readonly string[]): readonly PlainBead[] {
  const lengths = { source: totals(source), target: totals(target) }
  const wide = target.length + 1
  const cost = new Float64Array((source.length + 1) * wide).fill(Number.POSITIVE_INFINITY)
  const from = new Uint8Array(cost.length)
  cost[0] = 0
  for (let i = 0; i <= source.length; i++)
    for (let j = 0; j <= target.length; j++)
      for (const [index, [a, b, share]] of SHAPES.entries()) {
        if (i < a || j < b) continue
        const before = cost[(i - a) * wide + j - b] ?? 0
        const s = between(lengths.source, i - a, i)
        const t = between(lengths.target, j - b, j)
        const here = before - Math.log(share) + lengthCost(s, t)
        if (here >= (cost[i * wide + j] ?? 0)) continue
        cost[i * wide + j] = here
        from[i * wide + j] = index
      }
  return back(from, source.length, target.length)
}

function back(from: Uint8Array, sources: number, targets: number): readonly PlainBead[] {
  const beads: PlainBead[] = []
  for (let i = sources, j = targets; i > 0 || j > 0; ) {
    const [a, b] = SHAPES[from[i * (targets + 1) + j] ?? 0] ?? [1, 1]
    beads.push([range(i - a, i), range(j - b, j)])
    i -= a
    j -= b
  }
  return beads.reverse()
}

function lengthCost(source: number, target: number): number {
  if (source + target === 0) return 0
  const delta = Math.abs(target - source) / Math.sqrt((VARIANCE * (source + target)) / 2)
  return -Math.log(Math.max(1e-300, 2 * (1 - normal(delta))))
}

/** The normal distribution function, after Abramowitz and Stegun 26.2.17. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly
}

function totals(sentences: readonly string[]): Float64Array {
  const sums = new Float64Array(sentences.length + 1)
  for (const [index, sentence] of sentences.entries()) sums[index + 1] = (sums[index] ?? 0) + sentence.length
  return sums
}

function between(sums: Float64Array, from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0)
}

export function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
