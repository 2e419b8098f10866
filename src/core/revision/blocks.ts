import { countWords } from '../text/words.ts'
import type { Change } from './diff.ts'
import type { Move } from './moves.ts'

/** Above this part of changed words a paragraph is shown as its old and its new text. */
const MOST_CHANGED = 0.5

export interface Shown {
  readonly change: Change
  /** It stands for a whole paragraph, to be read as old text and new text. */
  readonly block: boolean
  /** How many of the changes given are in it. */
  readonly count: number
}

/**
 * Joins the changes of each paragraph that is more than half changed into one: what would be left standing between
 * them is chance words that nobody can read across. A paragraph ends where both texts keep a line break. One change
 * alone is an old and a new block already. Words that were only moved are not counted as changed.
 */
export function blocks(
  changes: readonly Change[],
  moves: readonly Move[],
  a: string,
  b: string,
): readonly Shown[] {
  const moved = movedWords(changes, moves, a, b)
  return paragraphs(changes, a, b).flatMap(({ span, inside }): readonly Shown[] =>
    inside.length > 1 && share(span, inside, moved, a, b) > MOST_CHANGED
      ? [{ change: span, block: true, count: inside.length }]
      : inside.map((change) => ({ change, block: false, count: 1 })),
  )
}

interface Paragraph {
  readonly span: Change
  readonly inside: readonly Change[]
}

function paragraphs(changes: readonly Change[], a: string, b: string): readonly Paragraph[] {
  const found: Paragraph[] = []
  let inside: Change[] = []
  let start = { a: 0, b: 0 }
  for (const [index, change] of changes.entries()) {
    const before = changes[index - 1]
    const common = a.slice(before?.toA ?? 0, change.fromA)
    const last = common.lastIndexOf('\n')
    if (last >= 0) {
      if (before !== undefined && inside.length > 0) {
        const first = common.search(/\r?\n/)
        const span = { fromA: start.a, toA: before.toA + first, fromB: start.b, toB: before.toB + first }
        found.push({ span, inside })
        inside = []
      }
      const back = common.length - last - 1
      start = { a: change.fromA - back, b: change.fromB - back }
    }
    inside.push(change)
  }
  const final = inside.at(-1)
  if (final !== undefined) {
    const first = a.slice(final.toA).search(/\r?\n/)
    const toA = first < 0 ? a.length : final.toA + first
    const toB = first < 0 ? b.length : final.toB + first
    found.push({ span: { fromA: start.a, toA, fromB: start.b, toB }, inside })
  }
  return found
}

function share(
  span: Change,
  inside: readonly Change[],
  moved: ReadonlyMap<Change | undefined, number>,
  a: string,
  b: string,
): number {
  const count = ({ fromA, toA, fromB, toB }: Change): number =>
    countWords(a.slice(fromA, toA)) + countWords(b.slice(fromB, toB))
  const changed = inside.reduce((sum, change) => sum + count(change) - (moved.get(change) ?? 0), 0)
  return changed / Math.max(1, count(span))
}

/** How many words of each change were only moved. */
function movedWords(
  changes: readonly Change[],
  moves: readonly Move[],
  a: string,
  b: string,
): ReadonlyMap<Change | undefined, number> {
  const words = new Map<Change | undefined, number>()
  const add = (index: number, text: string): void => {
    const change = changes[index]
    words.set(change, (words.get(change) ?? 0) + countWords(text))
  }
  for (const { left, right, from, to } of moves) {
    add(left, a.slice(from.start, from.end))
    add(right, b.slice(to.start, to.end))
  }
  return words
}
