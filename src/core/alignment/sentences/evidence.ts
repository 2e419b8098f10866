import type { Band } from './band.ts'
import { MOST } from './bead.ts'
import type { Links } from './links.ts'
import type { Side, TypeKind, WordType } from './tokens.ts'

/**
 * What the words say about each place of a band, as natural logarithms of how much likelier a sentence is beside
 * sentences of the other side than alone. `forward[n - 1]` at place (i, j): target sentence j given the n source
 * sentences from i; `backward[n - 1]`: source sentence i given the n target sentences from j.
 */
export interface Evidence {
  readonly forward: readonly Float32Array[]
  readonly backward: readonly Float32Array[]
}

/** The share of a word's uses that the other side explains in a translation; the rest is free. */
const EXPLAINED: Readonly<Record<TypeKind, number>> = { number: 0.88, mark: 0.3, name: 0.6, word: 0.5 }
/** The same for a word whose equivalents the other text does not hold. */
const MISSING: Readonly<Record<TypeKind, number>> = { number: 0.88, mark: 0.1, name: 0.4, word: 0.4 }
/** The same for a word about which nothing is known. */
const UNLINKED: Readonly<Record<TypeKind, number>> = { number: 0.88, mark: 0.1, name: 0.4, word: 0.12 }
/** One word alone proves no more than this. */
const MOST_TIMES = 200

/** One side with what its words cost and where they stand. */
interface Told {
  readonly side: Side
  readonly sentences: number
  readonly explained: Float64Array
  /** How often a token is this type, whatever stands beside. */
  readonly usual: Float64Array
  /** Sum over a sentence of what its words cost when nothing explains them. */
  readonly base: Float64Array
  /** Sentences in which a type stands, in order, once for each time. */
  readonly postings: Int32Array
  readonly postingStarts: Int32Array
}

/** Weighs every place of the band beside up to `most` sentences; `slice` is called now and then with the part that is done, 0 to 1. */
export function weigh(
  source: Side,
  target: Side,
  onwards: Links,
  back: Links,
  band: Band,
  most: number,
  slice: (done: number) => void,
): Evidence {
  const places = band.starts[band.starts.length - 1] ?? 0
  const make = () => Array.from({ length: most }, () => new Float32Array(places))
  const evidence = { forward: make(), backward: make() }
  const told = { source: tell(source, onwards), target: tell(target, back) }
  const forward = forwardRow(told.source, told.target, onwards)
  const backward = backwardRow(told.source, told.target, onwards)
  for (let row = 0; row < told.source.sentences; row++) {
    const from = band.from[row] ?? 0
    const to = Math.min(band.to[row] ?? 0, told.target.sentences - 1)
    const at = band.starts[row] ?? 0
    for (let size = 1; size <= most; size++)
      forward(row, size, from, to, evidence.forward[size - 1]?.subarray(at) ?? new Float32Array())
    backward(
      row,
      from,
      to,
      evidence.backward.map((list) => list.subarray(at)),
    )
    if (row % 64 === 0) slice(row / told.source.sentences)
  }
  return evidence
}

function tell(side: Side, links: Links): Told {
  const sentences = side.starts.length - 1
  const explained = Float64Array.from(side.types, (type, index) => shareOf(type, index, links))
  const all = side.tokens.length + side.types.length
  const usual = Float64Array.from(side.types, (type) => (type.count + 0.5) / all)
  const base = new Float64Array(sentences)
  const postingStarts = new Int32Array(side.types.length + 1)
  side.types.forEach((type, index) => {
    postingStarts[index + 1] = (postingStarts[index] ?? 0) + type.count
  })
  const next = postingStarts.slice()
  const postings = new Int32Array(side.tokens.length)
  for (let sentence = 0; sentence < sentences; sentence++) {
    for (let at = side.starts[sentence] ?? 0; at < (side.starts[sentence + 1] ?? 0); at++) {
      const type = side.tokens[at] ?? 0
      base[sentence] = (base[sentence] ?? 0) + Math.log(1 - (explained[type] ?? 0))
      const place = next[type] ?? 0
      next[type] = place + 1
      postings[place] = sentence
    }
  }
  return { side, sentences, explained, usual, base, postings, postingStarts }
}

function shareOf(type: WordType, index: number, links: Links): number {
  const linked = (links.starts[index + 1] ?? 0) > (links.starts[index] ?? 0)
  return (linked ? EXPLAINED : type.known ? MISSING : UNLINKED)[type.kind]
}

/** What a type gains over standing alone, when `mass` of `tokens` words beside it explain it. */
function gain(told: Told, type: number, mass: number, tokens: number): number {
  const share = told.explained[type] ?? 0
  const times = Math.min(MOST_TIMES, mass / (Math.max(1, tokens) * (told.usual[type] ?? 1)))
  return Math.log(1 + (share * times) / (1 - share))
}

/** The first posting of a type at or behind a sentence. */
function postingFrom(told: Told, type: number, sentence: number): number {
  let low = told.postingStarts[type] ?? 0
  let high = told.postingStarts[type + 1] ?? 0
  while (low < high) {
    const middle = (low + high) >> 1
    if ((told.postings[middle] ?? 0) < sentence) low = middle + 1
    else high = middle
  }
  return low
}

/** The target sentences `from` to `to`, each given `size` source sentences from `row`. */
function forwardRow(source: Told, target: Told, links: Links) {
  const mass = new Float64Array(target.side.types.length)
  return (row: number, size: number, from: number, to: number, out: Float32Array): void => {
    for (let column = from; column <= to; column++) out[column - from] = target.base[column] ?? 0
    const first = source.side.starts[row] ?? 0
    const last = source.side.starts[Math.min(row + size, source.sentences)] ?? 0
    const touched: number[] = []
    for (let at = first; at < last; at++) {
      const type = source.side.tokens[at] ?? 0
      for (let link = links.starts[type] ?? 0; link < (links.starts[type + 1] ?? 0); link++) {
        const other = links.others[link] ?? 0
        if ((mass[other] ?? 0) === 0) touched.push(other)
        mass[other] = (mass[other] ?? 0) + (links.weights[link] ?? 0)
      }
    }
    for (const type of touched) {
      const gained = gain(target, type, mass[type] ?? 0, last - first)
      mass[type] = 0
      const end = target.postingStarts[type + 1] ?? 0
      for (let at = postingFrom(target, type, from); at < end; at++) {
        const column = target.postings[at] ?? 0
        if (column > to) break
        out[column - from] = (out[column - from] ?? 0) + gained
      }
    }
  }
}

/** Source sentence `row` given one, two and three target sentences from each of `from` to `to`. */
function backwardRow(source: Told, target: Told, links: Links) {
  const mass = new Float64Array(target.sentences + MOST)
  return (row: number, from: number, to: number, out: readonly Float32Array[]): void => {
    for (const list of out) list.fill(source.base[row] ?? 0, 0, Math.max(0, to - from + 1))
    for (let at = source.side.starts[row] ?? 0; at < (source.side.starts[row + 1] ?? 0); at++) {
      const type = source.side.tokens[at] ?? 0
      const touched = explainers(target, links, type, from, to, mass)
      for (const column of touched) spread(source, target, type, column, from, mass, out)
      for (const column of touched) mass[column] = 0
    }
  }
}

/** Sums into `mass` how far each target sentence explains a source type; gives the sentences that do. */
function explainers(
  target: Told,
  links: Links,
  type: number,
  from: number,
  to: number,
  mass: Float64Array,
): readonly number[] {
  const touched: number[] = []
  for (let link = links.starts[type] ?? 0; link < (links.starts[type + 1] ?? 0); link++) {
    const other = links.others[link] ?? 0
    const end = target.postingStarts[other + 1] ?? 0
    for (let at = postingFrom(target, other, from); at < end; at++) {
      const column = target.postings[at] ?? 0
      if (column > to) break
      if ((mass[column] ?? 0) === 0) touched.push(column)
      mass[column] = (mass[column] ?? 0) + (links.weights[link] ?? 0)
    }
  }
  return touched
}

/** Adds what `type` gains to every group of target sentences in which `column` is the first that explains it. */
function spread(
  source: Told,
  target: Told,
  type: number,
  column: number,
  from: number,
  mass: Float64Array,
  out: readonly Float32Array[],
): void {
  for (let size = 1; size <= out.length; size++) {
    const list = out[size - 1]
    for (let start = Math.max(from, column - size + 1); list && start <= column; start++) {
      // A group is counted once, at its first sentence that explains.
      if (anyBefore(mass, start, column)) continue
      let sum = 0
      for (let one = start; one < start + size; one++) sum += mass[one] ?? 0
      const end = target.side.starts[Math.min(start + size, target.sentences)] ?? 0
      const gained = gain(source, type, sum, end - (target.side.starts[start] ?? 0))
      list[start - from] = (list[start - from] ?? 0) + gained
    }
  }
}

function anyBefore(mass: Float64Array, start: number, column: number): boolean {
  for (let one = start; one < column; one++) if ((mass[one] ?? 0) > 0) return true
  return false
}
