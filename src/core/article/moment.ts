import type { ArticleEventOf, Moment } from './event.ts'
import type { ArticleState } from './state.ts'

/** Moments that people look for as such, also where something else was called a version just before. */
const LANDMARKS: ReadonlySet<Moment> = new Set(['export', 'closing'])

/**
 * The version that makes itself when something happens: the article as it is before that. It goes first into the line and
 * takes the number `state.next`; what follows is numbered from `state.next + length`. None where the same is a version
 * already: of any kind, or, for an export and a closing, one of that kind.
 */
export function momentVersion(
  state: ArticleState,
  moment: Moment,
): readonly ArticleEventOf<'versionNamed'>[] {
  const landmark = LANDMARKS.has(moment)
  const here = state.versions.some(
    (version) => version.seq >= state.edited && (!landmark || version.moment === moment),
  )
  if (here || (!landmark && state.imported >= state.edited)) return []
  return [{ type: 'versionNamed', version: state.next, name: '', before: true, moment }]
}
