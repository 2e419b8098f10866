import { z } from 'zod'
import type { ArticleEvent, Ref } from '../../core/article/event.ts'
import {
  type ArticleState,
  currentRevision,
  type Decision,
  decisionsOn,
  type Revision,
  type Segment,
  STATUSES,
  type Status,
  statusOf,
  statusOfRevision,
} from '../../core/article/state.ts'
import type { WorkspaceState } from '../../core/workspace/state.ts'
import { publicId } from '../../desk/document.ts'
import { who, whoOf } from './who.ts'

export const status = z.enum(STATUSES)
const reason = z.strictObject({ code: z.string(), severity: z.string() })

const decision = z.strictObject({
  id: z.string(),
  outcome: z.string(),
  reasons: z.array(reason),
  note: z.string(),
  /** Its maker wrote the text himself, in a project that warns of it. */
  own: z.boolean(),
  /** Why he was let, in a project that forbids it; null: he was not, or need not be. */
  override: z.string().nullable(),
  by: who,
  at: z.string(),
})

const revision = z.strictObject({
  id: z.string(),
  text: z.string(),
  state: z.enum(['draft', 'translated']),
  status,
  origin: z.string(),
  omission: z.string().nullable(),
  by: who,
  at: z.string(),
  superseded: z.boolean(),
  restores: z.string().nullable(),
  /** Who wrote it outside, by the names of the file that brought it; null: nobody is named. */
  outside: z.string().nullable(),
  decisions: z.array(decision),
})

/** One record was made, and the status that it gives its segment. `id` is null where nothing is there to name. */
export const madeAnswer = z.strictObject({
  id: z.string().nullable(),
  status,
  /** Where all segments with the same source were to get the text: those that did, and those that keep another. */
  repeats: z.strictObject({ changed: z.number().int(), kept: z.number().int() }).optional(),
})

export const historyAnswer = z.strictObject({ revisions: z.array(revision) })

/** The same answer however often it is asked for: from the event, or, where nothing was written, from what is there. */
export function madeRevision(
  article: string,
  state: ArticleState,
  events: readonly ArticleEvent[],
  segment: Segment | undefined,
): z.infer<typeof madeAnswer> {
  const event = events.find(
    (one) => one.type === 'segmentRevised' && (!segment || one.segment === segment.ref),
  )
  if (event?.type === 'segmentRevised') {
    const empty = event.text === '' && event.omission === undefined
    // It is the very text that was approved.
    const approved = events.some((one) => one.type === 'revisionDecided' && one.revision === event.revision)
    const status = empty ? 'untranslated' : event.state
    return { id: publicId(article, event.revision), status: approved ? 'approved' : status }
  }
  // It was confirmed already, and its text went to others.
  const went = events.find((one) => one.type === 'segmentRevised')
  const from = went?.type === 'segmentRevised' ? state.revisions.get(went.repeats ?? 0) : undefined
  if (from) return { id: publicId(article, from.ref), status: statusOfRevision(state, from) }
  const gone = events.find((one) => one.type === 'draftGone')
  if (gone?.type === 'draftGone') return { id: publicId(article, gone.revision), status: 'draft' }
  const id = segment?.last == null ? null : publicId(article, segment.last)
  return { id, status: segment ? statusOf(state, segment) : 'untranslated' }
}

export interface CurrentText {
  readonly id: string
  readonly text: string
  readonly status: Status
  readonly by: { readonly id: string; readonly name: string }
  readonly at: string
}

/** What is there now instead of what the author saw; null: nothing. */
export function currentText(
  workspace: WorkspaceState,
  article: string,
  state: ArticleState,
  segment: Ref,
): CurrentText | null {
  const found = state.segments.get(segment)
  const current = found && currentRevision(state, found)
  if (!current) return null
  const { ref, text, by, at } = current
  return {
    id: publicId(article, ref),
    text,
    status: statusOfRevision(state, current),
    by: whoOf(workspace, by),
    at,
  }
}

export function revisionAnswer(
  workspace: WorkspaceState,
  article: string,
  state: ArticleState,
  one: Revision,
  superseded: boolean,
): z.infer<typeof revision> {
  return {
    id: publicId(article, one.ref),
    text: one.text,
    state: one.state,
    status: statusOfRevision(state, one),
    origin: one.origin,
    omission: one.omission ?? null,
    by: whoOf(workspace, one.by),
    at: one.at,
    superseded,
    restores: one.restores === undefined ? null : publicId(article, one.restores),
    outside: one.outside ?? null,
    decisions: decisionsOn(state, one).map((said) => decisionAnswer(workspace, article, said)),
  }
}

function decisionAnswer(
  workspace: WorkspaceState,
  article: string,
  said: Decision,
): z.infer<typeof decision> {
  return {
    id: publicId(article, said.ref),
    outcome: said.outcome,
    reasons: said.reasons.map(({ code, severity }) => ({ code, severity })),
    note: said.note,
    own: said.own ?? false,
    override: said.override ?? null,
    by: whoOf(workspace, said.by),
    at: said.at,
  }
}
