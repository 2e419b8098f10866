import type { ArticleState, Revision } from './state.ts'

/**
 * Whether a person wrote this revision over one that another had confirmed: an edit in review. His own steps between do
 * not count, nor does a draft of another: that was not handed over.
 */
export function editedInReview(state: ArticleState, revision: Revision, person: string): boolean {
  return revision.by === person && editedFrom(state, revision) !== undefined
}

/** The confirmed text of another that this revision was written over; undefined: there is none, or it is the same. */
export function editedFrom(state: ArticleState, revision: Revision): Revision | undefined {
  for (let ref = revision.previous; ref !== null; ) {
    const older = state.revisions.get(ref)
    if (!older) return undefined
    if (older.by !== revision.by && older.state === 'translated') {
      const same = older.text === revision.text && older.omission === revision.omission
      return same ? undefined : older
    }
    ref = older.previous
  }
  return undefined
}
