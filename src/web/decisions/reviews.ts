import { approvalObstacle } from '../../core/article/decide/review.ts'
import { marksBySegment } from '../../core/article/marked.ts'
import {
  approves,
  currentRevision,
  decisionsOn,
  type Mark,
  type Revision,
  type Segment,
  sourceOf,
  standingClosure,
  standingDecision,
} from '../../core/article/state.ts'
import { openThreads } from '../../core/article/threads.ts'
import type { Span } from '../../core/revision/follow.ts'
import { may } from '../../core/workspace/rights.ts'
import { publicId } from '../../desk/document.ts'
import { keepLook } from '../../desk/looks.ts'
import type { ArticleContext } from '../context.ts'
import { DIMENSIONS } from '../marks/input.ts'
import { markedRuns, shownMarks } from '../marks/shown.ts'
import { page, type Reply } from '../reply.ts'
import { editorPath, numberOf } from '../revisions/place.ts'
import { summaryOf } from '../revisions/summary.ts'
import { baseFor } from './base.ts'
import { authorsOf, queryOf, takes } from './filter.ts'
import { type ReviewsQuery, SEVERITIES } from './input.ts'
import { PAGE_SIZE, segmentsWith } from './waiting.ts'

/** Sentences that the page says by itself. */
const TEXTS = ['now', 'end', 'refused', 'offline', 'chosen'] as const

type Context = ArticleContext<unknown, ReviewsQuery>

/** What waits for a decision, with the change since the text that was last approved or first confirmed. */
export async function showReviews(c: Context): Promise<Reply> {
  await keepLook(c.house.desk, c.entry.id, c.person.id, c.head)
  const all = segmentsWith(c.article, 'translated')
  const waiting = all.filter((segment) => takes(c.article, segment, c.query))
  const pages = Math.max(1, Math.ceil(waiting.length / PAGE_SIZE))
  const current = Math.min(c.query.page, pages)
  const shown = waiting.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE)
  const returned = segmentsWith(c.article, 'returned')
  const items = await reviewItems(c, shown)
  const closed = standingClosure(c.article) !== undefined
  return page('decisions/reviews', {
    article: { id: c.entry.id, title: c.entry.title },
    pair: c.article.pair,
    tally: c.article.tally,
    reviewer: may(c.actor.role, 'review') && !c.entry.archived && !closed,
    overrides: may(c.actor.role, 'coordinate'),
    archived: c.entry.archived,
    closed,
    layout: c.query.layout ?? c.preferences.reviewLayout,
    waiting: waiting.length,
    hidden: all.length - waiting.length,
    filter: { q: c.query.q, by: c.query.by, since: c.query.since },
    filtered: queryOf(c.query),
    authors: authorsOf(c.article, all),
    dimensions: DIMENSIONS,
    page: current,
    pages,
    items,
    decided: c.article.tally.approved.segments + returned.length,
    returned: returned.map((segment) => returnedItem(c, segment)),
    openThreads: openThreads(c.article),
    severities: SEVERITIES,
    texts: Object.fromEntries(
      TEXTS.map((key) => [key, c.t(`decisions:live.${key}`, { skipInterpolation: true })]),
    ),
  })
}

async function reviewItems(c: Context, segments: readonly Segment[]) {
  const found = segments.flatMap((segment) => {
    const revision = currentRevision(c.article, segment)
    return revision ? [{ segment, revision, base: baseFor(c, segment) }] : []
  })
  const pairs = found.map(({ revision, base }) => ({ before: base?.text ?? '', after: revision.text }))
  const differences = await c.house.desk.work.run('compare', pairs)
  const effects = await effectsOf(c, found)
  const marks = marksBySegment(c.article)
  return found.map(({ segment, revision, base }, index) => ({
    ...textOf(c, segment, revision),
    ...markedOf(c, segment, revision, marks.get(segment.ref) ?? [], effects[index]),
    rerendered: (effects[index] ?? []).length > 0,
    changed: base !== undefined && base.text !== revision.text,
    since: base ? { by: base.by, at: base.at } : null,
    base: base ? publicId(c.entry.id, base.ref) : '',
    summary: summaryOf(c.t, differences[index]),
    pieces: differences[index]?.pieces ?? [],
    outdated: base ? outdatedOf(c, base) : null,
    obstacle: approvalObstacle(c.article, revision.ref, c.actor)?.code ?? null,
    own: c.actor.twoPerson === 'light' && revision.by === c.actor.person,
  }))
}

/** The source words whose rendering changed since the text that each is compared with. */
function effectsOf(
  c: Context,
  items: readonly {
    readonly segment: Segment
    readonly revision: Revision
    readonly base: Revision | undefined
  }[],
): Promise<readonly (readonly Span[])[]> {
  const { links, learning } = c.house.desk
  const edits = items.map(({ segment, revision, base }) => {
    return { source: sourceOf(c.article, segment), before: base?.text ?? '', after: revision.text }
  })
  return links.effectsOf(c.article.pair, edits, learning.of(c.entry.project))
}

/** The vote that a newer text left behind. */
function outdatedOf(c: Context, base: Revision) {
  const standing = standingDecision(c.article, base)
  return standing && approves(standing.outcome) ? { by: standing.by, at: standing.at } : null
}

function markedOf(
  c: Context,
  segment: Segment,
  revision: Revision,
  made: readonly Mark[],
  rerendered: readonly Span[] = [],
) {
  const marks = shownMarks(c, c.article, made)
  return {
    marks,
    sourceRuns: markedRuns(sourceOf(c.article, segment), marks, 'source', rerendered),
    textRuns: markedRuns(revision.text, marks, 'target'),
  }
}

function textOf(c: Context, segment: Segment, revision: Revision) {
  return {
    id: publicId(c.entry.id, segment.ref),
    ref: segment.ref,
    number: numberOf(c.article, segment.ref),
    revision: publicId(c.entry.id, revision.ref),
    source: sourceOf(c.article, segment),
    text: revision.text,
    omission: revision.omission ?? null,
    by: revision.by,
    at: revision.at,
    row: editorPath(c.entry.id, c.article, segment.ref),
  }
}

function returnedItem(c: Context, segment: Segment) {
  const revision = currentRevision(c.article, segment)
  if (!revision) return null
  const [decision] = decisionsOn(c.article, revision)
  return { ...textOf(c, segment, revision), decision: decision ?? null }
}
