import type { Ref } from './event.ts'
import type { Revision } from './state.ts'

/** A draft that its author saved over within this time was only a step. Milliseconds. */
export const STEP_MS = 10 * 60 * 1000

/** Drafts that the same person saved over within 10 minutes; `revisions` are those of one segment, newest first. */
export function supersededDrafts(revisions: readonly Revision[]): ReadonlySet<Ref> {
  const found = revisions.filter((revision, index) => {
    const next = revisions[index - 1]
    if (!next || revision.state !== 'draft' || next.by !== revision.by) return false
    return Date.parse(next.at) - Date.parse(revision.at) <= STEP_MS
  })
  return new Set(found.map(({ ref }) => ref))
}
