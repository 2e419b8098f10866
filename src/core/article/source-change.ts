import type { Ref } from './event.ts'
import {
  type ArticleState,
  currentRevision,
  type FormerSource,
  type Revision,
  type Segment,
  sourceOf,
} from './state.ts'

/**
 * The source that a segment's translation was made of, where that is not the source of now: until somebody confirms a
 * text on the new source. Derived; a draft does not end it, and a text brought back from before brings it back.
 */
export function staleSource(state: ArticleState, segment: Segment): string | undefined {
  const { was } = segment
  if (was === undefined || segment.retired) return undefined
  const current = currentRevision(state, segment)
  if (!current || (current.text === '' && current.omission === undefined)) return undefined
  for (let ref: Ref | null = current.ref; ref !== null && ref >= was.since; ) {
    const revision = state.revisions.get(ref)
    if (!revision) break
    const first = firstOf(state, revision)
    if (first.ref < was.since) break
    if (first.state === 'translated') return undefined
    ref = first.previous
  }
  return was.source
}

/** What to remember of a segment's source when another comes; undefined: its translation is of that one already. */
export function formerSource(
  state: ArticleState,
  segment: Segment,
  source: string,
): FormerSource | undefined {
  if (segment.retired) return segment.was
  const stale = staleSource(state, segment)
  if (stale !== undefined) return stale === source ? undefined : segment.was
  const before = sourceOf(state, segment)
  return before === source || segment.last === null ? undefined : { source: before, since: state.next }
}

/** The revision that first had this text: a restored one is as old as what it restores. */
function firstOf(state: ArticleState, revision: Revision): Revision {
  let first = revision
  while (first.restores !== undefined) {
    const older = state.revisions.get(first.restores)
    if (!older || older.ref >= first.ref) break
    first = older
  }
  return first
}
