/**
 * The places that a path may go through: for each count of source sentences behind it (a row), a run of counts of
 * target sentences. Rows overlap, so that a path from the first corner to the last always exists.
 */
export interface Band {
  /** First and last place of each row. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Where each row starts in a list of all places; the last entry is their number. */
  readonly starts: Float64Array
}

/** Two sentences that surely belong together. */
export interface Anchor {
  readonly source: number
  readonly target: number
}

/** Up to this many places nothing is left out. */
const WHOLE = 600_000
/** Bound of the memory: about 50 bytes a place. */
const MOST_PLACES = 4_000_000
const NARROWEST = 8

/** Every place. */
export function wholeBand(sources: number, targets: number): Band {
  return rows(sources, targets, () => 0, targets)
}

/** Whether all places are so few that they can all be weighed. */
export function fitsWhole(sources: number, targets: number): boolean {
  return (sources + 1) * (targets + 1) <= WHOLE
}

/** The places up to `half` beside the line through the anchors, which rise on both sides; nearer where that is too many. */
export function bandAlong(sources: number, targets: number, anchors: readonly Anchor[], half: number): Band {
  const spare = (MOST_PLACES - 2 * targets) / (2 * (sources + 1))
  const near = Math.max(NARROWEST, Math.min(half, Math.floor(spare)))
  return rows(sources, targets, lineThrough(sources, targets, anchors), near)
}

function rows(sources: number, targets: number, centre: (row: number) => number, half: number): Band {
  const from = new Int32Array(sources + 1)
  const to = new Int32Array(sources + 1)
  const starts = new Float64Array(sources + 2)
  for (let row = 0; row <= sources; row++) {
    from[row] = row === 0 ? 0 : Math.max(0, Math.min(targets, Math.floor(centre(row - 1)) - half))
    to[row] = row === sources ? targets : Math.min(targets, Math.ceil(centre(row + 1)) + half)
    starts[row + 1] = (starts[row] ?? 0) + (to[row] ?? 0) - (from[row] ?? 0) + 1
  }
  return { from, to, starts }
}

/** The row's place on the straight pieces between anchors; rising. */
function lineThrough(sources: number, targets: number, anchors: readonly Anchor[]): (row: number) => number {
  const points = [{ source: 0, target: 0 }, ...anchors, { source: sources, target: targets }]
  const line = new Float64Array(sources + 1)
  points.slice(1).forEach((end, index) => {
    const start = points[index] ?? end
    const slope = (end.target - start.target) / Math.max(1, end.source - start.source)
    for (let row = start.source; row <= end.source; row++)
      line[row] = start.target + (row - start.source) * slope
  })
  return (row) => line[Math.min(sources, row)] ?? targets
}

/** Where a place stands in the list of all places, or -1 outside of the band. */
export function placeOf(band: Band, row: number, column: number): number {
  const from = band.from[row] ?? 0
  if (column < from || column > (band.to[row] ?? -1)) return -1
  return (band.starts[row] ?? 0) + column - from
}
