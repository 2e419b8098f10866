import type { LineMeta } from '../history.ts'
import type { ArticleEventOf } from './event.ts'
import { type ArticleState, type Mark, sourceOf } from './state.ts'

/** A mark comes to be; it keeps the text that its offsets count in. */
export function markAdded(
  state: ArticleState,
  event: ArticleEventOf<'markAdded'>,
  { by, at, seq }: LineMeta,
): ArticleState {
  const segment = state.segments.get(event.segment)
  const revision = state.revisions.get(event.revision)
  if (!segment || revision?.segment !== segment.ref || state.marks.get(event.mark)) return state
  const { type: _, mark: ref, ...said } = event
  const text = event.side === 'source' ? sourceOf(state, segment) : revision.text
  const mark: Mark = { ...said, ref, text, withdrawn: null, previous: state.lastMark, by, at, seq }
  return {
    ...state,
    changed: { by, at },
    marks: state.marks.set(ref, mark),
    lastMark: ref,
    next: Math.max(state.next, ref + 1),
  }
}

export function markWithdrawn(
  state: ArticleState,
  event: ArticleEventOf<'markWithdrawn'>,
  { by, at }: LineMeta,
): ArticleState {
  return change(state, event.mark, { by, at }, { by, at })
}

export function markRenewed(
  state: ArticleState,
  event: ArticleEventOf<'markRenewed'>,
  { by, at }: LineMeta,
): ArticleState {
  return change(state, event.mark, null, { by, at })
}

function change(
  state: ArticleState,
  ref: number,
  withdrawn: Mark['withdrawn'],
  changed: ArticleState['changed'],
): ArticleState {
  const mark = state.marks.get(ref)
  return mark ? { ...state, changed, marks: state.marks.set(ref, { ...mark, withdrawn }) } : state
}
