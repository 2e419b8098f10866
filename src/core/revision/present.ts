import { countWords } from '../text/words.ts'
import { blocks } from './blocks.ts'
import { type Change, type DiffOptions, diff } from './diff.ts'
import { refine } from './letters.ts'

export type PieceKind = 'same' | 'insert' | 'delete'

export interface Piece {
  readonly kind: PieceKind
  readonly text: string
}

export interface Presentation {
  /** No two neighbours of one kind; `same` and `delete` give the old text, `same` and `insert` the new. */
  readonly pieces: readonly Piece[]
  /** Runs shown as inserted. */
  readonly insertions: number
  /** Runs shown as deleted. */
  readonly deletions: number
  /** Words changed by the exact diff, however it is shown; a replaced word counts on both sides. */
  readonly wordsInserted: number
  readonly wordsDeleted: number
  /** False when a bound made the diff coarser. */
  readonly precise: boolean
}

/**
 * The diff as people read it: changed words parted only by a space are one run, a paragraph more than half changed
 * is an old and a new block, and letters show only inside words that are over 60 % alike.
 */
export function present(a: string, b: string, options: DiffOptions = {}): Presentation {
  const { changes, precise } = diff(a, b, options)
  const shown = blocks(changes, a, b).flatMap(({ change, block }) =>
    block ? [change] : refine(change, a, b, options.language ?? 'en'),
  )
  const pieces = cut(joinTouching(shown), a, b)
  return {
    pieces,
    insertions: pieces.filter(({ kind }) => kind === 'insert').length,
    deletions: pieces.filter(({ kind }) => kind === 'delete').length,
    wordsInserted: changes.reduce((sum, { fromB, toB }) => sum + countWords(b.slice(fromB, toB)), 0),
    wordsDeleted: changes.reduce((sum, { fromA, toA }) => sum + countWords(a.slice(fromA, toA)), 0),
    precise,
  }
}

const INVISIBLE = /^[\s\u00AD\u200B-\u200F\u2060]+$/
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['\u00A0', '⍽'],
  ['\u202F', '⍽'],
  ['\t', '→'],
  ['\n', '↵'],
  ['\r\n', '↵'],
  ['\r', '↵'],
  ['\u2028', '↵'],
  ['\u2029', '↵'],
  ['\u00AD', '¬'],
])

/**
 * A text that holds only white space or other unseen signs, made visible: `·` space, `⍽` no-break space, `↵` line
 * break, `→` tab, `¬` soft hyphen, `∅` a sign without width. Any other text comes back as it is.
 */
export function visibleSigns(text: string): string {
  if (!INVISIBLE.test(text)) return text
  return text.replace(
    /\r\n|[\s\S]/g,
    (sign) => SIGNS.get(sign) ?? (/[\u200B-\u200F\u2060\uFEFF]/.test(sign) ? '∅' : '·'),
  )
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

function cut(changes: readonly Change[], a: string, b: string): readonly Piece[] {
  const pieces: Piece[] = []
  const add = (kind: PieceKind, text: string): void => {
    if (text !== '') pieces.push({ kind, text })
  }
  let at = 0
  for (const { fromA, toA, fromB, toB } of changes) {
    add('same', a.slice(at, fromA))
    add('delete', a.slice(fromA, toA))
    add('insert', b.slice(fromB, toB))
    at = toA
  }
  add('same', a.slice(at))
  return pieces
}
