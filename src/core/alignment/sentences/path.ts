import { type Band, placeOf } from './band.ts'
import type { Bead, Shape } from './bead.ts'

/** What a path leads through. */
export interface Field {
  readonly shapes: readonly Shape[]
  readonly band: Band
  /** Natural logarithm of a bead's likelihood where it starts; -Infinity: it cannot stand there. */
  score(shape: Shape, row: number, column: number): number
  /** Called now and then with the part that is done, 0 to 1. */
  slice(done: number): void
}

const EVERY = 64
/** Of two logarithms this far apart, the smaller adds nothing to a double. */
const NEGLIGIBLE = 36

/**
 * The beads that cut the field from its first to its last corner. Of all ways to do so it is the one whose beads'
 * probabilities sum highest, where a bead's probability is the sum over all ways that hold it (forward–backward); it is
 * also the bead's score.
 */
export function bestPath(field: Field): readonly Bead[] {
  const before = sumBefore(field)
  const choices = choose(field, before)
  const { from } = field.band
  const rows = from.length - 1
  const columns = field.band.to[rows] ?? 0
  const beads: Bead[] = []
  for (let row = 0, column = 0; row < rows || column < columns; ) {
    const place = placeOf(field.band, row, column)
    const shape = field.shapes[choices.shapes[place] ?? 0]
    if (!shape) throw new Error(`No bead leads on from ${row}, ${column}`)
    const [source, target] = [row + shape.source, column + shape.target]
    beads.push({
      source: { start: row, end: source },
      target: { start: column, end: target },
      score: choices.scores[place] ?? 0,
    })
    row = source
    column = target
  }
  return beads
}

/** For each place the logarithm of the sum over all ways that lead to it. */
function sumBefore({ shapes, band, score, slice }: Field): Float64Array {
  const rows = band.from.length - 1
  const before = new Float64Array(band.starts[rows + 1] ?? 0).fill(Number.NEGATIVE_INFINITY)
  before[0] = 0
  for (let row = 0; row <= rows; row++) {
    if (row % EVERY === 0) slice((0.5 * row) / (rows + 1))
    for (let column = band.from[row] ?? 0; column <= (band.to[row] ?? -1); column++) {
      const here = before[placeOf(band, row, column)] ?? Number.NEGATIVE_INFINITY
      if (here === Number.NEGATIVE_INFINITY) continue
      for (const shape of shapes) {
        const end = endOf(band, shape, row, column)
        if (end >= 0) before[end] = logSum(before[end] ?? 0, here + score(shape, row, column))
      }
    }
  }
  return before
}

interface Choices {
  /** For each place the number of the best shape that leads on. */
  readonly shapes: Uint8Array
  readonly scores: Float32Array
}

/** Walks back: what leads on from each place to the end, and what of it is the most probable. */
function choose({ shapes, band, score, slice }: Field, before: Float64Array): Choices {
  const rows = band.from.length - 1
  const places = before.length
  const whole = before[places - 1] ?? 0
  const behind = new Float64Array(places).fill(Number.NEGATIVE_INFINITY)
  const best = new Float64Array(places)
  behind[places - 1] = 0
  const choices = { shapes: new Uint8Array(places), scores: new Float32Array(places) }
  for (let row = rows; row >= 0; row--) {
    if (row % EVERY === 0) slice(1 - (0.5 * row) / (rows + 1))
    for (let column = band.to[row] ?? -1; column >= (band.from[row] ?? 0); column--) {
      const place = placeOf(band, row, column)
      let sum = behind[place] ?? 0
      let most = -1
      for (const [index, shape] of shapes.entries()) {
        const end = endOf(band, shape, row, column)
        if (end < 0) continue
        const onwards = score(shape, row, column) + (behind[end] ?? 0)
        sum = logSum(sum, onwards)
        const probability = Math.min(1, Math.exp((before[place] ?? 0) + onwards - whole))
        const worth = probability * shape.worth + (best[end] ?? 0)
        if (worth <= most || onwards === Number.NEGATIVE_INFINITY) continue
        most = worth
        choices.shapes[place] = index
        choices.scores[place] = probability
      }
      behind[place] = sum
      best[place] = Math.max(0, most)
    }
  }
  return choices
}

/** The place behind a bead, or -1 where that is outside. */
function endOf(band: Band, shape: Shape, row: number, column: number): number {
  return row + shape.source < band.from.length ? placeOf(band, row + shape.source, column + shape.target) : -1
}

function logSum(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b
  if (b === Number.NEGATIVE_INFINITY) return a
  const apart = Math.abs(a - b)
  return Math.max(a, b) + (apart > NEGLIGIBLE ? 0 : Math.log1p(Math.exp(-apart)))
}
