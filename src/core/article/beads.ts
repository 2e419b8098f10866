import type { ArticleEventOf } from './event.ts'
import type { ArticleState } from './state.ts'

/** Segments remember what they were in the alignment that the article was made of. */
export function beadsKept(
  state: ArticleState,
  event: ArticleEventOf<'beadsKept'>,
  changed: ArticleState['changed'],
): ArticleState {
  let { segments } = state
  for (const { segment: ref, ...bead } of event.beads) {
    const segment = segments.get(ref)
    if (segment) segments = segments.set(ref, { ...segment, bead })
  }
  return segments === state.segments ? state : { ...state, segments, changed }
}
