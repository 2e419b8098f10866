import { approvalObstacle, withdrawable } from '../../core/article/decide/review.ts'
import type { Ref } from '../../core/article/event.ts'
import { marksOf } from '../../core/article/marked.ts'
import { joinedTwinsOf, matchesFor, twinsOf } from '../../core/article/repeats.ts'
import { editedFrom } from '../../core/article/review-edit.ts'
import { staleSource } from '../../core/article/source-change.ts'
import {
  type ArticleState,
  currentRevision,
  decisionsOn,
  revisionsOf,
  type Segment,
  sourceOf,
  standingClosure,
  standingDecision,
  statusOf,
} from '../../core/article/state.ts'
import { supersededDrafts } from '../../core/article/superseded.ts'
import { TEXT_WARNINGS } from '../../core/checks/check.ts'
import { present } from '../../core/revision/present.ts'
import { atomsIn } from '../../core/text/atoms.ts'
import { lengthRatio } from '../../core/text/length.ts'
import { may } from '../../core/workspace/rights.ts'
import { wordsOfProject } from '../../core/workspace/state.ts'
import { publicId } from '../../desk/document.ts'
import type { Seen } from '../../desk/seen.ts'
import { segmentWarnings } from '../../desk/warnings.ts'
import { type Row, rowsFrom } from '../articles/rows.ts'
import { talkOf } from '../comments/model.ts'
import type { ArticleContext } from '../context.ts'
import { baseFor } from '../decisions/base.ts'
import { REASONS, SEVERITIES } from '../decisions/input.ts'
import { DIMENSIONS } from '../marks/input.ts'
import { shownMarks } from '../marks/shown.ts'
import { OMISSIONS } from '../revisions/input.ts'
import { editorPath, numberOf } from '../revisions/place.ts'
import { summaryOf } from '../revisions/summary.ts'

/** Past revisions that the side panel shows; all are on the history page. */
const RECENT = 5
/** Rows of context on either side. */
const NEIGHBOURS = 2

/** Why an approval is off that the button has to say; the others are no news on the row itself. */
const EXPLAINED: ReadonlySet<string> = new Set(['own_revision', 'edit_reason_needed'])

type Context = ArticleContext<unknown, unknown>

/** The segment that is worked on: its text, what may be done with it, how it came about. */
export function activeSegment(c: Context, ref: Ref, seen: Seen) {
  const segment = c.article.segments.get(ref)
  const rows = around(c, ref)
  const at = rows.findIndex((row) => row.ref === ref)
  const row = rows[at]
  if (!segment || !row) return undefined
  const open = !c.entry.archived && standingClosure(c.article) === undefined
  const writable = open && may(c.actor.role, 'translate')
  return {
    article: c.entry.id,
    pair: c.article.pair,
    row,
    base: row.revision ?? '',
    writable,
    omissions: OMISSIONS,
    warnings: warningsAt(c, segment),
    atoms: [...new Set(atomsIn(row.source).map(({ sign }) => sign))],
    kinds: ['title', 'deck', 'byline', 'caption', 'body'],
    sourceChange: sourceChange(c.article, segment),
    merging: mergingOf(row, rows[at + 1]),
    returned: returnOf(c.article, segment),
    marks: shownMarks(c, c.article, marksOf(c.article, segment)),
    edits: editsIn(c.article, segment),
    dimensions: DIMENSIONS,
    severities: SEVERITIES,
    review: reviewOf(c, segment),
    recent: recent(c.article, segment),
    talk: talkOf(c, ref, seen, 'editor'),
    typed: null,
    matches: matchesOf(c, segment),
    twins: twinsAt(c.article, segment),
    length: lengthRatio(row.source, row.target),
    before: rows.slice(Math.max(0, at - NEIGHBOURS), at),
    after: rows.slice(at + 1, at + 1 + NEIGHBOURS),
  }
}

/** What may be wrong with the text, as far as the editor does not say it anyway. */
function warningsAt({ article, workspace, project }: Context, segment: Segment) {
  if (!currentRevision(article, segment)) return []
  const found = segmentWarnings(article, segment, wordsOfProject(workspace, project.id))
  return found.filter(({ kind }) => TEXT_WARNINGS.includes(kind))
}

/** How segments with the same or a similar source were translated in this article. */
function matchesOf({ entry, article }: Context, segment: Segment) {
  const source = sourceOf(article, segment)
  return matchesFor(article, segment).map((match) => ({
    number: numberOf(article, match.segment),
    path: editorPath(entry.id, article, match.segment),
    same: match.score === 1,
    score: match.score,
    target: match.target,
    pieces: present(match.source, source, { language: article.pair.source }).pieces,
  }))
}

/** How many segments have the same source; of one that stands apart, how many it does from. Null: none. */
function twinsAt(state: ArticleState, segment: Segment): { count: number; apart: boolean } | null {
  const apart = segment.apart === true
  const count = (apart ? twinsOf(state, segment) : joinedTwinsOf(state, segment)).length
  return count > 0 ? { count, apart } : null
}

/** What became of the source since the translation was made; null: nothing. */
function sourceChange(state: ArticleState, segment: Segment) {
  const before = staleSource(state, segment)
  if (before === undefined) return null
  return present(before, sourceOf(state, segment), { language: state.pair.source })
}

/** Whether the segment can be joined with the next, and whether that one begins a paragraph. */
function mergingOf(row: Row, next: Row | undefined) {
  return next && !row.added && !next.added ? { opens: next.opens } : null
}

/** The row of a segment and its neighbours, in order; empty where the segment is not there any more. */
function around({ entry, article }: Context, ref: Ref): readonly Row[] {
  const place = numberOf(article, ref)
  const rows: Row[] = []
  if (place === 0) return rows
  for (const row of rowsFrom(entry.id, article, Math.max(1, place - NEIGHBOURS))) {
    if (row.number > place + NEIGHBOURS) break
    rows.push(row)
  }
  return rows
}

/** Who sent the text back, why; also where he who did it has saved since, until somebody confirms again. */
function returnOf(state: ArticleState, segment: Segment) {
  for (const revision of revisionsOf(state, segment)) {
    const decision = standingDecision(state, revision)
    if (decision) return decision.outcome === 'returned' ? decision : null
    if (revision.state === 'translated') return null
  }
  return null
}

/** What a reviewer changed before he approved: for whoever wrote the text before. */
function editsIn(state: ArticleState, segment: Segment) {
  const revision = currentRevision(state, segment)
  const standing = revision && standingDecision(state, revision)
  const before = revision && editedFrom(state, revision)
  if (standing?.outcome !== 'approved-with-edits' || !before) return null
  const { pieces } = present(before.text, revision.text, { language: state.pair.target })
  return { by: standing.by, at: standing.at, reasons: standing.reasons, note: standing.note, pieces }
}

/** What a reviewer sees: the change since he or another last agreed, and whether he may agree now. */
function reviewOf(c: Context, segment: Segment) {
  const revision = currentRevision(c.article, segment)
  const status = statusOf(c.article, segment)
  if (!revision || c.entry.archived || !may(c.actor.role, 'review')) return null
  if (standingClosure(c.article)) return null
  if (status === 'untranslated' || status === 'draft') return null
  const base = baseFor(c, segment)
  const obstacle = approvalObstacle(c.article, revision.ref, c.actor)
  const difference = base && present(base.text, revision.text, { language: c.article.pair.target })
  return {
    revision: publicId(c.entry.id, revision.ref),
    status,
    obstacle: obstacle && EXPLAINED.has(obstacle.code) ? obstacle.code : null,
    overrides: may(c.actor.role, 'coordinate'),
    withdrawable: withdrawable(c.article, revision.ref, c.actor),
    own: c.actor.twoPerson === 'light' && revision.by === c.actor.person,
    layout: c.preferences.reviewLayout,
    difference: difference ?? null,
    summary: summaryOf(c.t, difference),
    base: base ? { by: base.by, at: base.at } : null,
    reasons: REASONS,
    severities: SEVERITIES,
  }
}

function recent(state: ArticleState, segment: Segment) {
  const revisions = revisionsOf(state, segment)
  const passed = supersededDrafts(revisions)
  return revisions
    .filter(({ ref }) => !passed.has(ref))
    .slice(0, RECENT)
    .map((revision) => ({
      by: revision.by,
      at: revision.at,
      state: revision.state,
      origin: revision.origin,
      omission: revision.omission ?? null,
      text: revision.text,
      decisions: decisionsOn(state, revision).map(({ outcome, by, at }) => ({ outcome, by, at })),
    }))
}
