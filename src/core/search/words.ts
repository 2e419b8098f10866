import type { Span } from '../revision/follow.ts'

const LONGEST = 60
const AFTER = /^[-‐‑]([\p{L}\p{M}]+)/u
const BEFORE = /([\p{L}\p{M}]+)[-‐‑]$/u

/**
 * Whether a place is half of a reduplicated word, such as “orang” in “orang-orang” or “besar” in “besar-besaran”: those are
 * one word. Halves that are not alike (“Jakarta-Bandung”, “non-Muslim”) are words of their own.
 */
export function isHalf(text: string, { start, end }: Span): boolean {
  const word = text.slice(start, end).toLowerCase()
  const after = AFTER.exec(text.slice(end, end + LONGEST))?.[1]
  const before = BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start))?.[1]
  return [after, before].some((other) => other !== undefined && alike(word, other.toLowerCase()))
}

function alike(one: string, other: string): boolean {
  return Math.min(one.length, other.length) > 1 && (one.includes(other) || other.includes(one))
}
