import { allow, type Decided, refuse } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent, KeptBead, Ref } from '../event.ts'
import { LIMITS } from '../limits.ts'
import type { ArticleState, Segment } from '../state.ts'

/** Translations that come with a new article become drafts of it; who sent them says no more of them than that. */
export function carryOver(state: ArticleState, command: CommandOf<'carryOver'>): Decided<ArticleEvent> {
  const events: ArticleEvent[] = []
  const beads: KeptBead[] = []
  const { origin } = command
  let { next } = state
  let before: Ref = 0
  for (const { segment: known, text, omission, bead } of command.rows) {
    const wrong = unacceptable(text, 'target', LIMITS.target)
    if (wrong) return { ok: false, refusal: wrong }
    const segment = known ?? next++
    if (known === null) events.push({ type: 'segmentAdded', segment, after: before })
    else if (!isBlank(state.segments.get(known))) return refuse('not_found', { field: 'segment' })
    before = segment
    if (bead) beads.push({ segment, ...bead })
    if (text === '' && omission === undefined) continue
    const said = text === '' && omission !== undefined ? { omission } : {}
    events.push({ type: 'segmentRevised', revision: next++, segment, text, state: 'draft', origin, ...said })
  }
  return beads.length === 0 ? allow(...events) : allow(...events, { type: 'beadsKept', beads })
}

/** A segment that is there and that nobody gave a text. */
function isBlank(segment: Segment | undefined): boolean {
  return segment?.last === null && segment.retired === undefined
}
