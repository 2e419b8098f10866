import { approvalObstacle } from '../../core/article/decide/review.ts'
import {
  currentRevision,
  decisionsOn,
  type Revision,
  reviewBase,
  type Segment,
  sourceOf,
} from '../../core/article/state.ts'
import { may } from '../../core/workspace/rights.ts'
import { publicId } from '../../desk/document.ts'
import { keepLook } from '../../desk/looks.ts'
import type { ArticleContext } from '../context.ts'
import { page, type Reply } from '../reply.ts'
import { editorPath, numberOf } from '../revisions/place.ts'
import { REASONS, type ReviewsQuery, SEVERITIES } from './input.ts'
import { PAGE_SIZE, segmentsWith } from './waiting.ts'

type Context = ArticleContext<unknown, ReviewsQuery>

/** What waits for a decision, with the change since the text that was last approved or first confirmed. */
export async function showReviews(c: Context): Promise<Reply> {
  await keepLook(c.house.desk, c.entry.id, c.person.id, c.head)
  const waiting = segmentsWith(c.article, 'translated')
  const pages = Math.max(1, Math.ceil(waiting.length / PAGE_SIZE))
  const current = Math.min(c.query.page, pages)
  const shown = waiting.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE)
  const returned = segmentsWith(c.article, 'returned')
  const items = await reviewItems(c, shown)
  return page('decisions/reviews', {
    article: { id: c.entry.id, title: c.entry.title },
    pair: c.article.pair,
    tally: c.article.tally,
    reviewer: may(c.actor.role, 'review') && !c.entry.archived,
    archived: c.entry.archived,
    waiting: waiting.length,
    page: current,
    pages,
    items,
    approvable: items.filter((item) => item.obstacle === null).length,
    returned: returned.map((segment) => returnedItem(c, segment)),
    reasons: REASONS,
    severities: SEVERITIES,
  })
}

async function reviewItems(c: Context, segments: readonly Segment[]) {
  const found = segments.flatMap((segment) => {
    const revision = currentRevision(c.article, segment)
    return revision ? [{ segment, revision, base: reviewBase(c.article, segment) }] : []
  })
  const pairs = found.map(({ revision, base }) => ({ before: base?.text ?? '', after: revision.text }))
  const differences = await c.house.desk.work.run('compare', pairs)
  return found.map(({ segment, revision, base }, index) => ({
    ...textOf(c, segment, revision),
    changed: base !== undefined && base.text !== revision.text,
    since: base ? { by: base.by, at: base.at } : null,
    pieces: differences[index]?.pieces ?? [],
    obstacle: approvalObstacle(c.article, revision.ref, c.actor)?.code ?? null,
  }))
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
