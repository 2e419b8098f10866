import type { Ref } from './event.ts'
import type { Revision } from './state.ts'

/** A draft that its author saved over within this time was only a step. Milliseconds. */
export const STEP_MS = 10 * 60 * 1000

/** Drafts that the same person saved over within 10 minutes; `revisions` are those of one segment, newest first. */
export function supersededDrafts(revisions: readonly Revision[]): ReadonlySet<Ref> {
  const found = revisions.filter((revision, index) => {
    const next = revisions[index - 1]
    return next !== undefined && revision.state === 'draft' && isStep(revision, next)
  })
  return new Set(found.map(({ ref }) => ref))
}

/** Whether a draft was a step to the text that came next: by the same person, soon. */
export function isStep(draft: Pick<Revision, 'by' | 'at'>, next: Pick<Revision, 'by' | 'at'>): boolean {
  return next.by === draft.by && Date.parse(next.at) - Date.parse(draft.at) <= STEP_MS
}
