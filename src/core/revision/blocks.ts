import { countWords } from '../text/words.ts'
import type { Change } from './diff.ts'

/** Above this part of changed words a paragraph is shown as its old and its new text. */
const MOST_CHANGED = 0.5

export interface Shown {
  readonly change: Change
  /** It stands for a whole paragraph, to be read as old text and new text. */
  readonly block: boolean
}

/**
 * Joins the changes of each paragraph that is more than half changed into one: what would be left standing between
 * them is chance words that nobody can read across. A paragraph ends where both texts keep a line break. One change
 * alone is an old and a new block already.
 */
export function blocks(changes: readonly Change[], a: string, b: string): readonly Shown[] {
  return paragraphs(changes, a, b).flatMap(({ span, inside }): readonly Shown[] =>
    inside.length > 1 && share(span, inside, a, b) > MOST_CHANGED
      ? [{ change: span, block: true }]
      : inside.map((change) => ({ change, block: false })),
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

function share(span: Change, inside: readonly Change[], a: string, b: string): number {
  const count = ({ fromA, toA, fromB, toB }: Change): number =>
    countWords(a.slice(fromA, toA)) + countWords(b.slice(fromB, toB))
  return inside.reduce((sum, change) => sum + count(change), 0) / Math.max(1, count(span))
}
