import { allow, type Decided } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import { LIMITS } from '../limits.ts'
import type { ArticleState } from '../state.ts'
import { isWaived, waiversOn } from '../waivers.ts'
import { findSegment } from './find.ts'

/** A warning about a text is to be left out of account, or to count again; the text need not be saved yet. */
export function waive(state: ArticleState, command: CommandOf<'waive'>): Decided<ArticleEvent> {
  const found = findSegment(state, command.segment)
  if (!found.ok) return found
  const { kind, text, about, waived } = command
  const wrong = unacceptable(text, 'text', LIMITS.target)
  if (wrong) return { ok: false, refusal: wrong }
  const standing = waiversOn(state, found.segment, text).filter((one) => one.kind === kind)
  const said = waived ? isWaived({ kind, about }, standing) : standing.length === 0
  if (said) return allow()
  return allow({ type: 'warningWaived', segment: command.segment, kind, text, about, waived })
}
