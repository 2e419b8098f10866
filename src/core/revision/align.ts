import { diffArrays } from 'diff'
import { anchors } from './anchors.ts'
import { commonHead, commonTail, type Gap } from './gap.ts'

/** Token `i` of `a` is token `j` of `b`. */
export interface Match {
  readonly i: number
  readonly j: number
}

export interface Alignment {
  /** In order; no token twice. */
  readonly matches: readonly Match[]
  /** False when the budget left a part unaligned that may hold common tokens. */
  readonly precise: boolean
  /** What is left of the budget. */
  readonly left: number
}

/** Edits that the first, exact try of any gap may find: about a millisecond. */
const FIRST_TRY = 200
/** Edits that the last one may find, where no token stands once in both sides. */
const LAST_TRY = 400
/** Longest first: a long run that stands once is in its right place, a single word may not be. */
const ANCHOR_SIZES: readonly number[] = [6, 3, 1]
const DEEPEST = 48

/**
 * Aligns two sequences of token numbers: exact (Myers, by `diff`) where few edits do; else between anchors; else,
 * when the budget is spent, not at all. The outcome depends on the input and the budget alone.
 *
 * @param budget units of work; one is one step of one path of the exact search, about 0.1 µs
 */
export function align(a: readonly number[], b: readonly number[], budget: number): Alignment {
  const [inA, inB] = [known(a, b), known(b, a)]
  const shared = alignShared(tokensAt(a, inA), tokensAt(b, inB), budget)
  const matches = shared.matches.flatMap(({ i, j, length }) =>
    Array.from({ length }, (_, k) => ({ i: inA[i + k] ?? 0, j: inB[j + k] ?? 0 })),
  )
  return { ...shared, matches }
}

/** Positions of the tokens that the other side has too: no other can match, and each costs an edit to pass. */
function known(tokens: readonly number[], other: readonly number[]): readonly number[] {
  const there = new Set(other)
  const found: number[] = []
  for (const [index, token] of tokens.entries()) if (there.has(token)) found.push(index)
  return found
}

function tokensAt(tokens: readonly number[], places: readonly number[]): readonly number[] {
  return places.map((place) => tokens[place] ?? 0)
}

interface Run extends Match {
  readonly length: number
}

function alignShared(
  a: readonly number[],
  b: readonly number[],
  budget: number,
): Omit<Alignment, 'matches'> & { readonly matches: readonly Run[] } {
  const matches: Run[] = []
  let left = budget
  let precise = true

  const settle = (gap: Gap, depth: number): void => {
    let { i0, i1, j0, j1 } = gap
    const head = commonHead(a, b, gap)
    if (head > 0) matches.push({ i: i0, j: j0, length: head })
    i0 += head
    j0 += head
    const tail = commonTail(a, b, { i0, i1, j0, j1 })
    i1 -= tail
    j1 -= tail
    if (i0 < i1 && j0 < j1) inner({ i0, i1, j0, j1 }, depth)
    if (tail > 0) matches.push({ i: i1, j: j1, length: tail })
  }

  const inner = (gap: Gap, depth: number): void => {
    if (exact(gap, FIRST_TRY)) return
    if (depth < DEEPEST && anchored(gap, depth)) return
    if (exact(gap, LAST_TRY)) return
    precise = false
  }

  const exact = (gap: Gap, edits: number): boolean => {
    const size = gap.i1 - gap.i0 + gap.j1 - gap.j0
    const most = Math.min(edits, size)
    const worst = (most * most) / 2 + size
    if (most < 1 || worst > left) return false
    const found = diffArrays(a.slice(gap.i0, gap.i1), b.slice(gap.j0, gap.j1), { maxEditLength: most })
    left -= worst
    if (found === undefined) return false
    let { i0: i, j0: j } = gap
    for (const { count, added, removed } of found) {
      if (!added && !removed) matches.push({ i, j, length: count })
      if (!added) i += count
      if (!removed) j += count
    }
    return true
  }

  const anchored = (gap: Gap, depth: number): boolean => {
    for (const size of ANCHOR_SIZES) {
      const cost = 2 * (gap.i1 - gap.i0 + gap.j1 - gap.j0)
      if (cost > left) return false
      left -= cost
      const chain = anchors(a, b, gap, size)
      if (chain.length === 0) continue
      let { i0, j0 } = gap
      for (const { i, j } of chain) {
        if (i < i0 || j < j0) continue
        settle({ i0, i1: i, j0, j1: j }, depth + 1)
        const length = commonHead(a, b, { i0: i, i1: gap.i1, j0: j, j1: gap.j1 })
        matches.push({ i, j, length })
        i0 = i + length
        j0 = j + length
      }
      settle({ i0, i1: gap.i1, j0, j1: gap.j1 }, depth + 1)
      return true
    }
    return false
  }

  settle({ i0: 0, i1: a.length, j0: 0, j1: b.length }, 0)
  return { matches, precise, left }
}
