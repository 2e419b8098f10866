import { allow, type Decided, refuse } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent, KeptBead, Ref } from '../event.ts'
import { LIMITS } from '../limits.ts'
import type { ArticleState, Segment } from '../state.ts'

/** Translations that were aligned with a new article's source become drafts of it. */
export function carryAligned(state: ArticleState, command: CommandOf<'carryAligned'>): Decided<ArticleEvent> {
  const events: ArticleEvent[] = []
  const beads: KeptBead[] = []
  let { next } = state
  let before: Ref = 0
  for (const { segment: known, text, ...bead } of command.rows) {
    const wrong = unacceptable(text, 'target', LIMITS.target)
    if (wrong) return { ok: false, refusal: wrong }
    const segment = known ?? next++
    if (known === null) events.push({ type: 'segmentAdded', segment, after: before })
    else if (!isBlank(state.segments.get(known))) return refuse('not_found', { field: 'segment' })
    before = segment
    beads.push({ segment, ...bead })
    if (text === '') continue
    const revision = next++
    events.push({ type: 'segmentRevised', revision, segment, text, state: 'draft', origin: 'alignment' })
  }
  return beads.length === 0 ? allow() : allow(...events, { type: 'beadsKept', beads })
}

/** A segment that is there and that nobody gave a text. */
function isBlank(segment: Segment | undefined): boolean {
  return segment?.last === null && segment.retired === undefined
}
