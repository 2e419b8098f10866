import { allow, type Decided, type Refusal, refuse } from '../../refusal.ts'
import type { Span } from '../../revision/follow.ts'
import { unacceptable } from '../../text/acceptable.ts'
import { insidePair } from '../../text/pair.ts'
import { type Actor, may } from '../../workspace/rights.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import { LIMITS } from '../limits.ts'
import { marksOf } from '../marked.ts'
import { type ArticleState, sourceOf } from '../state.ts'
import { findRevision } from './find.ts'

/** A reviewer says what is wrong with some words, or very good; the offsets count in the text that he saw. */
export function mark(state: ArticleState, command: CommandOf<'mark'>): Decided<ArticleEvent> {
  const found = findRevision(state, command.revision)
  if (!found.ok) return found
  const { revision, segment } = found
  const { side, span, code, note } = command
  if (revision.state === 'draft') return refuse('not_reviewable')
  const text = side === 'source' ? sourceOf(state, segment) : revision.text
  const wrong = unacceptable(note, 'note', LIMITS.note) ?? (span && badSpan(span, text))
  if (wrong) return { ok: false, refusal: wrong }
  if (marksOf(state, segment).length >= LIMITS.marks)
    return refuse('too_many_marks', { values: { limit: LIMITS.marks } })
  return allow({
    type: 'markAdded',
    mark: state.next,
    segment: segment.ref,
    revision: revision.ref,
    side,
    ...(span ? { span: { start: span.start, end: span.end } } : {}),
    code,
    severity: code === 'excellent' ? 'neutral' : command.severity,
    note,
  })
}

/** A mark is taken back: by whoever made it, or by those who coordinate. It stays in the history. */
export function withdrawMark(
  state: ArticleState,
  command: CommandOf<'withdrawMark'>,
  actor: Actor,
): Decided<ArticleEvent> {
  const found = state.marks.get(command.mark)
  if (!found) return refuse('not_found')
  if (found.withdrawn) return allow()
  if (found.by !== actor.person && !may(actor.role, 'coordinate')) return refuse('forbidden')
  return allow({ type: 'markWithdrawn', mark: found.ref })
}

/** Why marked words cannot be those of this text: beyond its end, the wrong way round, or through a character. */
export function badSpan({ start, end }: Span, text: string): Refusal | undefined {
  const whole = Number.isInteger(start) && Number.isInteger(end)
  if (!whole || end > text.length || insidePair(text, end))
    return { code: 'bad_span', field: 'end', values: { length: text.length } }
  if (start < 0 || start >= end || insidePair(text, start))
    return { code: 'bad_span', field: 'start', values: { length: text.length } }
  return undefined
}
