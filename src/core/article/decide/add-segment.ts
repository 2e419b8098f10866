import { allow, type Decided, refuse } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import type { ArticleState } from '../state.ts'
import { findSegment } from './find.ts'

/** The translation gets a sentence that has no source. */
export function addSegment(state: ArticleState, command: CommandOf<'addSegment'>): Decided<ArticleEvent> {
  const found = findSegment(state, command.after)
  if (!found.ok) return found
  return allow({ type: 'segmentAdded', segment: state.next, after: command.after })
}

/** An added sentence goes again; a segment with a source cannot (it is omitted instead). */
export function removeSegment(
  state: ArticleState,
  command: CommandOf<'removeSegment'>,
): Decided<ArticleEvent> {
  const found = findSegment(state, command.segment)
  if (!found.ok) return found
  if (found.segment.start !== found.segment.end) return refuse('not_added')
  return allow({ type: 'segmentRetired', segment: command.segment, successors: [] })
}
