import type { Thread } from '../core/article/comments.ts'
import type { Ref } from '../core/article/event.ts'
import {
  type ArticleState,
  type Decision,
  decisionsOn,
  type Revision,
  revisionsOf,
  type Segment,
} from '../core/article/state.ts'
import { commentsOf, segmentOf, threadsOf } from '../core/article/threads.ts'
import { namedText } from '../core/workspace/mentions.ts'
import { nameOf, type WorkspaceState } from '../core/workspace/state.ts'
import type { HistoricRevision, HistoricThread, SegmentHistory } from '../exchange/document.ts'

/** Tells of any segment of an article what became of it, oldest first, with names instead of ids. */
export function historian(
  workspace: WorkspaceState,
  article: string,
  state: ArticleState,
): (segment: Segment) => SegmentHistory {
  const threads = new Map<Ref, Thread[]>()
  for (const thread of threadsOf(state)) {
    const segment = segmentOf(state, thread)
    if (segment !== null) threads.set(segment, [...(threads.get(segment) ?? []), thread])
  }
  const who = ({ by, at }: { readonly by: string; readonly at: string }) => ({
    by: nameOf(workspace, by),
    at,
  })

  const revision = (one: Revision): HistoricRevision => ({
    id: `${article}.${one.ref}`,
    text: one.text,
    state: one.state,
    origin: one.origin,
    omission: one.omission ?? null,
    outside: one.outside ?? null,
    ...who(one),
    decisions: decisionsOn(state, one).map(decision).toReversed(),
  })
  const decision = (said: Decision) => ({
    outcome: said.outcome,
    reasons: said.reasons,
    note: said.note,
    ...who(said),
  })
  const thread = (one: Thread): HistoricThread => ({
    scope: one.scope,
    resolved: one.resolved ? who(one.resolved) : null,
    comments: commentsOf(state, one)
      .filter(({ withdrawn }) => withdrawn === undefined)
      .map((comment) => ({ text: namedText(workspace, comment), ...who(comment) })),
  })
  return (segment) => ({
    revisions: revisionsOf(state, segment).map(revision).toReversed(),
    threads: (threads.get(segment.ref) ?? []).map(thread),
  })
}
