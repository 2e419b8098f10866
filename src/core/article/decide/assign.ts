import { allow, type Decided, refuse } from '../../refusal.ts'
import { assignmentOf, spanOf } from '../assignments.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent, ArticleEventOf, Ref } from '../event.ts'
import { counterparts } from '../lineage.ts'
import type { ArticleState } from '../state.ts'
import type { Inverse, Moments } from './revert.ts'

/** Segments from one to another are somebody's work until a day, or nobody's. That he may translate here is for whoever asks. */
export function assign(state: ArticleState, command: CommandOf<'assign'>): Decided<ArticleEvent> {
  const { from, to, person, due } = command
  const [first, last] = [state.order.indexOf(from), state.order.indexOf(to)]
  if (first < 0) return refuse('invalid', { field: 'from' })
  if (last < first) return refuse('invalid', { field: 'to' })
  if (person === '') return refuse('invalid', { field: 'person' })
  if (!(due === '' || /^\d{4}-\d{2}-\d{2}$/.test(due)) || (person === null && due !== ''))
    return refuse('invalid', { field: 'due' })
  const same = spanOf(state, from, to).every((ref) => isAs(state, ref, person, due))
  return same ? allow() : allow({ type: 'segmentsAssigned', from, to, person, due })
}

function isAs(state: ArticleState, ref: Ref, person: string | null, due: string): boolean {
  const given = assignmentOf(state, ref)
  return (given?.person ?? null) === person && (given?.due ?? '') === due
}

/** Undo: what nobody gave to anybody since is whose it was before. */
export function reassign(
  { now, before }: Moments,
  { from, to }: ArticleEventOf<'segmentsAssigned'>,
  seq: number,
): Inverse {
  const events: ArticleEventOf<'segmentsAssigned'>[] = []
  const kept: Ref[] = []
  let joins = false
  for (const ref of spanOf(now, from, to)) {
    const standing = now.assignments.get(ref)?.seq === seq
    const was = assignmentOf(before, counterparts(now, ref, before)[0] ?? 0)
    const { person, due } = was ?? { person: null, due: '' }
    const last = events.at(-1)
    if (!standing) kept.push(ref)
    else if (joins && last?.person === person && last.due === due)
      events[events.length - 1] = { ...last, to: ref }
    else events.push({ type: 'segmentsAssigned', from: ref, to: ref, person, due })
    joins = standing
  }
  return events.length > 0 ? events : { kept }
}
