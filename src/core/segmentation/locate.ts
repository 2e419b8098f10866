import {
  CLOSE_BRACKET,
  COLON,
  characterAt,
  DOUBLE_QUOTE,
  flagsAt,
  isPictograph,
  OPEN_BRACKET,
  SINGLE_QUOTE,
  SPACE,
  skipSpace,
  TERMINATOR,
} from './characters.ts'
import type { Landmarks } from './landmarks.ts'
import type { Span } from './place.ts'
import { QUOTE, quoteRole } from './quotes.ts'

/** `kuat. ” ” katanya`: as many closing marks after white space as are ever read. */
const SPACED_CLOSERS = 4
const OPENERS = 6
const PICTOGRAPHS = 32

/** Finds where the segment [`from`, …) would end after the run of terminators at `run`. */
export function locate(text: string, from: number, run: number, limit: number, marks: Landmarks): Span {
  const closes = (at: number): boolean => {
    const flags = flagsAt(text, at)
    if ((flags & CLOSE_BRACKET) !== 0) return true
    if ((flags & QUOTE) === 0) return false
    const role = quoteRole(text, at, run, limit)
    if (role !== 'tie') return role === 'close'
    return (flags & DOUBLE_QUOTE) !== 0 ? marks.closing.has(at) : (flagsAt(text, at - 1) & TERMINATOR) !== 0
  }
  let runEnd = run
  while (runEnd < limit && (flagsAt(text, runEnd) & TERMINATOR) !== 0) runEnd++
  if (runEnd === run) return bare(text, from, run, limit)
  let end = closersFrom(text, runEnd, limit, closes)
  for (let i = 0; i < SPACED_CLOSERS; i++) {
    const at = skipSpace(text, end, limit)
    // A single mark after white space is an apostrophe ('90-an) as often as not.
    if (at === end || at >= limit || (flagsAt(text, at) & SINGLE_QUOTE) !== 0 || !closes(at)) break
    end = closersFrom(text, at, limit, closes)
  }
  end = pictographsFrom(text, from, end, limit)
  const next = skipSpace(text, end, limit)
  return { from, run, runEnd, end, next, opened: openersFrom(text, next, limit), limit }
}

/** A colon, or nothing at all: no mark closes with it. */
function bare(text: string, from: number, run: number, limit: number): Span {
  const runEnd = (flagsAt(text, run) & COLON) === 0 ? run : run + 1
  const next = skipSpace(text, runEnd, limit)
  return { from, run, runEnd, end: runEnd, next, opened: openersFrom(text, next, limit), limit }
}

function closersFrom(text: string, start: number, limit: number, closes: (at: number) => boolean): number {
  let i = start
  while (i < limit && closes(i)) i++
  // The note marks of an encyclopedia: `kuat.[1][12]`.
  const notes = /^(?:\[\d{1,3}\]){1,8}/.exec(text.slice(i, Math.min(limit, i + 40)))
  return notes === null ? i : i + notes[0].length
}

/** `Selamat! 🎉`: what is felt about a sentence stays with it, unless such signs open the sentences here. */
function pictographsFrom(text: string, from: number, end: number, limit: number): number {
  const start = skipSpace(text, end, limit)
  if (!isPictograph(characterAt(text, start)) || isPictograph(characterAt(text, from))) return end
  let i = start
  for (let n = 0; n < PICTOGRAPHS && i < limit; n++) {
    const character = characterAt(text, i)
    if (!isPictograph(character) && !/^[\ufe0f\u200d]/u.test(character)) break
    i += character.length
  }
  return i
}

function openersFrom(text: string, next: number, limit: number): number {
  let i = next
  while (i < limit && i - next < OPENERS && (flagsAt(text, i) & (OPEN_BRACKET | QUOTE)) !== 0) i++
  if (/[¿¡]/.test(text.charAt(i))) i++
  return i > next && (flagsAt(text, i) & SPACE) !== 0 ? skipSpace(text, i, Math.min(limit, i + 4)) : i
}
