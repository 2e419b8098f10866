import type { Actor } from '../../workspace/rights.ts'
import type { ArticleEvent, ArticleEventOf, Ref } from '../event.ts'
import {
  type ArticleState,
  approves,
  type Decision,
  revisionsOf,
  type Segment,
  standingDecision,
} from '../state.ts'

type Revised = ArticleEventOf<'segmentRevised'>

/**
 * A new text; where it is, sign for sign, the one that was last approved or returned as such and the approval was never
 * taken back, the approval comes with it as the word of whoever gave it. One blank more is another text: nobody
 * approved that.
 */
export function withApproval(state: ArticleState, revised: Revised, actor: Actor): readonly ArticleEvent[] {
  const segment = state.segments.get(revised.segment)
  const standing = segment && approvalOf(state, segment, revised)
  const own = actor.twoPerson === 'strict' && standing?.by === actor.person
  return standing && !own ? [revised, renewal(standing, revised.revision, revised.revision + 1)] : [revised]
}

/** A decision said again of the same text under a new number; it stays the word of whoever said it. */
export function renewal(said: Decision, revision: Ref, decision: Ref): ArticleEvent {
  const { outcome, reasons, note, own, override, ref } = said
  return {
    type: 'revisionDecided',
    decision,
    revision,
    outcome,
    reasons,
    note,
    renews: ref,
    ...(own ? { own } : {}),
    ...(override === undefined ? {} : { override }),
  }
}

/** The approval that stands on a text of a segment; none where it was approved as the translation of another source. */
function approvalOf(state: ArticleState, segment: Segment, revised: Revised): Decision | undefined {
  const judged = revisionsOf(state, segment).find(
    ({ text, omission, decision }) =>
      text === revised.text && omission === revised.omission && decision !== null,
  )
  if (!judged || (segment.was && judged.ref < segment.was.since)) return undefined
  const standing = standingDecision(state, judged)
  return standing && approves(standing.outcome) ? standing : undefined
}
