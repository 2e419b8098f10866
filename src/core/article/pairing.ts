import { align } from '../revision/align.ts'
import { similarity } from '../revision/similarity.ts'
import { countWords } from '../text/words.ts'
import type { Ref, SegmentRange } from './event.ts'

/** A segment of the old source. */
export interface Standing {
  readonly segment: Ref
  readonly start: number
  readonly end: number
}

/** A segment of the new source, and the one of the old that it was; null: a new one. */
export interface Paired extends SegmentRange {
  readonly of: Ref | null
}

/** Units of `align`; about a tenth of a second. */
const BUDGET = 1_000_000
/** Common words over all words, from which on two sentences are one that was corrected. */
const ALIKE = 0.4
/** Old segments that a new one is compared with. */
const WINDOW = 5

/**
 * Which segment of a corrected source is which of the old: equal texts first, in order and then wherever they went, then,
 * between those, sentences that are alike. Where people had cut or joined segments by hand and the text is the same, the
 * new source is cut as they did.
 */
export function pairSegments(
  before: string,
  standing: readonly Standing[],
  text: string,
  ranges: readonly SegmentRange[],
  language: string,
): readonly Paired[] {
  const olds = standing.map(({ start, end }) => before.slice(start, end))
  const kept = keepCuts(before, standing, text, ranges)
  const news = kept.map(({ start, end }) => text.slice(start, end))
  const of = new Array<number>(news.length).fill(-1)
  const taken = new Set<number>()
  const pair = (i: number, j: number): void => {
    of[j] = i
    taken.add(i)
  }
  const ids = numbers()
  for (const { i, j } of align(olds.map(ids), news.map(ids), BUDGET).matches) pair(i, j)
  const fixed = of.slice()
  const moved = indexed(olds.map((one, i) => (taken.has(i) ? '' : one)))
  for (const [j, one] of news.entries()) {
    const i = of[j] === -1 ? moved.get(one)?.shift() : undefined
    if (i !== undefined) pair(i, j)
  }
  const ends = fixed.slice()
  for (let j = ends.length - 1; j >= 0; j -= 1) if (fixed[j] === -1) ends[j] = ends[j + 1] ?? olds.length
  let from = 0
  for (const [j, one] of news.entries()) {
    const place = fixed[j] ?? -1
    if (place >= 0) from = place + 1
    if (of[j] !== -1) continue
    const i = mostAlike(olds, taken, from, ends[j] ?? olds.length, one, language)
    if (i === undefined) continue
    pair(i, j)
    from = i + 1
  }
  return kept.map((range, j) => ({ ...range, of: standing[of[j] ?? -1]?.segment ?? null }))
}

function mostAlike(
  olds: readonly string[],
  taken: ReadonlySet<number>,
  from: number,
  until: number,
  text: string,
  language: string,
): number | undefined {
  let best: number | undefined
  let most = ALIKE
  for (let i = from, seen = 0; i < until && seen < WINDOW && most < 0.8; i += 1) {
    if (taken.has(i)) continue
    seen += 1
    const alike = similarity(olds[i] ?? '', text, { language })
    if (alike > most) [best, most] = [i, alike]
  }
  return best
}

/** The new ranges, but cut where old segments of the same text are cut. */
function keepCuts(
  before: string,
  standing: readonly Standing[],
  text: string,
  ranges: readonly SegmentRange[],
): readonly SegmentRange[] {
  const whole = new Set(standing.map(({ start, end }) => before.slice(start, end)))
  const begun = indexed(standing.map((one) => firstWord(before, one)))
  const made: SegmentRange[] = []
  for (let j = 0; j < ranges.length; ) {
    const range = ranges[j]
    if (!range) break
    const same = whole.has(text.slice(range.start, range.end))
      ? []
      : (begun.get(firstWord(text, range)) ?? [])
    let fit: Fit | undefined
    for (const i of same) {
      if (!beginAlike(before, standing[i], text, range)) continue
      fit = fitting(before, standing.slice(i, i + FURTHEST), text, ranges.slice(j, j + FURTHEST))
      if (fit) break
    }
    made.push(...(fit?.ranges ?? [range]))
    j += fit?.replaced ?? 1
  }
  return made
}

/** Segments that people may have cut off one, or joined to one, at most. */
const FURTHEST = 50

interface Fit {
  readonly ranges: readonly SegmentRange[]
  /** New ranges that these take the place of. */
  readonly replaced: number
}

function beginAlike(before: string, old: Standing | undefined, text: string, range: SegmentRange): boolean {
  if (!old) return false
  const length = Math.min(old.end - old.start, range.end - range.start, 60)
  return text.startsWith(before.slice(old.start, old.start + length), range.start)
}

/**
 * Old segments and new ranges from the same beginning to the first end that they share, if what lies between is the same
 * text and one side is cut where the other is not.
 */
function fitting(
  before: string,
  standing: readonly Standing[],
  text: string,
  ranges: readonly SegmentRange[],
): Fit | undefined {
  const [old] = standing
  const [range] = ranges
  if (!old || !range) return undefined
  const shift = range.start - old.start
  let [i, j] = [0, 0]
  for (;;) {
    const behind = (standing[i]?.end ?? 0) + shift
    const end = ranges[j]?.end ?? 0
    if (behind === end) break
    if (behind < end) i += 1
    else j += 1
    if (i >= standing.length || j >= ranges.length) return undefined
  }
  const end = ranges[j]?.end ?? 0
  if ((i === 0 && j === 0) || before.slice(old.start, end - shift) !== text.slice(range.start, end))
    return undefined
  const made = standing.slice(0, i + 1).map(({ start, end: last }) => {
    const at = { start: start + shift, end: last + shift }
    const { paragraph, kind } = ranges.findLast((one) => one.start <= at.start) ?? range
    return { ...at, paragraph, kind, words: countWords(text.slice(at.start, at.end)) }
  })
  return { ranges: made, replaced: j + 1 }
}

function firstWord(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, Math.min(end, start + 12)).split(/\s/)[0] ?? ''
}

function indexed(texts: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const [index, one] of texts.entries()) {
    const list = found.get(one)
    if (list) list.push(index)
    else found.set(one, [index])
  }
  return found
}

function numbers(): (text: string) => number {
  const known = new Map<string, number>()
  return (text) => {
    const number = known.get(text) ?? known.size
    known.set(text, number)
    return number
  }
}
