import { allow, type Decided, refuse } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'
import type { Actor } from '../../workspace/rights.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent, Ref } from '../event.ts'
import { LIMITS } from '../limits.ts'
import { staleSource } from '../source-change.ts'
import { type ArticleState, currentRevision, type Revision, statusOf } from '../state.ts'
import { findSegment } from './find.ts'
import { withApproval } from './revive.ts'
import { type Confirmed, spread } from './spread.ts'

/**
 * A person gives a segment's target a text. The base is the revision that he saw: on another one his save is refused,
 * unless the text there is the same already, or came of itself from a repeated segment meanwhile. What he confirms may go
 * over to the segments that have the same source, also where it is confirmed already.
 */
export function revise(
  state: ArticleState,
  command: CommandOf<'revise'>,
  actor: Actor,
): Decided<ArticleEvent> {
  const found = findSegment(state, command.segment)
  if (!found.ok) return found
  const wrong = unacceptable(command.text, 'text', LIMITS.target)
  if (wrong) return { ok: false, refusal: wrong }
  const { segment } = found
  const current = currentRevision(state, segment)
  const alike = (current?.text ?? '') === command.text && current?.omission === command.omission
  const confirmsAnew = command.state === 'translated' && staleSource(state, segment) !== undefined
  const { repeats } = command
  const asked = command.state === 'translated' && command.text !== '' ? repeats : undefined
  const goOver = (confirmed: Confirmed, next: Ref): readonly ArticleEvent[] =>
    asked ? spread(state, segment, asked, confirmed, next, actor) : []
  if (alike && !confirmsAnew && !changesState(command, current?.state, statusOf(state, segment))) {
    const again = repeats !== 'open' && current
    return allow(...(again ? goOver({ revision: again.ref, text: again.text }, state.next) : []))
  }
  if (command.base !== segment.last && !alike && !cameOfItself(current, command.base))
    return refuse('stale_base', { current: segment.last })
  if (command.omission !== undefined && (command.text !== '' || segment.start === segment.end))
    return refuse('invalid', { field: 'omission' })
  if (command.state === 'translated' && command.omission === undefined && command.text.trim() === '')
    return refuse('empty_target', { field: 'text' })
  const revised = {
    type: 'segmentRevised',
    revision: state.next,
    segment: segment.ref,
    text: command.text,
    state: command.omission === undefined ? command.state : 'translated',
    origin: 'typed',
    ...(command.omission === undefined ? {} : { omission: command.omission }),
  } as const
  const made = withApproval(state, revised, actor)
  return allow(...made, ...goOver(revised, state.next + made.length))
}

/** Nobody wrote the text that stands there; whose it is has it still. */
function cameOfItself(current: Revision | undefined, base: Ref | null): boolean {
  return current?.origin === 'repeat' && current.previous === base
}

// The same text again is a fact only where it confirms, reopens, or insists after a return; it never undoes an approval.
function changesState(
  command: CommandOf<'revise'>,
  state: string | undefined,
  status: ReturnType<typeof statusOf>,
): boolean {
  if (status === 'approved') return false
  if (status === 'untranslated' || status === 'returned') return command.state === 'translated'
  return command.omission === undefined && command.state !== state
}
