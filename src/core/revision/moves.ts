import { tokenizer } from '../text/words.ts'
import { REPEATED, sameRun, single } from './anchors.ts'
import type { Change } from './diff.ts'

/** `[start, end)` of a text, UTF-16 code units. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** Words that were deleted in one place and inserted in another, wholly or nearly the same. */
export interface Move {
  readonly from: Extent
  readonly to: Extent
  /** What stands in both, in order; what of `from` and `to` lies between was changed on the way. */
  readonly kept: readonly { readonly from: Extent; readonly to: Extent }[]
  /** Indices of the changes that the two ends lie in. */
  readonly left: number
  readonly right: number
}

/** Fewer words, or shorter ones, come back by chance. */
const LEAST_WORDS = 3
const LEAST_LENGTH = 12
/** Tokens that may be changed at one place of a moved run. */
const MOST_CHANGED = 2
/** Fewer tokens behind such a place are chance. */
const LEAST_BRIDGED = 2
/** This part of the longer end must stand in the other. */
const ALIKE = 0.75

/**
 * What was moved, by the changes of an exact diff: runs of at least three words, capitals left aside, that stand once in
 * what was deleted and once in what was inserted elsewhere. No two overlap; in the order of the old text. Linear but for
 * sorts.
 */
export function moves(changes: readonly Change[], a: string, b: string, language: string): readonly Move[] {
  if (changes.length < 2) return []
  const cut = tokenizer(language)
  const numbers = new Map<string, number>()
  const old = changed(
    changes.map(({ fromA, toA }) => ({ start: fromA, end: toA })),
    a,
    cut,
    numbers,
  )
  const now = changed(
    changes.map(({ fromB, toB }) => ({ start: fromB, end: toB })),
    b,
    cut,
    numbers,
  )
  return apart(joined(runs(old, now), old, now), old, now)
    .map((parts) => moveOf(parts, old, now))
    .filter((move) => move.left !== move.right && isWorth(a.slice(move.from.start, move.from.end)))
    .map((move) => {
      const { fromA = 0, toA = 0 } = changes[move.left] ?? {}
      const { fromB = 0, toB = 0 } = changes[move.right] ?? {}
      const from = spaced(move.from, { start: fromA, end: toA }, a)
      return { ...move, from, to: spaced(move.to, { start: fromB, end: toB }, b) }
    })
    .toSorted((one, other) => one.from.start - other.from.start)
}

/** With the spaces behind, and before where a change begins with them: they went along. */
function spaced({ start, end }: Extent, within: Extent, text: string): Extent {
  let [first, last] = [start, end]
  while (last < within.end && /[^\S\n\r]/.test(text.charAt(last))) last++
  while (first > within.start && /[^\S\n\r]/.test(text.charAt(first - 1))) first--
  return { start: first === within.start ? first : start, end: last }
}

/** The tokens of one side's changed stretches, spaces left out; between two stretches stands a number that is nowhere else. */
interface Tokens {
  readonly ids: readonly number[]
  readonly places: readonly Extent[]
  /** Index of the change that a token lies in. */
  readonly changes: readonly number[]
}

function changed(
  extents: readonly Extent[],
  text: string,
  cut: (text: string) => string[],
  numbers: Map<string, number>,
): Tokens {
  const ids: number[] = []
  const places: Extent[] = []
  const changes: number[] = []
  const put = (id: number, place: Extent, change: number): void => {
    ids.push(id)
    places.push(place)
    changes.push(change)
  }
  for (const [change, { start, end }] of extents.entries()) {
    let at = start
    for (const token of cut(text.slice(start, end))) {
      if (/\S/.test(token)) {
        const key = token.toLowerCase()
        const id = numbers.get(key) ?? numbers.size
        numbers.set(key, id)
        put(id, { start: at, end: at + token.length }, change)
      }
      at += token.length
    }
    // No token is a line break and more.
    const id = numbers.size
    numbers.set(`\n ${id}`, id)
    put(id, { start: end, end }, change)
  }
  return { ids, places, changes }
}

interface Run {
  readonly i: number
  readonly j: number
  readonly length: number
}

/** The longest common runs round every three tokens that stand once on each side, by their place in the old. */
function runs(old: Tokens, now: Tokens): readonly Run[] {
  const [a, b] = [old.ids, now.ids]
  const inB = single(b, 0, b.length, LEAST_WORDS)
  const found: Run[] = []
  let covered = { end: 0, shift: Number.NaN }
  for (const [key, i] of [...single(a, 0, a.length, LEAST_WORDS)].sort(([, x], [, y]) => x - y)) {
    const j = inB.get(key) ?? REPEATED
    if (i === REPEATED || j === REPEATED || !sameRun(a, i, b, j, LEAST_WORDS)) continue
    if (j - i === covered.shift && i < covered.end) continue
    let [start, end] = [0, LEAST_WORDS]
    while (i + start > 0 && j + start > 0 && a[i + start - 1] === b[j + start - 1]) start--
    while (i + end < a.length && a[i + end] === b[j + end]) end++
    found.push({ i: i + start, j: j + start, length: end - start })
    covered = { end: i + end, shift: j - i }
  }
  return found
}

/** Runs with little between them on both sides, inside one change each, are one that was changed a little. */
function joined(found: readonly Run[], old: Tokens, now: Tokens): readonly (readonly Run[])[] {
  const groups: Run[][] = []
  for (const run of found) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const near =
      last !== undefined && gapOf(last.i + last.length, run.i) && gapOf(last.j + last.length, run.j)
    const together =
      near && old.changes[last.i] === old.changes[run.i] && now.changes[last.j] === now.changes[run.j]
    if (group && together) group.push(run)
    else groups.push([run])
  }
  const kept = groups.flatMap((group) => (alike(group) > ALIKE ? [group] : group.map((run) => [run])))
  return kept.map((group) => {
    const grown = [...ahead(group, -1, old, now).toReversed(), ...group, ...ahead(group, 1, old, now)]
    return alike(grown) > ALIKE ? grown : group
  })
}

/** Short runs in front (`step` -1) or behind (1) that go with the group although something between was changed. */
function ahead(group: readonly Run[], step: 1 | -1, old: Tokens, now: Tokens): readonly Run[] {
  const found: Run[] = []
  let edge = step === 1 ? group.at(-1) : group[0]
  while (edge !== undefined) {
    edge = nextRun(edge, step, old, now)
    if (edge !== undefined) found.push(edge)
  }
  return found
}

function nextRun({ i, j, length }: Run, step: 1 | -1, old: Tokens, now: Tokens): Run | undefined {
  const [fromI, fromJ] = step === 1 ? [i + length, j + length] : [i - 1, j - 1]
  const inside = (x: number, y: number): boolean =>
    old.changes[x] === old.changes[i] && now.changes[y] === now.changes[j] && old.ids[x] === now.ids[y]
  for (let gap = 1; gap <= 2 * MOST_CHANGED; gap++) {
    for (let x = Math.max(0, gap - MOST_CHANGED); x <= Math.min(gap, MOST_CHANGED); x++) {
      const [startI, startJ] = [fromI + step * x, fromJ + step * (gap - x)]
      let more = 0
      while (inside(startI + step * more, startJ + step * more)) more++
      if (more < LEAST_BRIDGED) continue
      const back = step === 1 ? 0 : more - 1
      return { i: startI - back, j: startJ - back, length: more }
    }
  }
  return undefined
}

function gapOf(end: number, start: number): boolean {
  return start >= end && start - end <= MOST_CHANGED
}

function alike(group: readonly Run[]): number {
  const [first, last] = [group[0], group.at(-1)]
  if (!first || !last) return 0
  const common = group.reduce((sum, { length }) => sum + length, 0)
  return common / Math.max(last.i + last.length - first.i, last.j + last.length - first.j)
}

function moveOf(parts: readonly Run[], old: Tokens, now: Tokens): Move {
  const kept = parts.map(({ i, j, length }) => ({
    from: { start: old.places[i]?.start ?? 0, end: old.places[i + length - 1]?.end ?? 0 },
    to: { start: now.places[j]?.start ?? 0, end: now.places[j + length - 1]?.end ?? 0 },
  }))
  const [first, last] = [kept[0], kept.at(-1)]
  return {
    from: { start: first?.from.start ?? 0, end: last?.from.end ?? 0 },
    to: { start: first?.to.start ?? 0, end: last?.to.end ?? 0 },
    kept,
    left: old.changes[parts[0]?.i ?? 0] ?? 0,
    right: now.changes[parts[0]?.j ?? 0] ?? 0,
  }
}

function isWorth(text: string): boolean {
  const words = text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
  return words >= LEAST_WORDS && text.length >= LEAST_LENGTH
}

/** The longest first; what overlaps one that was taken is left as deleted and inserted. */
function apart(groups: readonly (readonly Run[])[], old: Tokens, now: Tokens): readonly (readonly Run[])[] {
  const length = (group: readonly Run[]): number => group.reduce((sum, run) => sum + run.length, 0)
  const [inOld, inNow] = [new Uint8Array(old.ids.length), new Uint8Array(now.ids.length)]
  return groups
    .toSorted((one, other) => length(other) - length(one))
    .filter((group) => {
      const [first, last] = [group[0], group.at(-1)]
      if (!first || !last) return false
      const [endA, endB] = [last.i + last.length, last.j + last.length]
      // A run taken before is longer: it cannot lie inside this one, so its edge would show here.
      if (inOld[first.i] || inOld[endA - 1] || inNow[first.j] || inNow[endB - 1]) return false
      inOld.fill(1, first.i, endA)
      inNow.fill(1, first.j, endB)
      return true
    })
}
