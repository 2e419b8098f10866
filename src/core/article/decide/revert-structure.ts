import type { ArticleEventOf, PlacedSegment, Ref } from '../event.ts'
import { standingFor } from '../lineage.ts'
import type { ArticleState, Segment } from '../state.ts'
import type { Inverse, Moments } from './revert.ts'

/** The segments that gave way come back, with their texts, unless somebody touched what took their place. */
export function unreplace(
  { now, before, then }: Moments,
  { made, retired }: ArticleEventOf<'segmentsReplaced'>,
): Inverse {
  const refs = made.map(({ segment }) => segment)
  const place = now.order.indexOf(refs[0] ?? 0)
  const touched = refs.filter(
    (ref, index) => now.order[place + index] !== ref || !isUntouched(now, then, ref),
  )
  if (place < 0 || touched.length > 0 || now.source !== then.source) return { kept: refs }
  return [{ type: 'segmentsReplaced', retired: refs, made: placed(before, retired) }]
}

/** The old source comes back, unless segments came or went since, or those that it changed were worked on. */
export function unreplaceSource({ now, before, then }: Moments): Inverse {
  const standing = new Set(now.order)
  const stood = new Set(before.order)
  const after = new Set(then.order)
  const moved = [
    ...then.order.filter((ref) => !standing.has(ref)),
    ...now.order.filter((ref) => !after.has(ref)),
  ]
  const affected = then.order.filter((ref) => {
    const old = before.segments.get(ref)
    return !old || old.retired || textOf(before, old) !== textIn(then, ref)
  })
  const worked = affected.filter((ref) => standing.has(ref) && !isUntouched(now, then, ref))
  if (moved.length + worked.length > 0) return { kept: [...moved, ...worked] }
  if (now.source !== then.source) return { kept: affected }
  const segments = placed(before, before.order).map((one) => {
    const current = now.segments.get(one.segment)
    return current && !current.retired ? { ...one, kind: current.kind } : one
  })
  const retired = now.order.filter((ref) => !stood.has(ref))
  return [{ type: 'sourceReplaced', source: before.source, segments, retired }]
}

/** A sentence that was taken out comes back behind what is left of what stood before it. */
export function readd({ now, before }: Moments, segment: Ref): Inverse {
  const gone = now.segments.get(segment)
  const place = before.order.indexOf(segment)
  if (!gone?.retired || gone.start !== gone.end || place < 0) return { kept: [segment] }
  const standing = new Set(now.order)
  for (const ref of before.order.slice(0, place).reverse()) {
    const after = standingFor(now, ref).findLast((one) => standing.has(one))
    if (after !== undefined) return [{ type: 'segmentAdded', segment, after }]
  }
  return [{ type: 'segmentAdded', segment, after: 0 }]
}

function isUntouched(now: ArticleState, then: ArticleState, ref: Ref): boolean {
  const current = now.segments.get(ref)
  const known = then.segments.get(ref)
  if (!current || !known || current.retired) return false
  const decision = (state: ArticleState) => state.revisions.get(known.last ?? 0)?.decision ?? null
  return (
    current.last === known.last &&
    current.start === known.start &&
    current.end === known.end &&
    current.kind === known.kind &&
    decision(now) === decision(then)
  )
}

function placed(state: ArticleState, refs: readonly Ref[]): readonly PlacedSegment[] {
  return refs.flatMap((segment) => {
    const known = state.segments.get(segment)
    if (!known) return []
    const { start, end, paragraph, kind, words } = known
    return [{ segment, start, end, paragraph, kind, words }]
  })
}

function textIn(state: ArticleState, ref: Ref): string | undefined {
  const segment = state.segments.get(ref)
  return segment && textOf(state, segment)
}

function textOf(state: ArticleState, { start, end }: Segment): string {
  return state.source.slice(start, end)
}
