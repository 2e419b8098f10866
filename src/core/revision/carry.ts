import type { DiffOptions } from './diff.ts'
import { type Followed, follow, type Span } from './follow.ts'

/**
 * Follows marked words from a text to the next, as `follow` does. Where one text is the beginning or the end of the
 * other (a segment was split or merged, or something was written before or after it) no diff has to guess which of two
 * equal words is meant.
 */
export function carry(span: Span, a: string, b: string, options: DiffOptions = {}): Followed | undefined {
  if (b === '') return undefined
  const shift = shiftOf(a, b)
  if (shift === undefined) return follow(span, a, b, options)
  const start = Math.max(0, span.start + shift)
  const end = Math.min(b.length, span.end + shift)
  if (end <= start) return undefined
  return { start, end, intact: end - start === span.end - span.start }
}

/** How far what is in both stands to the right in `b`; undefined where neither text begins or ends with the other. */
function shiftOf(a: string, b: string): number | undefined {
  if (a.startsWith(b) || b.startsWith(a)) return 0
  return a.endsWith(b) || b.endsWith(a) ? b.length - a.length : undefined
}
