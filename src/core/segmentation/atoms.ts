import { type Atom, atomsIn } from '../text/atoms.ts'
import type { SourceRange } from './segment.ts'

/**
 * Segments of a text without its atoms, as segments of the text with them. An atom at the edge of two belongs to the one
 * that it stands nearer to in meaning: what closes to the sentence before, all else to the one behind.
 */
export function roundAtoms(text: string, bare: readonly SourceRange[]): readonly SourceRange[] {
  const atoms = atomsIn(text)
  const places = new Places(atoms)
  const ranges = bare.map((range) => ({
    ...range,
    start: places.start(range.start),
    end: places.end(range.end),
  }))
  let next = 0
  for (const [index, range] of ranges.entries()) {
    // Behind the last character of this segment, before the first of the next.
    while ((atoms[next]?.start ?? text.length) < range.end) next += 1
    const from = next
    const until = ranges[index + 1]?.start ?? text.length
    while ((atoms[next]?.start ?? text.length) < until) next += 1
    const between = atoms.slice(from, next)
    const wall = wallIn(text, range.end, until)
    const closing = between.findLastIndex(({ role, start }) => role === 'close' || start < wall)
    const [last, first] = [between[closing], between[closing + 1]]
    const behind = ranges[index + 1]
    if (last) range.end = last.end
    if (first && behind) behind.start = first.start
    else if (first) range.end = between.at(-1)?.end ?? range.end
  }
  const [head] = ranges
  const [before] = atoms
  if (head && before && before.start < head.start) head.start = before.start
  return ranges
}

/** Where a paragraph ends between two places; the first of them: it does not. */
function wallIn(text: string, from: number, until: number): number {
  const at = text.slice(from, until).search(/[\n\r\u2028\u2029]/)
  return at === -1 ? from : from + at
}

/** Places of a text without atoms, asked for in order, as places of the text with them. */
class Places {
  readonly #atoms: readonly Atom[]
  #next = 0
  #shift = 0

  constructor(atoms: readonly Atom[]) {
    this.#atoms = atoms
  }

  /** Before the character at `at`, behind all atoms that stand before it. */
  start(at: number): number {
    return this.#moved(at, (start) => start <= at + this.#shift)
  }

  /** Behind the character before `at`. */
  end(at: number): number {
    return this.#moved(at, (start) => start < at + this.#shift)
  }

  #moved(at: number, passed: (start: number) => boolean): number {
    for (let atom = this.#atoms[this.#next]; atom && passed(atom.start); atom = this.#atoms[this.#next]) {
      this.#shift += atom.end - atom.start
      this.#next += 1
    }
    return at + this.#shift
  }
}
