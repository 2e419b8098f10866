import type { Ref } from '../../core/article/event.ts'
import {
  type ArticleState,
  currentRevision,
  type Revision,
  type Segment,
  segmentsOf,
  sourceOf,
} from '../../core/article/state.ts'
import { groupsOf } from './groups.ts'

/** A segment, or several that were cut or joined, whose text differs between two states of its article. */
export interface SegmentChange {
  /** The first of them in the later state; of a removed one, in the earlier. */
  readonly segment: Segment
  readonly kind: 'changed' | 'added' | 'removed'
  /** Its place there. From 1. */
  readonly number: number
  readonly source: string
  readonly before: string
  readonly after: string
  /** The newest revision that the later state (of a removed one: the earlier) has of them. */
  readonly revision: Revision | undefined
}

export interface Changes {
  readonly list: readonly SegmentChange[]
  /** Segments of both states whose text is the same. */
  readonly unchanged: number
}

/**
 * What differs between two states of one article, in reading order; a removed segment stands where it stood. What was
 * cut or joined in between is one row, with the texts of each side joined by a space.
 */
export function changesBetween(from: ArticleState, to: ArticleState): Changes {
  const [before, after] = [placesIn(from), placesIn(to)]
  const changes: SegmentChange[] = []
  let unchanged = 0
  for (const group of groupsOf(from, to)) {
    const old = sideOf(from, group.before)
    const now = sideOf(to, group.after)
    const [shown, places] = now.segments.length > 0 ? [now, after] : [old, before]
    const [segment] = shown.segments
    if (!segment) continue
    const kind = old.segments.length === 0 ? 'added' : now.segments.length === 0 ? 'removed' : 'changed'
    if (kind === 'changed' && old.text === now.text && old.omission === now.omission) unchanged += 1
    else {
      const { source, revision } = shown
      const number = places.get(segment.ref) ?? 0
      changes.push({ segment, kind, number, source, before: old.text, after: now.text, revision })
    }
  }
  return { list: changes, unchanged }
}

function placesIn(state: ArticleState): ReadonlyMap<Ref, number> {
  return new Map(segmentsOf(state).map(({ ref }, index) => [ref, index + 1]))
}

/** Segments of one state as if they were one. */
function sideOf(state: ArticleState, refs: readonly Ref[]) {
  const segments = refs.flatMap((ref) => state.segments.get(ref) ?? [])
  const revisions = segments.flatMap((segment) => currentRevision(state, segment) ?? [])
  const joined = (texts: readonly string[]) => texts.filter((text) => text !== '').join(' ')
  return {
    segments,
    text: joined(revisions.map(({ text }) => text)),
    source: joined(segments.map((segment) => sourceOf(state, segment))),
    omission: segments.length === 1 ? revisions[0]?.omission : undefined,
    revision: revisions.reduce<Revision | undefined>(
      (newest, one) => (newest && newest.seq > one.seq ? newest : one),
      undefined,
    ),
  }
}
