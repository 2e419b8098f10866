import { allow, type Decided, refuse } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'
import { unfinished } from '../closing.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import { LIMITS } from '../limits.ts'
import { momentVersion } from '../moment.ts'
import { type ArticleState, standingClosure } from '../state.ts'

/** The article is done: what is approved becomes final. What it was before has a version, to be compared with. */
export function close(state: ArticleState, command: CommandOf<'close'>): Decided<ArticleEvent> {
  const reason = command.reason.trim()
  const wrong = unacceptable(reason, 'reason', LIMITS.note)
  if (wrong) return { ok: false, refusal: wrong }
  const left = reason === '' ? unfinished(state).length : 0
  if (left > 0) return refuse('closing_reason_needed', { field: 'reason', values: { left } })
  return allow<ArticleEvent>(...momentVersion(state, 'closing'), { type: 'articleClosed', reason })
}

/** Work goes on; why is asked always. */
export function reopen(state: ArticleState, command: CommandOf<'reopen'>): Decided<ArticleEvent> {
  const reason = command.reason.trim()
  if (!standingClosure(state)) return refuse('article_open')
  if (reason === '') return refuse('reopening_reason_needed', { field: 'reason' })
  const wrong = unacceptable(reason, 'reason', LIMITS.note)
  if (wrong) return { ok: false, refusal: wrong }
  return allow({ type: 'articleReopened', reason })
}
