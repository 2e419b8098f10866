import { countWords } from '../text/words.ts'
import type { DiffOptions } from './diff.ts'
import { edits, type Step } from './edits.ts'
import { differInSigns } from './signs.ts'

export type PieceKind = 'same' | 'insert' | 'delete'

export interface Piece {
  readonly kind: PieceKind
  readonly text: string
  /** The edit that it belongs to, from 1: what is accepted or rejected together (see `withoutEdits`). Of all but `same`. */
  readonly edit?: number
  /** These words stand elsewhere on the other side: the number of the move, the same at both ends. From 1. */
  readonly moved?: number
  /** The old and the new here differ in spaces, quotes or dashes alone: show which. */
  readonly signs?: true
}

export interface Presentation {
  /** `same` and `delete` give the old text, `same` and `insert` the new. */
  readonly pieces: readonly Piece[]
  /** Runs shown as inserted, and not only moved. */
  readonly insertions: number
  /** Runs shown as deleted, and not only moved. */
  readonly deletions: number
  readonly moves: number
  readonly edits: number
  /** Words changed by the exact diff, however it is shown; a replaced word counts on both sides. */
  readonly wordsInserted: number
  readonly wordsDeleted: number
  /** False when a bound made the diff coarser. */
  readonly precise: boolean
}

/**
 * The diff as people read it: changed words parted only by a space are one run, a paragraph more than half changed
 * is an old and a new block, letters show only inside words that are over 60 % alike, and words that only moved say so.
 */
export function present(a: string, b: string, options: DiffOptions = {}): Presentation {
  const { steps, count, moves, changes, precise } = edits(a, b, options)
  const pieces = cut(steps, a, b)
  const runs = (wanted: PieceKind): number =>
    pieces.filter(({ kind, moved }) => kind === wanted && moved === undefined).length
  return {
    pieces,
    insertions: runs('insert'),
    deletions: runs('delete'),
    moves,
    edits: count,
    wordsInserted: changes.reduce((sum, { fromB, toB }) => sum + countWords(b.slice(fromB, toB)), 0),
    wordsDeleted: changes.reduce((sum, { fromA, toA }) => sum + countWords(a.slice(fromA, toA)), 0),
    precise,
  }
}

function cut(steps: readonly Step[], a: string, b: string): readonly Piece[] {
  const pieces: Piece[] = []
  const add = (kind: PieceKind, text: string, more: Omit<Piece, 'kind' | 'text'> = {}): void => {
    if (text !== '') pieces.push({ kind, text, ...more })
  }
  let at = 0
  for (const { fromA, toA, fromB, toB, edit, moved } of steps) {
    add('same', a.slice(at, fromA))
    const [old, now] = [a.slice(fromA, toA), b.slice(fromB, toB)]
    const of = {
      edit,
      ...(moved === undefined ? {} : { moved }),
      ...(differInSigns(old, now) ? { signs: true as const } : {}),
    }
    add('delete', old, of)
    add('insert', now, of)
    at = toA
  }
  add('same', a.slice(at))
  return pieces
}
