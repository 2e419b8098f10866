import { characterAt, flagsAt, isCombining, SPACE } from './characters.ts'

/** Longest source segment, in UTF-16 code units (architecture: default limits). */
export const LONGEST_SEGMENT = 10_000

/**
 * Where to cut [`start`, `end`), which is longer than allowed: after the last word that fits, else between two
 * graphemes, else between two code points. Always beyond `start`.
 */
export function cutPlace(text: string, start: number, end: number): number {
  const furthest = Math.min(end, start + LONGEST_SEGMENT)
  for (let i = furthest; i > start; i--) if ((flagsAt(text, i) & SPACE) !== 0) return i
  for (let i = furthest; i > start; i--) if (startsGrapheme(text, i)) return i
  return insidePair(text, furthest) ? furthest - 1 : furthest
}

function startsGrapheme(text: string, index: number): boolean {
  if (insidePair(text, index) || text.charCodeAt(index - 1) === 0x200d) return false
  const character = characterAt(text, index)
  return (
    !isCombining(character) && !/^[\p{Emoji_Modifier}\p{Regional_Indicator}\u1160-\u11ff]/u.test(character)
  )
}

function insidePair(text: string, index: number): boolean {
  const low = text.charCodeAt(index)
  const high = text.charCodeAt(index - 1)
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff
}
