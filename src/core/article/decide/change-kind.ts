import { allow, type Decided } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import type { ArticleState } from '../state.ts'
import { findSegment } from './find.ts'

/** Says what a segment is in the article: title, deck, byline, caption or body. */
export function changeKind(state: ArticleState, command: CommandOf<'changeKind'>): Decided<ArticleEvent> {
  const found = findSegment(state, command.segment)
  if (!found.ok) return found
  if (found.segment.kind === command.kind) return allow()
  return allow({ type: 'segmentKindChanged', segment: command.segment, kind: command.kind })
}
