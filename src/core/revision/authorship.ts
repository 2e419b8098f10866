import { type Change, diff } from './diff.ts'
import { moves } from './moves.ts'

/** A text and what it was made of. */
export interface Descent {
  /** The revision that gave the text. */
  readonly revision: number
  readonly text: string
  /** Places in the list of the texts it was made of, each before its own; several were joined by a space. */
  readonly parents: readonly number[]
  /** It is the beginning or the end of its one parent, cut off: no diff has to guess which. */
  readonly part?: 'head' | 'tail'
}

/** Words that came with one revision. `[start, end)` of the text, UTF-16 code units. */
export interface AuthoredSpan {
  readonly start: number
  readonly end: number
  readonly revision: number
}

/** Units of `diff` for all texts of one descent together; about half a second. */
const BUDGET = 5_000_000
/** Of these no single diff of a descent takes more. */
const MOST_AT_ONCE = 300_000
/** Code units that may be read word by word for one descent; beyond, what lies between equal ends counts as new. */
const MOST_READ = 4_000_000

/**
 * Which revision each word of the last text came with, by the word diffs from text to text: what a revision left as it
 * was, or only moved, stays with who wrote it. The spans tile the text, and no two neighbours are of one revision. A word
 * is of one revision but where a split cut it. Bounded by units of work and length, not time.
 */
export function authorship(descents: readonly Descent[], language: string): readonly AuthoredSpan[] {
  const budget = Math.min(MOST_AT_ONCE, Math.floor(BUDGET / Math.max(1, descents.length)))
  const known: (readonly AuthoredSpan[])[] = []
  let unread = MOST_READ
  for (const { revision, text, parents, part } of descents) {
    const older = joined(
      parents.map((place) => ({ text: descents[place]?.text ?? '', spans: known[place] ?? [] })),
      revision,
    )
    const middle = part ? undefined : middleOf(older.text, text)
    if (middle) unread -= middle.toA - middle.fromA + middle.toB - middle.fromB
    const read = (a: string, b: string): readonly Kept[] => (unread < 0 ? [] : keptIn(a, b, language, budget))
    const kept = middle ? around(middle, older.text, text, read) : cutOff(older.text, text, part)
    known.push(tiled(kept, older.spans, text.length, revision))
  }
  return known.at(-1) ?? []
}

interface Authored {
  readonly text: string
  readonly spans: readonly AuthoredSpan[]
}

/** Several texts as one; the spaces between them came with the revision that joined them. */
function joined(parts: readonly Authored[], revision: number): Authored {
  const [first, ...more] = parts.filter(({ text }) => text !== '')
  if (!first || more.length === 0) return first ?? { text: '', spans: [] }
  let { text } = first
  const spans = [...first.spans]
  for (const next of more) {
    const at = text.length + 1
    spans.push({ start: text.length, end: at, revision })
    spans.push(...next.spans.map((span) => ({ ...span, start: span.start + at, end: span.end + at })))
    text += ` ${next.text}`
  }
  return { text, spans }
}

/** `length` code units that stand from `from` on in the old text and from `to` on in the new. */
interface Kept {
  readonly from: number
  readonly to: number
  readonly length: number
}

function cutOff(old: string, text: string, part: Descent['part']): readonly Kept[] {
  return [{ from: part === 'tail' ? old.length - text.length : 0, to: 0, length: text.length }]
}

/** What is left of two texts without their equal ends, cut at spaces: most saves change a word or two. */
function middleOf(a: string, b: string): Change {
  const most = Math.min(a.length, b.length)
  if (a === b) return { fromA: most, toA: most, fromB: most, toB: most }
  let head = 0
  while (head < most && a[head] === b[head]) head++
  while (head > 0 && a[head - 1] !== ' ') head--
  let tail = 0
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  while (tail > 0 && a[a.length - tail] !== ' ') tail--
  return { fromA: head, toA: a.length - tail, fromB: head, toB: b.length - tail }
}

/** The equal ends, and between them what `read` finds. */
function around(
  { fromA, toA, fromB, toB }: Change,
  a: string,
  b: string,
  read: (a: string, b: string) => readonly Kept[],
): readonly Kept[] {
  const inside = read(a.slice(fromA, toA), b.slice(fromB, toB)).map(({ from, to, length }) => {
    return { from: from + fromA, to: to + fromB, length }
  })
  return [
    { from: 0, to: 0, length: fromA },
    ...inside,
    { from: toA, to: toB, length: a.length - toA },
  ].filter(({ length }) => length > 0)
}

/** What the new text has of the old, in order of the new. */
function keptIn(a: string, b: string, language: string, budget: number): readonly Kept[] {
  if (a === '' || b === '') return []
  const { changes } = diff(a, b, { language, budget })
  const stayed = between(changes, a.length, 0, 0)
  const moved = moves(changes, a, b, language).flatMap(({ kept }) =>
    kept.flatMap(({ from, to }) => {
      const [old, now] = [a.slice(from.start, from.end), b.slice(to.start, to.end)]
      return between(diff(old, now, { language, budget }).changes, old.length, from.start, to.start)
    }),
  )
  return moved.length === 0 ? stayed : [...stayed, ...moved].toSorted((one, other) => one.to - other.to)
}

/** What stands between changes, with offsets shifted to where the two texts begin. */
function between(changes: readonly Change[], length: number, fromShift: number, toShift: number): Kept[] {
  const found: Kept[] = []
  let [from, to] = [0, 0]
  for (const { fromA, toA, toB } of [...changes, { fromA: length, toA: length, toB: 0 }]) {
    if (fromA > from) found.push({ from: from + fromShift, to: to + toShift, length: fromA - from })
    from = toA
    to = toB
  }
  return found
}

/** The spans of a text of which some is kept from another with these spans, and the rest came with `revision`. */
function tiled(
  kept: readonly Kept[],
  spans: readonly AuthoredSpan[],
  length: number,
  revision: number,
): readonly AuthoredSpan[] {
  const found: AuthoredSpan[] = []
  const add = (end: number, by: number): void => {
    const last = found.at(-1)
    const start = last?.end ?? 0
    if (end <= start) return
    if (last?.revision === by) found[found.length - 1] = { ...last, end }
    else found.push({ start, end, revision: by })
  }
  for (const { from, to, length: size } of kept) {
    add(to, revision)
    for (let place = firstEndingAfter(spans, from); place < spans.length; place++) {
      const span = spans[place]
      if (!span || span.start >= from + size) break
      add(Math.min(span.end, from + size) - from + to, span.revision)
    }
  }
  add(length, revision)
  return found
}

function firstEndingAfter(spans: readonly AuthoredSpan[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
