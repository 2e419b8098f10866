import type { LineMeta } from '../history.ts'
import type { ArticleEventOf, Ref } from './event.ts'
import {
  type ArticleState,
  currentRevision,
  type Revision,
  type Segment,
  type Status,
  statusOfRevision,
} from './state.ts'
import { count } from './tally.ts'

/** A text that somebody gave a segment, and the line it stands in. */
export interface Said {
  readonly event: ArticleEventOf<'segmentRevised'>
  readonly meta: LineMeta
}

/**
 * Texts that follow each other, taken in one go: the same as one after the other, but what is copied on the way is copied
 * once for all of them, which makes a long history open several times faster.
 */
export function textsRevised(state: ArticleState, texts: readonly Said[]): ArticleState {
  /** The newest revision of each segment that got one. */
  const newest = new Map<Ref, Revision>()
  const made: Revision[] = []
  /** Numbers above it are those of no revision. */
  let highest = state.revisions.length - 1
  let { tally, next, changed, edited } = state
  for (const { event, meta } of texts) {
    const segment = state.segments.get(event.segment)
    const ref = event.revision
    const taken = ref <= highest && (state.revisions.get(ref) ?? made.find((one) => one.ref === ref))
    if (!segment || taken) continue
    const last = newest.get(segment.ref) ?? currentRevision(state, segment)
    const revision = revisionOf(event, last?.ref ?? segment.last, meta)
    const from: Status = last ? statusOfRevision(state, last) : 'untranslated'
    const to = statusOfRevision(state, revision)
    if (from !== to && !segment.retired) tally = count(count(tally, from, segment, -1), to, segment, 1)
    newest.set(segment.ref, revision)
    made.push(revision)
    highest = Math.max(highest, ref)
    next = Math.max(next, ref + 1)
    changed = meta
    edited = meta.seq
  }
  if (made.length === 0) return state
  const segments: [Ref, Segment][] = []
  for (const [ref, { ref: last }] of newest) {
    const segment = state.segments.get(ref)
    if (segment) segments.push([ref, { ...segment, last }])
  }
  return {
    ...state,
    changed: { by: changed.by, at: changed.at },
    segments: state.segments.setAll(segments),
    revisions: state.revisions.setAll(byRef(made)),
    next,
    edited,
    tally,
  }
}

function* byRef(revisions: readonly Revision[]): Iterable<readonly [Ref, Revision]> {
  for (const revision of revisions) yield [revision.ref, revision]
}

// Member by member: a rest of the event costs six times as much, and there are 100,000 of them.
function revisionOf(
  { revision: ref, segment, text, state, origin, omission, restores, repeats, outside }: Said['event'],
  previous: Ref | null,
  { by, at, seq }: LineMeta,
): Revision {
  const revision = { ref, segment, text, state, origin, previous, decision: null, by, at, seq }
  const plain = omission === undefined && restores === undefined && repeats === undefined
  if (plain && outside === undefined) return revision
  return {
    ...revision,
    ...(omission === undefined ? {} : { omission }),
    ...(restores === undefined ? {} : { restores }),
    ...(repeats === undefined ? {} : { repeats }),
    ...(outside === undefined ? {} : { outside }),
  }
}
