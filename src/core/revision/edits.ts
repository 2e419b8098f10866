import { blocks, type Shown } from './blocks.ts'
import { applyDiff, type Change, type DiffOptions, diff } from './diff.ts'
import { refiner } from './letters.ts'
import { type Extent, type Move, moves } from './moves.ts'

/** A change as it is shown, and what it belongs to. */
export interface Step extends Change {
  /** What is accepted or rejected together, numbered from 1 as it comes up: the two ends of a move are one. */
  readonly edit: number
  /** These words stand elsewhere on the other side: the number of the move, from 1. */
  readonly moved?: number
}

export interface Edits {
  /** In order, disjoint; `applyDiff` makes the new text of them. Two may touch. */
  readonly steps: readonly Step[]
  readonly count: number
  readonly moves: number
  /** The exact diff. */
  readonly changes: readonly Change[]
  readonly precise: boolean
}

/**
 * What was changed between two texts, as people see it and speak of it: changed words, whole paragraphs where more than
 * half changed, letters inside words much alike, words that moved.
 */
export function edits(a: string, b: string, options: DiffOptions = {}): Edits {
  const language = options.language ?? 'en'
  const { changes, precise } = diff(a, b, options)
  const found = moves(changes, a, b, language)
  const shown = blocks(changes, found, a, b)
  const standing = outsideBlocks(found, shown)
  const refine = refiner(a, b, language)
  const [lefts, rights] = [byEnd(standing, 'left'), byEnd(standing, 'right')]
  const parts: Part[] = []
  let index = 0
  for (const { change, block, count } of shown) {
    const [left, right] = [lefts.get(index) ?? [], rights.get(index) ?? []]
    if (block) parts.push({ ...change, owner: change, moved: false })
    else if (left.length + right.length > 0) parts.push(...parted(change, left, right, a, b))
    else for (const one of joinTouching(refine(change))) parts.push({ ...one, owner: change, moved: false })
    index += count
  }
  return { ...numbered(parts), changes, precise }
}

/**
 * The new text without the edits rejected, for which the old words stand. Laws: none rejected gives `b`, all rejected
 * gives `a`.
 */
export function withoutEdits(
  a: string,
  b: string,
  rejected: ReadonlySet<number>,
  options: DiffOptions = {},
): string {
  const { steps, precise } = edits(a, b, options)
  return applyDiff({ changes: steps.filter(({ edit }) => !rejected.has(edit)), precise }, a, b)
}

interface Part extends Change {
  readonly owner: Change | Move
  /** Of an owner that moved: these words stand in both places. */
  readonly moved: boolean
}

/** A move into a block or out of one is not shown: a block is read as a whole. */
function outsideBlocks(found: readonly Move[], shown: readonly Shown[]): readonly Move[] {
  const inBlock = shown.flatMap(({ block, count }) => new Array<boolean>(count).fill(block))
  return found.filter(({ left, right }) => !inBlock[left] && !inBlock[right])
}

/** Moves by the change that one of their ends lies in. */
function byEnd(found: readonly Move[], end: 'left' | 'right'): ReadonlyMap<number, readonly Move[]> {
  const groups = new Map<number, Move[]>()
  for (const move of found) {
    const group = groups.get(move[end])
    if (group) group.push(move)
    else groups.set(move[end], [move])
  }
  return groups
}

/** A change that moved words left or came to: first what was deleted, then what was inserted. */
function parted(
  change: Change,
  lefts: readonly Move[],
  rights: readonly Move[],
  a: string,
  b: string,
): readonly Part[] {
  const { fromA, toA, fromB, toB } = change
  const old = lefts.map((move) => ({ move, whole: move.from, kept: move.kept.map(({ from }) => from) }))
  const now = rights.map((move) => ({ move, whole: move.to, kept: move.kept.map(({ to }) => to) }))
  return [
    ...stretched(change, { start: fromA, end: toA }, old, a).map(({ start, end, ...of }) => {
      return { fromA: start, toA: end, fromB, toB: fromB, ...of }
    }),
    ...stretched(change, { start: fromB, end: toB }, now, b).map(({ start, end, ...of }) => {
      return { fromA: toA, toA, fromB: start, toB: end, ...of }
    }),
  ]
}

interface End {
  readonly move: Move
  readonly whole: Extent
  readonly kept: readonly Extent[]
}

type Stretch = Extent & Pick<Part, 'owner' | 'moved'>

/** One side of a change, cut where moved words begin and end. */
function stretched(change: Change, side: Extent, ends: readonly End[], text: string): readonly Stretch[] {
  const found: Stretch[] = []
  let at = side.start
  const upTo = (end: number, owner: Change | Move, moved: boolean): void => {
    const last = found.at(-1)
    if (end > at && moved && last?.moved && last.owner === owner) found[found.length - 1] = { ...last, end }
    else if (end > at) found.push({ start: at, end, owner, moved })
    at = end
  }
  for (const { move, whole, kept } of ends.toSorted((one, other) => one.whole.start - other.whole.start)) {
    upTo(whole.start, change, false)
    for (const [index, { start, end }] of kept.entries()) {
      if (text.slice(at, start).trim() !== '') upTo(start, move, false)
      upTo(index === kept.length - 1 ? whole.end : end, move, true)
    }
  }
  upTo(side.end, change, false)
  return found
}

/** Letters changed at the edge of a word may touch what was changed beside it. */
function joinTouching(changes: readonly Change[]): readonly Change[] {
  const joined: Change[] = []
  for (const change of changes) {
    const last = joined.at(-1)
    if (last !== undefined && last.toA === change.fromA && last.toB === change.fromB) {
      joined[joined.length - 1] = { ...last, toA: change.toA, toB: change.toB }
    } else joined.push(change)
  }
  return joined
}

function numbered(parts: readonly Part[]): Pick<Edits, 'steps' | 'count' | 'moves'> {
  const owners = new Map<Change | Move, number>()
  const moved = new Map<Change | Move, number>()
  const numberIn = (numbers: Map<Change | Move, number>, owner: Change | Move): number => {
    const number = numbers.get(owner) ?? numbers.size + 1
    numbers.set(owner, number)
    return number
  }
  const steps = parts.map(({ owner, moved: kept, ...change }): Step => {
    const edit = numberIn(owners, owner)
    return kept ? { ...change, edit, moved: numberIn(moved, owner) } : { ...change, edit }
  })
  return { steps, count: owners.size, moves: moved.size }
}
