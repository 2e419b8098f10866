import type { Ref } from '../../core/article/event.ts'
import { type ArticleState, currentRevision, type Revision, type Segment } from '../../core/article/state.ts'

/** A segment whose text differs between two states of its article. */
export interface SegmentChange {
  readonly segment: Segment
  readonly kind: 'changed' | 'added' | 'removed'
  /** Place in the later state; of a removed one, in the earlier. From 1. */
  readonly number: number
  readonly before: string
  readonly after: string
  /** The newest revision that the later state (of a removed one: the earlier) has of it. */
  readonly revision: Revision | undefined
}

export interface Changes {
  readonly list: readonly SegmentChange[]
  /** Segments of both states whose text is the same. */
  readonly unchanged: number
}

/** What differs between two states of one article, in reading order; a removed segment stands where it stood. */
export function changesBetween(from: ArticleState, to: ArticleState): Changes {
  const changes: SegmentChange[] = []
  let unchanged = 0
  for (const { ref, at, number } of readingOrder(from, to)) {
    const old = at === 'to' ? segmentIn(from, ref) : from.segments.get(ref)
    const now = segmentIn(to, ref)
    const segment = now ?? old
    if (!segment) continue
    const before = old && currentRevision(from, old)
    const after = now && currentRevision(to, now)
    const kind = old ? (now ? 'changed' : 'removed') : 'added'
    if (kind === 'changed' && alike(before, after)) unchanged += 1
    else {
      const texts = { before: before?.text ?? '', after: after?.text ?? '' }
      changes.push({ segment, kind, number, ...texts, revision: kind === 'removed' ? before : after })
    }
  }
  return { list: changes, unchanged }
}

function alike(before: Revision | undefined, after: Revision | undefined): boolean {
  return (before?.text ?? '') === (after?.text ?? '') && before?.omission === after?.omission
}

/** A segment as far as it stands in the article. */
function segmentIn(state: ArticleState, ref: Ref): Segment | undefined {
  const segment = state.segments.get(ref)
  return segment?.retired ? undefined : segment
}

interface Place {
  readonly ref: Ref
  readonly at: 'from' | 'to'
  readonly number: number
}

function readingOrder(from: ArticleState, to: ArticleState): readonly Place[] {
  const places = new Map<Ref, Place[]>()
  const kept = new Set(to.order)
  let before: Ref = 0
  for (const [index, ref] of from.order.entries()) {
    if (kept.has(ref)) before = ref
    else {
      const removed = places.get(before) ?? []
      places.set(before, [...removed, { ref, at: 'from', number: index + 1 }])
    }
  }
  const ordered = to.order.flatMap((ref, index): readonly Place[] => [
    { ref, at: 'to', number: index + 1 },
    ...(places.get(ref) ?? []),
  ])
  return [...(places.get(0) ?? []), ...ordered]
}
