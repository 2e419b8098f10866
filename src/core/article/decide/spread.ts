import { allow, type Decided } from '../../refusal.ts'
import type { Actor } from '../../workspace/rights.ts'
import type { CommandOf, Spread } from '../command.ts'
import type { ArticleEvent, Ref, RevisionState } from '../event.ts'
import { joinedTwinsOf, openTwinsOf, takesOver } from '../repeats.ts'
import { staleSource } from '../source-change.ts'
import { type ArticleState, currentRevision, type Segment, statusOf } from '../state.ts'
import { findSegment } from './find.ts'
import { withApproval } from './revive.ts'

/** Most segments that one act changes; the same act again goes on with the rest. */
const MOST_CHANGED = 500

/** A confirmed text, and the revision that has it. */
export interface Confirmed {
  readonly revision: Ref
  readonly text: string
}

/** What becomes of the segments with the same source as one whose text is confirmed. `next`: the first free number. */
export function spread(
  state: ArticleState,
  segment: Segment,
  asked: Spread,
  confirmed: Confirmed,
  next: Ref,
  actor: Actor,
): readonly ArticleEvent[] {
  if (asked === 'apart')
    return segment.apart ? [] : [{ type: 'segmentSetApart', segment: segment.ref, apart: true }]
  const twins = asked === 'open' ? openTwinsOf(state, segment) : changeable(state, segment, confirmed.text)
  const events: ArticleEvent[] = []
  let free = next
  for (const twin of twins) {
    const made = taken(state, twin, confirmed, free, actor)
    events.push(...made)
    free += made.length
  }
  return events
}

/** Sets a segment apart from those with the same source, or joins it with them again. */
export function setApart(state: ArticleState, command: CommandOf<'setApart'>): Decided<ArticleEvent> {
  const found = findSegment(state, command.segment)
  if (!found.ok) return found
  const { ref, apart = false } = found.segment
  if (apart === command.apart) return allow()
  return allow({ type: 'segmentSetApart', segment: ref, apart: command.apart })
}

function changeable(state: ArticleState, segment: Segment, text: string): readonly Segment[] {
  return joinedTwinsOf(state, segment)
    .filter((twin) => takesOver(state, twin) && currentRevision(state, twin)?.text !== text)
    .slice(0, MOST_CHANGED)
}

function taken(
  state: ArticleState,
  twin: Segment,
  { revision, text }: Confirmed,
  ref: Ref,
  actor: Actor,
): readonly ArticleEvent[] {
  const stage = stateOf(state, twin)
  const revised = {
    type: 'segmentRevised',
    revision: ref,
    segment: twin.ref,
    text,
    state: stage,
    origin: 'repeat',
    repeats: revision,
  } as const
  return stage === 'draft' ? [revised] : withApproval(state, revised, actor)
}

/** What was done stays done; where something was still to be done, somebody has to look. */
function stateOf(state: ArticleState, twin: Segment): RevisionState {
  const done = statusOf(state, twin) === 'translated' && staleSource(state, twin) === undefined
  return done ? 'translated' : 'draft'
}
