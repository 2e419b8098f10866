import { allow, type Decided, refuse } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'
import type { Actor } from '../../workspace/rights.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent, Ref } from '../event.ts'
import { LIMITS } from '../limits.ts'
import { momentVersion } from '../moment.ts'
import type { ArticleState } from '../state.ts'
import { comment } from './comment.ts'
import { findSegment } from './find.ts'
import { withApproval } from './revive.ts'

/**
 * Texts that came back from outside, all in one line with the version before it: one undo takes all of them back. A
 * segment stands in it once, or undo could not tell which text was there before. What the file says besides becomes
 * comments, which undo leaves, as it leaves all that was said.
 */
export function bringBack(
  state: ArticleState,
  { rows, remarks = [], most = LIMITS.commentsPerSegment }: CommandOf<'bringBack'>,
  actor: Actor,
): Decided<ArticleEvent> {
  if (new Set(rows.map(({ segment }) => segment)).size < rows.length)
    return refuse('invalid', { field: 'file' })
  const before = rows.length > 0 ? momentVersion(state, 'import') : []
  const events: ArticleEvent[] = []
  let next = state.next + before.length
  for (const { segment, text, state: stage, omission, outside } of rows) {
    const found = findSegment(state, segment)
    if (!found.ok) return found
    const wrong = unacceptable(text, 'file', LIMITS.target)
    if (wrong) return { ok: false, refusal: wrong }
    const unnamed = unacceptable(outside ?? '', 'file', LIMITS.outside)
    if (unnamed) return { ok: false, refusal: unnamed }
    if ((text.trim() === '') !== (omission !== undefined)) return refuse('empty_target', { field: 'file' })
    const revised = {
      type: 'segmentRevised',
      revision: next,
      segment,
      text,
      state: stage,
      origin: 'import',
      ...(omission === undefined ? {} : { omission }),
      ...(outside === undefined ? {} : { outside }),
    } as const
    const made = withApproval(state, revised, actor)
    events.push(...made)
    next += made.length
  }
  const remarked = new Map<Ref, number>()
  for (const { segment, text } of remarks) {
    const before = remarked.get(segment) ?? 0
    const said = { type: 'comment', segment, scope: 'translation', text, mentions: [] } as const
    const made = comment({ ...state, next }, { ...said, most: most - before })
    if (!made.ok) {
      const values = made.refusal.code === 'too_many_comments' ? { limit: most } : made.refusal.values
      return { ok: false, refusal: { ...made.refusal, field: 'file', ...(values ? { values } : {}) } }
    }
    remarked.set(segment, before + 1)
    events.push(...made.events)
    next += made.events.length
  }
  return allow<ArticleEvent>(...before, ...events)
}
