import { tokenizer } from '../text/words.ts'
import { align } from './align.ts'
import { sections } from './sections.ts'

/** `a[fromA,toA)` was replaced by `b[fromB,toB)`. Offsets are UTF-16 code units; either side may be empty, not both. */
export interface Change {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

export interface Diff {
  /** In order, disjoint, maximal: between two changes stands at least one common token. */
  readonly changes: readonly Change[]
  /** False when the budget made the diff coarser than it could be. It is then still correct. */
  readonly precise: boolean
}

export interface DiffOptions {
  /** BCP 47 tag of both texts; English unless told. */
  readonly language?: string
  /** Units of work (see `align`), not time: the same input gives the same diff on any machine. */
  readonly budget?: number
}

export const DEFAULT_BUDGET = 1_000_000

/**
 * What was changed between two texts, word by word. Words, punctuation and line breaks are aligned; the spaces
 * between them follow, so that changed words parted only by a space are one change. Never cuts a word or a
 * surrogate pair.
 */
export function diff(a: string, b: string, options: DiffOptions = {}): Diff {
  if (a === b) return { changes: [], precise: true }
  const cut = tokenizer(options.language ?? 'en')
  const changes: Change[] = []
  let precise = true
  let budget = options.budget ?? DEFAULT_BUDGET
  for (const section of sections(a, b)) {
    const left = new Side(cut(a.slice(section.fromA, section.toA)), section.fromA)
    const right = new Side(cut(b.slice(section.fromB, section.toB)), section.fromB)
    const numbers = new Map<string, number>()
    const inA = content(left.tokens, numbers)
    const inB = content(right.tokens, numbers)
    const alignment = align(inA.ids, inB.ids, budget)
    precise &&= alignment.precise
    budget = alignment.left
    for (const { i, j } of alignment.matches) {
      const endA = inA.at[i] ?? 0
      const endB = inB.at[j] ?? 0
      add(changes, left, endA, right, endB)
      left.skipTo(endA + 1)
      right.skipTo(endB + 1)
    }
    add(changes, left, left.tokens.length, right, right.tokens.length)
  }
  return { changes, precise }
}

/** Makes `b` of `a` and the diff. Law: `applyDiff(diff(a, b), a, b) === b`. */
export function applyDiff({ changes }: Diff, a: string, b: string): string {
  const parts: string[] = []
  let at = 0
  for (const change of changes) {
    parts.push(a.slice(at, change.fromA), b.slice(change.fromB, change.toB))
    at = change.toA
  }
  parts.push(a.slice(at))
  return parts.join('')
}

/** The tokens that carry meaning: all but spaces. A line break does. */
function content(tokens: readonly string[], numbers: Map<string, number>): { ids: number[]; at: number[] } {
  const ids: number[] = []
  const at: number[] = []
  for (const [index, token] of tokens.entries()) {
    if (isSpace(token)) continue
    let id = numbers.get(token)
    if (id === undefined) {
      id = numbers.size
      numbers.set(token, id)
    }
    ids.push(id)
    at.push(index)
  }
  return { ids, at }
}

function isSpace(token: string): boolean {
  const first = token.charCodeAt(0)
  if (first === 32) return true
  return first < 128 ? first === 9 || first === 11 || first === 12 : /^[^\S\n\r\u2028\u2029]/.test(token)
}

/** A walk over the tokens of one text that knows the offset it stands at. */
class Side {
  readonly tokens: readonly string[]
  index = 0
  offset: number

  constructor(tokens: readonly string[], offset: number) {
    this.tokens = tokens
    this.offset = offset
  }

  skipTo(index: number): void {
    while (this.index < index) this.offset += this.tokens[this.index++]?.length ?? 0
  }
}

/** Adds the change between where both sides stand and the tokens `endA`, `endB`, without what its ends share. */
function add(changes: Change[], a: Side, endA: number, b: Side, endB: number): void {
  let i = endA
  let j = endB
  while (a.index < i && b.index < j && a.tokens[a.index] === b.tokens[b.index]) {
    a.skipTo(a.index + 1)
    b.skipTo(b.index + 1)
  }
  while (a.index < i && b.index < j && a.tokens[i - 1] === b.tokens[j - 1]) {
    i--
    j--
  }
  if (a.index < i || b.index < j) {
    const { offset: fromA } = a
    const { offset: fromB } = b
    a.skipTo(i)
    b.skipTo(j)
    changes.push({ fromA, toA: a.offset, fromB, toB: b.offset })
  }
  a.skipTo(endA)
  b.skipTo(endB)
}
