import { bulkObstacle } from '../../core/article/decide/review.ts'
import type { Ref } from '../../core/article/event.ts'
import { isOpen, marksBySegment } from '../../core/article/marked.ts'
import {
  type ArticleState,
  currentRevision,
  type Revision,
  type Status,
  segmentsOf,
  statusOf,
} from '../../core/article/state.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { DIMENSIONS } from '../marks/input.ts'
import { page, type Reply, refused } from '../reply.ts'
import { numberOf } from '../revisions/place.ts'
import { refIn } from '../revisions/refs.ts'
import { sentence } from '../send.ts'
import { takes } from './filter.ts'
import { BULK_LIMIT, type BulkQuery, SEVERITIES } from './input.ts'

type Context = ArticleContext<unknown, BulkQuery>

/** A return is asked for its reason on the page itself. */
const GIVEN = { reasons: [], note: '?' } as const

/** Before a bulk act: of which texts it would say it, and which it would pass over and why. */
export function previewBulk(c: Context): Reply {
  const refs = c.query.revisions.map((id) => refIn(c.entry.id, id))
  if (refs.includes(undefined)) return refused({ code: 'not_found', field: 'revisions' })
  const named = refs.filter((ref) => ref !== undefined)
  const asked = named.length > 0 ? named : matching(c.article, c.query)
  const { outcome } = c.query
  const said = asked.map((ref) => {
    const given = { revision: ref, outcome, ...(outcome === 'returned' ? GIVEN : { reasons: [], note: '' }) }
    return { ref, refusal: bulkObstacle(c.article, given, c.actor) }
  })
  const done = said.filter(({ refusal }) => !refusal).map(({ ref }) => ref)
  return page('decisions/new', {
    article: { id: c.entry.id, title: c.entry.title },
    pair: c.article.pair,
    outcome,
    done: done.slice(0, BULK_LIMIT).map((ref) => textOf(c, ref)),
    later: Math.max(0, done.length - BULK_LIMIT),
    marked: markedAmong(c.article, done).map((ref) => numberOf(c.article, ref)),
    own:
      c.actor.twoPerson === 'light'
        ? done.filter((ref) => authorOf(c.article, ref) === c.actor.person).length
        : 0,
    skipped: said.flatMap(({ ref, refusal }) =>
      refusal ? [{ ...textOf(c, ref), message: sentence(c.t, refusal.code, refusal) }] : [],
    ),
    dimensions: DIMENSIONS,
    severities: SEVERITIES,
  })
}

/** The current texts that the filter takes; of every status unless some are named. */
function matching(state: ArticleState, query: BulkQuery): readonly Ref[] {
  const statuses: readonly Status[] = query.status
  return segmentsOf(state)
    .filter((segment) => statuses.length === 0 || statuses.includes(statusOf(state, segment)))
    .filter((segment) => takes(state, segment, query))
    .flatMap((segment) => currentRevision(state, segment)?.ref ?? [])
}

function textOf(c: Context, ref: Ref) {
  const revision: Revision | undefined = c.article.revisions.get(ref)
  const number = numberOf(c.article, revision?.segment ?? 0)
  return { revision: publicId(c.entry.id, ref), number, text: revision?.text ?? '' }
}

function authorOf(state: ArticleState, ref: Ref): string | undefined {
  return state.revisions.get(ref)?.by
}

/** Segments of these revisions on which marks stand open: they are decided all the same, but not unseen. */
function markedAmong(state: ArticleState, refs: readonly Ref[]): readonly Ref[] {
  const marks = marksBySegment(state)
  const segments = refs.flatMap((ref) => state.revisions.get(ref)?.segment ?? [])
  return segments.filter((segment) => marks.get(segment)?.some((mark) => isOpen(state, mark)))
}
