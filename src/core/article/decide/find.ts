import { refuse } from '../../refusal.ts'
import type { Ref } from '../event.ts'
import { foldedInto } from '../folded.ts'
import type { ArticleState, Revision, Segment } from '../state.ts'

export type Refused = ReturnType<typeof refuse>

/** A segment that is there to be worked on, or why not. */
export function findSegment(
  state: ArticleState,
  ref: Ref,
): { readonly ok: true; readonly segment: Segment } | Refused {
  const segment = state.segments.get(ref)
  if (!segment) return refuse('not_found')
  if (segment.retired)
    return refuse('segment_replaced', { values: { successors: segment.retired.join(' ') } })
  return { ok: true, segment }
}

/** A revision and its segment, which is there to be worked on, or why not. */
export function findRevision(
  state: ArticleState,
  ref: Ref,
): { readonly ok: true; readonly revision: Revision; readonly segment: Segment } | Refused {
  const revision = state.revisions.get(ref)
  if (!revision) {
    const current = foldedInto(state, ref)
    return current === undefined ? refuse('not_found') : refuse('text_folded', { current })
  }
  const found = findSegment(state, revision.segment)
  return found.ok ? { ok: true, revision, segment: found.segment } : found
}
