import { allow, type Decided } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import { foldArticle } from '../evolve.ts'
import { momentVersion } from '../moment.ts'
import { planRestoration } from '../restoration.ts'
import type { ArticleState } from '../state.ts'

/**
 * The article, or one segment of it, becomes again what it was: its texts as new revisions, its segments as they were cut
 * then. Nothing is decided of them: what was said of a text stays with that text. What another source has taken the
 * place of stays as it is.
 */
export function restoreArticle(
  state: ArticleState,
  { past, segment }: CommandOf<'restoreArticle'>,
): Decided<ArticleEvent> {
  const version = segment === undefined ? momentVersion(state, 'restore') : []
  const named = foldArticle([{ seq: 0, operation: '', request: '', by: '', at: '', events: version }], state)
  const { events } = planRestoration(named, past, segment)
  return events.length === 0 ? allow() : allow<ArticleEvent>(...version, ...events)
}
