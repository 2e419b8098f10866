import { allow, type Decided, refuse } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import { LIMITS } from '../limits.ts'
import type { ArticleState } from '../state.ts'

/** An article comes to be: its source and the segments that tile it. Only as the first thing in its history. */
export function importArticle(state: ArticleState, command: CommandOf<'import'>): Decided<ArticleEvent> {
  if (state.next > 1) return refuse('invalid', { field: 'article' })
  const { pair, source, ranges } = command
  if (ranges.length === 0) return refuse('empty_article', { field: 'text' })
  if (ranges.length > LIMITS.segments)
    return refuse('too_many_segments', {
      field: 'text',
      values: { limit: LIMITS.segments, count: ranges.length },
    })
  return allow({ type: 'articleImported', pair, source, ranges })
}
