import type { Ref } from './event.ts'
import type { ArticleState } from './state.ts'

/** The segments that stand now where this one stood, in order; itself, if it was never replaced. */
export function standingFor(state: ArticleState, ref: Ref): readonly Ref[] {
  const segment = state.segments.get(ref)
  if (!segment) return []
  if (!segment.retired) return [ref]
  // No circle: whatever a segment gives way to was retired later than itself.
  return [...new Set(segment.retired.flatMap((successor) => standingFor(state, successor)))]
}

/** The segments of `there` that stand for a segment which stands in `here`; both are states of one article. */
export function counterparts(here: ArticleState, ref: Ref, there: ArticleState): readonly Ref[] {
  if (there.segments.get(ref)) return standingFor(there, ref)
  const made = here.segments.get(ref)?.from ?? []
  return [...new Set(made.flatMap((older) => counterparts(here, older, there)))]
}
