import { allow, type Decided, type Refusal } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'
import { atomFaults, atomsIn } from '../../text/atoms.ts'
import type { Actor } from '../../workspace/rights.ts'
import type { CommandOf, ReplacedText } from '../command.ts'
import type { ArticleEvent, Ref, RevisionState } from '../event.ts'
import { LIMITS } from '../limits.ts'
import { momentVersion } from '../moment.ts'
import { staleSource } from '../source-change.ts'
import { type ArticleState, type Segment, sourceOf, statusOf } from '../state.ts'
import { findRevision } from './find.ts'
import { locked } from './lock.ts'
import { withApproval } from './revive.ts'

/**
 * Texts in which words were replaced, all in one line, so that one undo takes all of them back; what was there before has
 * a version of its own. Those that may not be changed, or are the same, are passed over. A segment stands in it once.
 */
export function replaceTexts(
  state: ArticleState,
  { rows }: CommandOf<'replaceTexts'>,
  actor: Actor,
): Decided<ArticleEvent> {
  const byRevision = new Map(rows.map((row) => [row.revision, row]))
  const changed = [...byRevision.values()].filter(
    (row) => state.revisions.get(row.revision)?.text !== row.text && !replacingObstacle(state, row),
  )
  if (changed.length === 0) return allow()
  const version = momentVersion(state, 'bulk')
  const events: ArticleEvent[] = [...version]
  let next = state.next + version.length
  for (const row of changed) {
    const made = withApproval(state, revised(state, row, next), actor)
    events.push(...made)
    next += made.length
  }
  return allow(...events)
}

/** Why the text of a revision may not become this one; undefined when it may. */
export function replacingObstacle(
  state: ArticleState,
  { revision: ref, text }: ReplacedText,
): Refusal | undefined {
  if (locked(state, 'replaceTexts')) return { code: 'article_closed' }
  const found = findRevision(state, ref)
  if (!found.ok) return found.refusal
  const { revision, segment } = found
  if (segment.last !== ref) return { code: 'revision_superseded', current: segment.last }
  const wrong = unacceptable(text, 'text', LIMITS.target)
  if (wrong) return wrong
  if (text.trim() === '') return { code: 'empty_target', field: 'text' }
  return breaksTags(sourceOf(state, segment), revision.text, text) ? { code: 'tags_broken' } : undefined
}

/** Tags may be mended, but what was whole stays whole and what was wrong becomes no other wrong. */
function breaksTags(source: string, before: string, after: string): boolean {
  if (signsOf(before) === signsOf(after)) return false
  const { missing, extra, crossed } = atomFaults(source, after)
  return missing.length + extra.length + crossed.length > 0
}

function signsOf(text: string): string {
  return atomsIn(text)
    .map(({ sign }) => sign)
    .join('')
}

function revised(state: ArticleState, { revision, text }: ReplacedText, ref: Ref) {
  const of = state.revisions.get(revision)?.segment ?? 0
  const segment = state.segments.get(of)
  const stage = segment ? stateOf(state, segment) : 'draft'
  return {
    type: 'segmentRevised',
    revision: ref,
    segment: of,
    text,
    state: stage,
    origin: 'replace',
  } as const
}

/** Nobody looked at the whole text: what was still to be done (a draft, a returned text, another source) stays so. */
function stateOf(state: ArticleState, segment: Segment): RevisionState {
  const status = statusOf(state, segment)
  const done = status === 'translated' || status === 'approved'
  return done && staleSource(state, segment) === undefined ? 'translated' : 'draft'
}
