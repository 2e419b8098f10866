import type { Gap } from './gap.ts'

/** A place where `a` and `b` hold the same tokens. */
export interface Anchor {
  readonly i: number
  readonly j: number
}

/**
 * Runs of `size` tokens that stand once in each side of the gap, the longest choice that keeps its order
 * (Bram Cohen's patience diff; longest increasing subsequence by patience sorting). Linear but for the sort.
 */
export function anchors(
  a: readonly number[],
  b: readonly number[],
  gap: Gap,
  size: number,
): readonly Anchor[] {
  const inB = single(b, gap.j0, gap.j1, size)
  const candidates: Anchor[] = []
  for (const [key, i] of single(a, gap.i0, gap.i1, size)) {
    const j = inB.get(key) ?? REPEATED
    if (i === REPEATED || j === REPEATED) continue
    if (sameRun(a, i, b, j, size)) candidates.push({ i, j })
  }
  candidates.sort((x, y) => x.i - y.i)
  return longestRising(candidates)
}

/** Stands for the position of a run that is there twice. */
export const REPEATED = -1

/** Position of each run of `size` tokens by its hash; `REPEATED` where it stands twice. */
export function single(
  tokens: readonly number[],
  from: number,
  to: number,
  size: number,
): Map<number, number> {
  const found = new Map<number, number>()
  for (let at = from; at + size <= to; at++) {
    let key = 0
    for (let k = 0; k < size; k++) key = (Math.imul(key, 0x01000193) ^ (tokens[at + k] ?? 0)) | 0
    found.set(key, found.has(key) ? REPEATED : at)
  }
  return found
}

/** A hash may lie; tokens do not. */
export function sameRun(
  a: readonly number[],
  i: number,
  b: readonly number[],
  j: number,
  size: number,
): boolean {
  for (let k = 0; k < size; k++) if (a[i + k] !== b[j + k]) return false
  return true
}

function longestRising(candidates: readonly Anchor[]): readonly Anchor[] {
  interface Pile {
    readonly anchor: Anchor
    readonly below: Pile | undefined
  }
  const tops: Pile[] = []
  for (const anchor of candidates) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      const top = tops[middle]
      if (top !== undefined && top.anchor.j < anchor.j) low = middle + 1
      else high = middle
    }
    tops[low] = { anchor, below: low > 0 ? tops[low - 1] : undefined }
  }
  const chain: Anchor[] = []
  for (let pile = tops.at(-1); pile !== undefined; pile = pile.below) chain.push(pile.anchor)
  return chain.reverse()
}
