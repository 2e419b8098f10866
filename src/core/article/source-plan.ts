import type { CommandOf } from './command.ts'
import type { PlacedSegment, Ref } from './event.ts'
import { type ArticleState, type Segment, segmentsOf, sourceOf } from './state.ts'

/** What a corrected source does to the segments of an article. */
export interface SourcePlan {
  /** All of them afterwards, in order; new ones are numbered from `first`. */
  readonly segments: readonly PlacedSegment[]
  readonly unchanged: readonly Ref[]
  /** Still there, with another source text. */
  readonly changed: readonly Ref[]
  readonly added: readonly Ref[]
  readonly removed: readonly Ref[]
}

/**
 * Undefined where the command names segments that are not there. Kinds stay as people set them; sentences that the
 * translation added stay behind whatever is left of what stood before them.
 */
export function planSource(
  state: ArticleState,
  command: CommandOf<'updateSource'>,
  first: Ref,
): SourcePlan | undefined {
  const standing = new Map(segmentsOf(state).map((segment) => [segment.ref, segment]))
  const additions = additionsBehind(state, new Set(command.segments.map(({ of }) => of)))
  const segments: PlacedSegment[] = [...placeBehind(additions.get(0), undefined)]
  const lists: Record<'unchanged' | 'changed' | 'added', Ref[]> = { unchanged: [], changed: [], added: [] }
  for (const { of, ...range } of command.segments) {
    const old = of === null ? undefined : standing.get(of)
    if (of !== null && (!old || old.start === old.end)) return undefined
    standing.delete(of ?? 0)
    const placed = { ...range, kind: old?.kind ?? range.kind, segment: of ?? first + lists.added.length }
    const same = old && sourceOf(state, old) === command.source.slice(range.start, range.end)
    lists[old ? (same ? 'unchanged' : 'changed') : 'added'].push(placed.segment)
    segments.push(placed, ...placeBehind(additions.get(placed.segment), placed))
  }
  const removed = [...standing.values()].filter(({ start, end }) => start < end).map(({ ref }) => ref)
  return { segments, ...lists, removed }
}

/** Sentences without a source by the segment that they will stand behind; 0: at the beginning. */
function additionsBehind(
  state: ArticleState,
  kept: ReadonlySet<Ref | null>,
): ReadonlyMap<Ref, readonly Segment[]> {
  const found = new Map<Ref, Segment[]>()
  let before: Ref = 0
  for (const segment of segmentsOf(state)) {
    if (segment.start < segment.end) before = kept.has(segment.ref) ? segment.ref : before
    else found.set(before, [...(found.get(before) ?? []), segment])
  }
  return found
}

function placeBehind(
  additions: readonly Segment[] = [],
  before: PlacedSegment | undefined,
): readonly PlacedSegment[] {
  const { end: at, paragraph } = before ?? { end: 0, paragraph: 0 }
  return additions.map(({ ref, kind, words }) => {
    return { segment: ref, start: at, end: at, paragraph, kind, words }
  })
}
