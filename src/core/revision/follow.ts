import { type Change, type DiffOptions, diff } from './diff.ts'

/** `[start, end)` in UTF-16 code units of some text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Where words that somebody marked in one text stand in a later one. */
export interface Followed extends Span {
  /** The same words, sign by sign; false where some of them were changed. */
  readonly intact: boolean
}

/**
 * Follows marked words from `a` to `b` by the word diff: what was changed inside them, or put in their place, belongs to
 * them; what was added beside them does not. Undefined when nothing of them is left.
 */
export function follow(span: Span, a: string, b: string, options: DiffOptions = {}): Followed | undefined {
  const { changes } = diff(a, b, options)
  const start = startIn(changes, span.start)
  const end = endIn(changes, span.end)
  const intact = !changes.some(({ fromA, toA }) => fromA < span.end && toA > span.start)
  if (intact) return end > start ? { start, end, intact } : undefined
  const left = b.slice(start, end)
  const found = { start: end - left.trimStart().length, end: start + left.trimEnd().length, intact }
  return found.end > found.start ? found : undefined
}

function startIn(changes: readonly Change[], offset: number): number {
  let shift = 0
  for (const { fromA, toA, fromB, toB } of changes) {
    if (toA > offset) return fromA <= offset ? fromB : offset + shift
    shift = toB - toA
  }
  return offset + shift
}

function endIn(changes: readonly Change[], offset: number): number {
  let shift = 0
  for (const { fromA, toA, toB } of changes) {
    if (fromA >= offset) break
    if (toA >= offset) return toB
    shift = toB - toA
  }
  return offset + shift
}
