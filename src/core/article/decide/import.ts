import { allow, type Decided, refuse } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import type { ArticleState } from '../state.ts'

/**
 * An article comes to be: its source, part by part, and the segments that tile it. Only as the first thing in its
 * history, each part where the one before it ended.
 */
export function importArticle(state: ArticleState, command: CommandOf<'import'>): Decided<ArticleEvent> {
  const { pair, offset, source, ranges } = command
  const untouched = state.revisions.length === 0 && state.versions.length === 0
  if (!untouched || offset !== state.source.length) return refuse('invalid', { field: 'article' })
  if (offset > 0) return allow({ type: 'sourceExtended', source, ranges })
  if (state.next > 1) return refuse('invalid', { field: 'article' })
  return allow({ type: 'articleImported', pair, source, ranges })
}
