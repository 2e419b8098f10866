import { allow, type Decided, refuse } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import { LIMITS } from '../limits.ts'
import { momentVersion } from '../moment.ts'
import { planSource } from '../source-plan.ts'
import type { ArticleState } from '../state.ts'

/**
 * Another source takes the place of the old one. What was there is a version first, so that it can be compared even
 * where later work makes undo impossible.
 */
export function updateSource(state: ArticleState, command: CommandOf<'updateSource'>): Decided<ArticleEvent> {
  const { source, segments } = command
  const wrong = unacceptable(source, 'text', LIMITS.correctedSource)
  if (wrong) return { ok: false, refusal: wrong }
  if (segments.length === 0) return refuse('empty_article', { field: 'text' })
  if (segments.length > LIMITS.segments) {
    const values = { limit: LIMITS.segments, count: segments.length }
    return refuse('too_many_segments', { field: 'text', values })
  }
  if (source === state.source) return allow()
  const before = momentVersion(state, 'source')
  const plan = planSource(state, command, state.next + before.length)
  if (!plan) return refuse('invalid', { field: 'text' })
  const replaced = { source, segments: plan.segments, retired: plan.removed }
  return allow<ArticleEvent>(...before, { type: 'sourceReplaced', ...replaced })
}
