import { diffArrays } from 'diff'
import { tokenizer } from '../text/words.ts'
import type { Change } from './diff.ts'

/** Letters are shown inside a changed word only when more than this part of both is common. */
const ALIKE = 0.6
/** A longer word is not read letter by letter. */
const LONGEST_WORD = 40
/** In a change of more pairs of words than this, nobody looks for letters. */
const MOST_PAIRS = 100

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Signs times signs of two words, and pairs tried, that one pair of texts may cost; then words are not looked into. */
const MOST_WORK = 300_000

/**
 * For two texts: parts a change into smaller ones where it replaces a word by one over 60 % alike: `report` → `reported`
 * becomes an insertion of `ed`. Numbers stay whole, since half a number is misread; so do words whose hyphens differ.
 * Gives the change alone where nothing is gained. The result is in order and disjoint, with offsets into the texts.
 */
export function refiner(a: string, b: string, language: string): (change: Change) => readonly Change[] {
  const cut = tokenizer(language)
  let left = MOST_WORK
  return (change) => {
    const old = placed(a, change.fromA, change.toA, cut).filter(isWord)
    const now = placed(b, change.fromB, change.toB, cut).filter(isWord)
    const tried = old.length * now.length
    const cost = size(old) * size(now) + tried
    if (tried === 0 || tried > MOST_PAIRS || cost > left) return [change]
    left -= cost
    const pairs = pairAlike(old, now)
    if (pairs.length === 0) return [change]

    const fine: Change[] = []
    let { fromA, fromB } = change
    for (const { a: was, b: is, changes } of pairs) {
      rest(fine, a, b, { fromA, toA: was.at, fromB, toB: is.at })
      fine.push(...changes)
      fromA = was.at + was.text.length
      fromB = is.at + is.text.length
    }
    rest(fine, a, b, { fromA, toA: change.toA, fromB, toB: change.toB })
    return fine
  }
}

function size(side: readonly Word[]): number {
  return side.reduce((sum, { text }) => sum + text.length, 0)
}

interface Word {
  readonly text: string
  /** Offset in the whole text. */
  readonly at: number
}

interface Pair {
  readonly a: Word
  readonly b: Word
  readonly changes: readonly Change[]
}

function placed(
  text: string,
  from: number,
  to: number,
  cut: (text: string) => readonly string[],
): readonly Word[] {
  let at = from
  return cut(text.slice(from, to)).map((token) => {
    const word = { text: token, at }
    at += token.length
    return word
  })
}

function isWord({ text }: Word): boolean {
  return text.length <= LONGEST_WORD && /^\p{L}/u.test(text) && !/\p{N}/u.test(text)
}

/** The most pairs of alike words that keep their order (longest common subsequence). */
function pairAlike(a: readonly Word[], b: readonly Word[]): readonly Pair[] {
  const cells = a.map((was) => b.map((is) => compare(was, is)))
  const best: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const value = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const taken = cells[i]?.[j] === undefined ? 0 : value(i + 1, j + 1) + 1
      const row = best[i]
      if (row !== undefined) row[j] = Math.max(taken, value(i + 1, j), value(i, j + 1))
    }
  }
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const pair = cells[i]?.[j]
    if (pair !== undefined && value(i, j) === value(i + 1, j + 1) + 1) {
      pairs.push(pair)
      i++
      j++
    } else if (value(i + 1, j) >= value(i, j + 1)) i++
    else j++
  }
  return pairs
}

/** The letters changed between two words, or undefined when they are too unlike, or not of the same build. */
function compare(a: Word, b: Word): Pair | undefined {
  const [short, long] = [Math.min(a.text.length, b.text.length), Math.max(a.text.length, b.text.length)]
  if ((2 * short) / (short + long) <= ALIKE || hyphens(a.text) !== hyphens(b.text)) return undefined
  const found = diffArrays(graphemes(a.text), graphemes(b.text))
  const changes: Change[] = []
  let [fromA, fromB, common, all] = [a.at, b.at, 0, 0]
  let open: Change | undefined
  for (const [index, { value, count, added, removed }] of found.entries()) {
    const length = value.join('').length
    const lone = count === 1 && index > 0 && index < found.length - 1
    const toA = added ? fromA : fromA + length
    const toB = removed ? fromB : fromB + length
    if (added || removed || lone) {
      // One letter alone between changes is chance, not kinship: it reads better as changed.
      open = { fromA: open?.fromA ?? fromA, toA, fromB: open?.fromB ?? fromB, toB }
      all += added || removed ? count : 2 * count
    } else {
      if (open !== undefined) changes.push(open)
      open = undefined
      common += 2 * count
      all += 2 * count
    }
    fromA = toA
    fromB = toB
  }
  if (open !== undefined) changes.push(open)
  return common / all > ALIKE ? { a, b, changes } : undefined
}

function graphemes(word: string): string[] {
  return Array.from(letters.segment(word), ({ segment }) => segment)
}

function hyphens(word: string): number {
  return word.match(/[-‐‑]/g)?.length ?? 0
}

/** What stands between two pairs, without the space that both sides share. */
function rest(out: Change[], a: string, b: string, { fromA, toA, fromB, toB }: Change): void {
  let [startA, endA, startB, endB] = [fromA, toA, fromB, toB]
  while (startA < endA && startB < endB && a[startA] === b[startB] && /\s/.test(a.charAt(startA))) {
    startA++
    startB++
  }
  while (startA < endA && startB < endB && a[endA - 1] === b[endB - 1] && /\s/.test(a.charAt(endA - 1))) {
    endA--
    endB--
  }
  if (startA < endA || startB < endB) out.push({ fromA: startA, toA: endA, fromB: startB, toB: endB })
}
