import type { Ref } from './event.ts'
import { groupsOf } from './groups.ts'
import {
  type ArticleState,
  currentRevision,
  type Revision,
  type Segment,
  type Status,
  segmentsOf,
  sourceOf,
  standingDecision,
  statusOf,
} from './state.ts'

export type ChangeKind = 'changed' | 'added' | 'removed' | 'status'

/** A segment, or several that were cut or joined, that two states of its article do not have alike. */
export interface SegmentChange {
  /** The first of them in the later state; of a removed one, in the earlier. */
  readonly segment: Segment
  /** `status`: its text is the same, and what was said of it is not. */
  readonly kind: ChangeKind
  /** Its place there. From 1. */
  readonly number: number
  readonly source: string
  readonly before: string
  readonly after: string
  /** Null where there are none, or several. */
  readonly statusBefore: Status | null
  readonly statusAfter: Status | null
  /** Who gave it a text, or decided on one, in between; each once. */
  readonly people: readonly string[]
  /** The newest revision that the later state (of a removed one: the earlier) has of them. */
  readonly revision: Revision | undefined
}

export interface Changes {
  /** Those whose text differs. */
  readonly list: readonly SegmentChange[]
  /** Those of which only the status differs. */
  readonly statuses: readonly SegmentChange[]
  /** Texts that are the same in both states, a segment each. */
  readonly unchanged: readonly string[]
}

/**
 * What differs between two states of one article, in reading order; a removed segment stands where it stood. What was
 * cut or joined in between is one row, with the texts of each side joined by a space.
 */
export function changesBetween(from: ArticleState, to: ArticleState): Changes {
  const [before, after] = [placesIn(from), placesIn(to)]
  const list: SegmentChange[] = []
  const statuses: SegmentChange[] = []
  const unchanged: string[] = []
  for (const group of groupsOf(from, to)) {
    const old = sideOf(from, group.before)
    const now = sideOf(to, group.after)
    const [shown, places] = now.segments.length > 0 ? [now, after] : [old, before]
    const [segment] = shown.segments
    if (!segment) continue
    const same = old.text === now.text && old.omission === now.omission
    const kind = old.segments.length === 0 ? 'added' : now.segments.length === 0 ? 'removed' : 'changed'
    const { source, revision } = shown
    const change = {
      segment,
      number: places.get(segment.ref) ?? 0,
      source,
      before: old.text,
      after: now.text,
      statusBefore: old.status,
      statusAfter: now.status,
      revision,
      people: peopleBetween(from, old.segments, to, now.segments),
    }
    if (kind !== 'changed' || !same) list.push({ ...change, kind })
    else unchanged.push(now.text)
    if (kind === 'changed' && same && old.status !== now.status) statuses.push({ ...change, kind: 'status' })
  }
  return { list, statuses, unchanged }
}

function placesIn(state: ArticleState): ReadonlyMap<Ref, number> {
  return new Map(segmentsOf(state).map(({ ref }, index) => [ref, index + 1]))
}

/** Segments of one state as if they were one. */
function sideOf(state: ArticleState, refs: readonly Ref[]) {
  const segments = refs.flatMap((ref) => state.segments.get(ref) ?? [])
  const revisions = segments.flatMap((segment) => currentRevision(state, segment) ?? [])
  const joined = (texts: readonly string[]) => texts.filter((text) => text !== '').join(' ')
  const [only, ...others] = segments
  return {
    segments,
    text: joined(revisions.map(({ text }) => text)),
    source: joined(segments.map((segment) => sourceOf(state, segment))),
    omission: segments.length === 1 ? revisions[0]?.omission : undefined,
    status: only && others.length === 0 ? statusOf(state, only) : null,
    revision: revisions.reduce<Revision | undefined>(
      (newest, one) => (newest && newest.seq > one.seq ? newest : one),
      undefined,
    ),
  }
}

/** Authors of the texts from the older side to the newer, and whoever decided on the newest. */
function peopleBetween(
  from: ArticleState,
  before: readonly Segment[],
  to: ArticleState,
  after: readonly Segment[],
): readonly string[] {
  const newest = (segments: readonly Segment[]) => Math.max(0, ...segments.map(({ last }) => last ?? 0))
  const back = newest(before) > newest(after)
  const [state, segments, ends] = back ? [from, before, after] : [to, after, before]
  const reached = new Set(ends.map(({ last }) => last))
  const people = new Set<string>()
  for (const segment of segments) {
    const current = currentRevision(state, segment)
    const decision = current && standingDecision(state, current)
    for (let ref = segment.last; ref !== null && !reached.has(ref); ) {
      const revision = state.revisions.get(ref)
      if (!revision) break
      people.add(revision.by)
      ref = revision.previous
    }
    if (decision) people.add(decision.by)
  }
  return [...people]
}
