import { type Decided, refuse } from '../../refusal.ts'
import type { Steps } from '../../steps.ts'
import { unacceptable } from '../../text/acceptable.ts'
import type { Actor } from '../../workspace/rights.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent, Ref } from '../event.ts'
import { LIMITS } from '../limits.ts'
import { momentVersion } from '../moment.ts'
import { type ArticleState, EMPTY_ARTICLE } from '../state.ts'
import { commentCounts } from '../threads.ts'
import { comment } from './comment.ts'
import { findSegment } from './find.ts'
import { withApproval } from './revive.ts'

/** Rows of a step: some milliseconds. */
const SLICE = 500

/**
 * Texts that came back from outside, all in one line with the version before it: one undo takes all of them back. A
 * segment stands in it once, or undo could not tell which text was there before. What the file says besides becomes
 * comments, which undo leaves, as it leaves all that was said. In steps: there may be a row for each of 100,000 segments.
 */
export function* bringBack(
  state: ArticleState,
  { rows, remarks = [], most = LIMITS.commentsPerSegment }: CommandOf<'bringBack'>,
  actor: Actor,
): Steps<Decided<ArticleEvent>> {
  if (new Set(rows.map(({ segment }) => segment)).size < rows.length)
    return refuse('invalid', { field: 'file' })
  const before = rows.length > 0 ? momentVersion(state, 'import') : []
  const events: ArticleEvent[] = [...before]
  let next = state.next + before.length
  for (const [index, { segment, text, state: stage, omission, outside }] of rows.entries()) {
    if (index % SLICE === SLICE - 1) yield
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
  // Counted once: to look through all comments for each of many remarks takes minutes.
  const there = remarks.length > 0 ? commentCounts(state) : new Map<Ref, number>()
  const silent = { ...state, talk: EMPTY_ARTICLE.talk }
  const remarked = new Map<Ref, number>()
  for (const [index, { segment, text }] of remarks.entries()) {
    if (index % SLICE === SLICE - 1) yield
    const before = remarked.get(segment) ?? 0
    const said = { type: 'comment', segment, scope: 'translation', text, mentions: [] } as const
    const room = most - before - (there.get(segment) ?? 0)
    const made = comment({ ...silent, next }, { ...said, most: room })
    if (!made.ok) {
      const values = made.refusal.code === 'too_many_comments' ? { limit: most } : made.refusal.values
      return { ok: false, refusal: { ...made.refusal, field: 'file', ...(values ? { values } : {}) } }
    }
    remarked.set(segment, before + 1)
    events.push(...made.events)
    next += made.events.length
  }
  return { ok: true, events }
}
