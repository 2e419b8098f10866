import type { Bead, Span } from '../sentences/bead.ts'
import type { AlignmentSide, HeldBead } from './event.ts'

/** A place between sentences on both sides. */
interface Corner {
  readonly source: number
  readonly target: number
}

/** A bead that a person drew; none where it would hold nothing. What people draw is as sure as can be. */
export function drawn(source: Span, target: Span): readonly HeldBead[] {
  if (source.start === source.end && target.start === target.end) return []
  return [{ source, target, score: 1, origin: 'edited', review: false, kept: true }]
}

export function merged(first: HeldBead, second: HeldBead): HeldBead {
  return {
    source: { start: first.source.start, end: second.source.end },
    target: { start: first.target.start, end: second.target.end },
    score: 1,
    origin: 'edited',
    review: first.review || second.review,
    kept: first.kept || second.kept,
  }
}

/** Two neighbours, the border of one side moved by `by` sentences; one of them may be left with nothing, and goes. */
export function shifted(
  upper: HeldBead,
  lower: HeldBead,
  side: AlignmentSide,
  by: number,
): readonly HeldBead[] {
  const border = { source: upper.source.end, target: upper.target.end, [side]: upper[side].end + by }
  return [
    ...drawn(
      { start: upper.source.start, end: border.source },
      { start: upper.target.start, end: border.target },
    ),
    ...drawn(
      { start: border.source, end: lower.source.end },
      { start: border.target, end: lower.target.end },
    ),
  ]
}

/** A run of beads, the first sentence of a side of the last drawn into the first; those between have none on that side. */
export function pulled(run: readonly HeldBead[], side: AlignmentSide): readonly HeldBead[] {
  return run.flatMap((bead, index) => {
    const start = bead[side].start + (index === 0 ? 0 : 1)
    const end = bead[side].end + (index === run.length - 1 ? 0 : 1)
    const moved = { ...bead, [side]: { start, end } }
    const between = index > 0 && index < run.length - 1
    return between ? [moved] : drawn(moved.source, moved.target)
  })
}

/** Each sentence of a bead as a bead of its own, those of the source first. */
export function single({ source, target }: Bead): readonly HeldBead[] {
  const sources = spans(source).flatMap((span) => drawn(span, { start: target.start, end: target.start }))
  const targets = spans(target).flatMap((span) => drawn({ start: source.end, end: source.end }, span))
  return [...sources, ...targets]
}

/** What of these beads lies between two corners, in order; beads that are cut become a person's. */
export function clipped(beads: readonly HeldBead[], from: Corner, to: Corner): readonly HeldBead[] {
  return beads.flatMap((bead) => {
    const source = within(bead.source, from.source, to.source)
    const target = within(bead.target, from.target, to.target)
    const whole = sameSpan(source, bead.source) && sameSpan(target, bead.target)
    return whole ? [bead] : drawn(source, target)
  })
}

function within({ start, end }: Span, from: number, to: number): Span {
  const first = Math.min(Math.max(start, from), Math.max(from, to))
  return { start: first, end: Math.max(first, Math.min(end, to)) }
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

function spans({ start, end }: Span): readonly Span[] {
  return Array.from({ length: end - start }, (_, index) => ({ start: start + index, end: start + index + 1 }))
}
