import type { LineMeta } from '../history.ts'
import type { ArticleEventOf, Ref } from './event.ts'
import type { ArticleState, Revision } from './state.ts'

/**
 * Drafts leave the chain of their segment's revisions, so that nobody who walks it meets a text that is not there. Their
 * numbers stay taken and lead to what came of them.
 */
export function draftsFolded(state: ArticleState, event: ArticleEventOf<'draftsFolded'>): ArticleState {
  const folded = new Map<Ref, Ref>()
  const revisions = new Map<Ref, Revision | undefined>()
  let { foldedTo } = state
  for (const { drafts, into } of event.runs) {
    const there = drafts.flatMap((ref) => state.revisions.get(ref) ?? [])
    const end = revisions.get(into) ?? state.revisions.get(into)
    // Where their lines were shortened already, the chain never had them.
    if (there[0] && end) revisions.set(into, { ...end, previous: there[0].previous })
    for (const { ref, seq } of there) {
      revisions.set(ref, undefined)
      foldedTo = Math.max(foldedTo, seq)
    }
    for (const ref of drafts) folded.set(ref, into)
  }
  return {
    ...state,
    revisions: state.revisions.setAll(revisions),
    folded: state.folded.setAll(folded),
    foldedTo,
  }
}

/** The line of a folded draft once its text is gone: all that it still says is that something was saved. */
export function draftGone(
  state: ArticleState,
  event: ArticleEventOf<'draftGone'>,
  { by, at, seq }: LineMeta,
): ArticleState {
  const next = Math.max(state.next, event.revision + 1)
  return { ...state, changed: { by, at }, next, foldedTo: Math.max(state.foldedTo, seq) }
}

/** The revision that stays where this one was folded; undefined: it was not. */
export function foldedInto(state: ArticleState, revision: Ref): Ref | undefined {
  let into = state.folded.get(revision)
  for (let next = into; next !== undefined; next = state.folded.get(next)) into = next
  return into
}
