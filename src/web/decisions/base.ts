import { baselineRevision } from '../../core/article/baseline.ts'
import { type Revision, reviewBase, type Segment } from '../../core/article/state.ts'
import type { ArticleContext } from '../context.ts'

/** The text that a reviewer compares the current one with, by his own choice; none where there is no such text. */
export function baseFor(c: ArticleContext<unknown, unknown>, segment: Segment): Revision | undefined {
  const choice = c.preferences.reviewBase
  if (choice === 'approved') return reviewBase(c.article, segment)
  const base = baselineRevision(c.article, segment, choice)
  return base?.ref === segment.last ? undefined : base
}
