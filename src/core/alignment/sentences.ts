import { anchorsOf } from './sentences/anchors.ts'
import { type Band, bandAlong, fitsWhole, placeOf, wholeBand } from './sentences/band.ts'
import { type Bead, SHAPES, type Shape } from './sentences/bead.ts'
import { type Evidence, weigh } from './sentences/evidence.ts'
import { joinLinks, learntLinks } from './sentences/learn.ts'
import { type LengthModel, lengthEvidence, measuredLengths, USUAL_LENGTHS } from './sentences/length.ts'
import { type Knowledge, knownLinks, type Link, tableOf } from './sentences/links.ts'
import { bestPath } from './sentences/path.ts'
import { readSide, type Side } from './sentences/tokens.ts'

export type { Bead, Span } from './sentences/bead.ts'

/** Words that tell less than they say: they stand together in phrases, so what they add is divided by this. */
const TEMPER = 1.2
/** How many beads the usual shares count for beside those of the texts at hand. */
const HELD = 30
/** How far beside the line of anchors, and then beside the path of single sentences, beads are looked for. */
const WIDE = 120
const NEAR = 24
/** A pair that is this probable guides the path. */
const SURE = 0.8

/** What one pass goes by. */
interface Beliefs {
  readonly links: readonly Link[]
  readonly lengths: LengthModel
  readonly shapes: readonly Shape[]
}

/**
 * Cuts both texts into beads: in order, every sentence in exactly one, whatever the texts are.
 *
 * Two passes of dynamic programming over lengths (Gale and Church 1993) and words (as IBM model 1 in Moore 2002, both
 * ways): the first knows words that are the same, alike or in the lexicon; the second has learnt from the sure beads of
 * the first which words keep company, how long translations are and which shapes are common. The same texts give the
 * same beads. Time and memory grow with the longer text: from about 800 sentences on, beads are looked for near pairs
 * of sentences that rare words tie together.
 *
 * @param slice Called now and then with the part that is done, 0 to 1; what it throws ends the work.
 */
export function alignSentences(
  source: readonly string[],
  target: readonly string[],
  knowledge: Knowledge,
  slice: (done: number) => void = () => undefined,
): readonly Bead[] {
  if (source.length === 0 && target.length === 0) return []
  const sides = {
    source: readSide(
      source,
      (word) => knowledge.stemSource(word),
      (stem) => knowledge.equivalents(stem).size > 0,
    ),
    target: readSide(
      target,
      (word) => knowledge.stemTarget(word),
      (stem) => knowledge.knowsTarget(stem),
    ),
  }
  const known = knownLinks(sides.source, sides.target, knowledge)
  const usual = { links: known, lengths: USUAL_LENGTHS, shapes: SHAPES }
  const band = bandFor(sides, usual, part(slice, 0, 0.4))
  const first = pass(sides, band, usual, part(slice, 0.4, 0.7))
  return pass(sides, band, learn(sides, known, first), part(slice, 0.7, 1))
}

/** All places of two short texts; of long ones those near a path of single sentences, itself near a line of anchors. */
function bandFor({ source, target }: Sides, usual: Beliefs, slice: Slice): Band {
  const sources = source.lengths.length
  const targets = target.lengths.length
  if (fitsWhole(sources, targets)) return wholeBand(sources, targets)
  const anchors = anchorsOf(source, target, tableOf(usual.links, source.types.length))
  const wide = bandAlong(sources, targets, anchors, WIDE)
  const shapes = SHAPES.filter(
    (shape) => shape.source + shape.target <= 2 && shape.source < 2 && shape.target < 2,
  )
  const path = pass({ source, target }, wide, { ...usual, shapes }, slice)
  const sure = path.flatMap((bead) =>
    bead.score > SURE && sizeOf(bead.source) === 1 && sizeOf(bead.target) === 1
      ? [{ source: bead.source.start, target: bead.target.start }]
      : [],
  )
  return bandAlong(sources, targets, sure, NEAR)
}

type Slice = (done: number) => void

function part(slice: Slice, from: number, to: number): Slice {
  return (done) => slice(from + (to - from) * done)
}

interface Sides {
  readonly source: Side
  readonly target: Side
}

function pass(sides: Sides, band: Band, beliefs: Beliefs, slice: Slice): readonly Bead[] {
  const { source, target } = sides
  const onwards = tableOf(beliefs.links, source.types.length)
  const back = tableOf(beliefs.links, target.types.length, true)
  const most = Math.max(...beliefs.shapes.map((shape) => Math.max(shape.source, shape.target)))
  const evidence = weigh(source, target, onwards, back, band, most, (done) => slice(done / 2))
  const score = scorer(sides, band, evidence, beliefs)
  return bestPath({ shapes: beliefs.shapes, band, score, slice: (done) => slice((1 + done) / 2) })
}

function scorer(sides: Sides, band: Band, evidence: Evidence, beliefs: Beliefs) {
  const spread = spreadOf(sides.target.lengths)
  const shares = new Map(beliefs.shapes.map((shape) => [shape, Math.log(shape.share)]))
  return (shape: Shape, row: number, column: number): number => {
    const share = shares.get(shape) ?? 0
    if (shape.source === 0 || shape.target === 0) return share
    const words = wordsAt(band, evidence, shape, row, column)
    const length = lengthEvidence(
      sum(sides.source.lengths, row, shape.source),
      sum(sides.target.lengths, column, shape.target),
      beliefs.lengths,
      spread,
    )
    return share + words / TEMPER + length
  }
}

/** What the words of a bead say, both ways; -Infinity where the band does not hold all of it. */
function wordsAt(band: Band, evidence: Evidence, shape: Shape, row: number, column: number): number {
  const forward = evidence.forward[shape.source - 1]
  const backward = evidence.backward[shape.target - 1]
  let total = 0
  for (let one = 0; one < shape.target; one++) {
    const place = placeOf(band, row, column + one)
    if (place < 0) return Number.NEGATIVE_INFINITY
    total += forward?.[place] ?? 0
  }
  for (let one = 0; one < shape.source; one++) {
    const place = placeOf(band, row + one, column)
    if (place < 0) return Number.NEGATIVE_INFINITY
    total += backward?.[place] ?? 0
  }
  return total / 2
}

function learn({ source, target }: Sides, known: readonly Link[], beads: readonly Bead[]): Beliefs {
  const sure = beads.filter((bead) => bead.score > 0.7)
  const pairs = sure.flatMap((bead): (readonly [number, number])[] =>
    sizeOf(bead.source) === 1 && sizeOf(bead.target) === 1
      ? [[source.lengths[bead.source.start] ?? 0, target.lengths[bead.target.start] ?? 0]]
      : [],
  )
  return {
    links: joinLinks(known, learntLinks(source, target, beads), target.types.length),
    lengths: measuredLengths(pairs),
    shapes: SHAPES.map((shape) => ({ ...shape, share: sharesOf(beads, shape) })),
  }
}

/** The usual share of a shape, moved towards what was found. */
function sharesOf(beads: readonly Bead[], shape: Shape): number {
  const found = beads.filter(
    ({ source, target }) => sizeOf(source) === shape.source && sizeOf(target) === shape.target,
  )
  return (found.length + HELD * shape.share) / (beads.length + HELD)
}

function sizeOf(span: { readonly start: number; readonly end: number }): number {
  return span.end - span.start
}

function sum(values: Float64Array, from: number, count: number): number {
  let total = 0
  for (let at = from; at < from + count; at++) total += values[at] ?? 0
  return total
}

function spreadOf(lengths: Float64Array): number {
  const mean = lengths.reduce((total, length) => total + length, 0) / Math.max(1, lengths.length)
  const squares = lengths.reduce((total, length) => total + (length - mean) ** 2, 0)
  return Math.max(20, 2.5 * Math.sqrt(squares / Math.max(1, lengths.length)))
}
