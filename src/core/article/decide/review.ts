import { allow, type Decided, type Refusal } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'
import { type Actor, may } from '../../workspace/rights.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent, ArticleEventOf, Reason, Ref } from '../event.ts'
import { LIMITS } from '../limits.ts'
import { openMarks } from '../marked.ts'
import { momentVersion } from '../moment.ts'
import { editedInReview } from '../review-edit.ts'
import { type ArticleState, approves, type Revision, standingDecision, statusOf } from '../state.ts'
import { findRevision } from './find.ts'

type Said = Omit<CommandOf<'review'>, 'type'>

/** A reviewer says what he thinks of the current revision of a segment. */
export function review(
  state: ArticleState,
  command: CommandOf<'review'>,
  actor: Actor,
): Decided<ArticleEvent> {
  const wrong = badWords(command) ?? obstacle(state, command, actor)
  if (wrong) return { ok: false, refusal: wrong }
  return allow(decision(state, command, actor, state.next))
}

/**
 * Says the same of many revisions; those of which it may not be said are passed over. What was there before has a
 * version of its own.
 */
export function decideAll(
  state: ArticleState,
  command: CommandOf<'decideAll'>,
  actor: Actor,
): Decided<ArticleEvent> {
  const wrong = badWords(command)
  if (wrong) return { ok: false, refusal: wrong }
  const said = [...new Set(command.revisions)]
    .map((revision) => ({ ...command, revision }))
    .filter((one) => bulkObstacle(state, one, actor) === undefined)
  if (said.length === 0) return allow()
  const version = momentVersion(state, 'bulk')
  const first = state.next + version.length
  return allow<ArticleEvent>(
    ...version,
    ...said.map((one, index) => decision(state, one, actor, first + index)),
  )
}

/** Why this may not be said of a revision among many; undefined when it may. What is so already is passed over too. */
export function bulkObstacle(state: ArticleState, said: Said, actor: Actor): Refusal | undefined {
  const found = findRevision(state, said.revision)
  const status = found.ok && found.segment.last === said.revision ? statusOf(state, found.segment) : undefined
  if (status !== undefined && status === said.outcome) return { code: 'already_decided' }
  return obstacle(state, said, actor)
}

/** Why this person may not approve this revision now; undefined when he may. */
export function approvalObstacle(state: ArticleState, revision: Ref, actor: Actor): Refusal | undefined {
  return bulkObstacle(state, { revision, outcome: 'approved', reasons: [], note: '' }, actor)
}

/** Whether this person may take back what stands on this revision. */
export function withdrawable(state: ArticleState, revision: Ref, actor: Actor): boolean {
  return obstacle(state, { revision, outcome: 'withdrawn', reasons: [], note: '' }, actor) === undefined
}

function badWords({ note, override = '' }: Pick<Said, 'note' | 'override'>): Refusal | undefined {
  return unacceptable(note, 'note', LIMITS.note) ?? unacceptable(override, 'override', LIMITS.note)
}

function obstacle(state: ArticleState, said: Said, actor: Actor): Refusal | undefined {
  const found = findRevision(state, said.revision)
  if (!found.ok) return found.refusal
  const { revision, segment } = found
  if (segment.last !== revision.ref) return { code: 'revision_superseded', current: segment.last }
  const standing = standingDecision(state, revision)
  if (said.outcome === 'withdrawn') return withdrawalObstacle(standing?.by, actor)
  if (revision.state === 'draft') return { code: 'not_reviewable' }
  if (said.outcome !== 'returned')
    return ownObstacle(revision, said, actor) ?? editObstacle(state, revision, said, actor)
  const silent = reasonsOf(state, revision, said).length === 0 && said.note.trim() === ''
  return silent ? { code: 'reason_needed', field: 'reasons' } : undefined
}

/** The two-person rule: strictly, nobody approves what he wrote, but those who coordinate may say why they do. */
function ownObstacle(revision: Revision, { override = '' }: Said, actor: Actor): Refusal | undefined {
  if (actor.twoPerson !== 'strict' || revision.by !== actor.person) return undefined
  if (override.trim() === '') return { code: 'own_revision' }
  return may(actor.role, 'coordinate') ? undefined : { code: 'forbidden' }
}

/** Whoever changed a text in review says why before he approves it. */
function editObstacle(
  state: ArticleState,
  revision: Revision,
  said: Said,
  { person }: Actor,
): Refusal | undefined {
  const unsaid = editedInReview(state, revision, person) && reasonsOf(state, revision, said).length === 0
  return unsaid ? { code: 'edit_reason_needed', field: 'reasons' } : undefined
}

function withdrawalObstacle(decider: string | undefined, actor: Actor): Refusal | undefined {
  if (decider === undefined) return { code: 'decision_missing' }
  return decider === actor.person || may(actor.role, 'coordinate') ? undefined : { code: 'forbidden' }
}

function decision(
  state: ArticleState,
  said: Said,
  actor: Actor,
  ref: Ref,
): ArticleEventOf<'revisionDecided'> {
  const { revision: number, note } = said
  const revision = state.revisions.get(number)
  const approval = approves(said.outcome)
  const edited = approval && revision !== undefined && editedInReview(state, revision, actor.person)
  const own = approval && revision?.by === actor.person
  const explained = edited || said.outcome === 'returned'
  return {
    type: 'revisionDecided',
    decision: ref,
    revision: number,
    outcome: edited ? 'approved-with-edits' : said.outcome,
    reasons: explained && revision ? reasonsOf(state, revision, said) : said.reasons,
    note,
    ...(own && actor.twoPerson === 'light' ? { own } : {}),
    ...(own && actor.twoPerson === 'strict' ? { override: said.override?.trim() ?? '' } : {}),
  }
}

/** What was given as reasons, and the marks that stand open on the segment; each kind and severity once. */
function reasonsOf(state: ArticleState, revision: Revision, { reasons }: Said): readonly Reason[] {
  const segment = state.segments.get(revision.segment)
  const marked = segment ? openMarks(state, segment) : []
  const found = new Map(reasons.map((reason) => [`${reason.code} ${reason.severity}`, reason]))
  for (const { code, severity } of marked)
    if (code !== 'excellent' && !found.has(`${code} ${severity}`))
      found.set(`${code} ${severity}`, { code, severity })
  return [...found.values()]
}
