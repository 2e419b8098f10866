import { foldedInto } from '../../core/article/folded.ts'
import { type Segment, sourceOf } from '../../core/article/state.ts'
import type { Span } from '../../core/revision/follow.ts'
import { publicId } from '../../desk/document.ts'
import type { Pair } from '../../work/jobs.ts'
import type { ArticleContext } from '../context.ts'
import { json, made, page, type Reply, refused } from '../reply.ts'
import { articleRoute, type Route } from '../route.ts'
import { historyAnswer, madeAnswer, madeRevision } from './answers.ts'
import { saveChoice } from './choice.ts'
import { closedTo } from './closed.ts'
import { differenceAnswer, showDifference } from './difference.ts'
import {
  choiceInput,
  differenceQuery,
  type HistoryQuery,
  historyQuery,
  restorationInput,
  revisionInput,
} from './input.ts'
import { comparedRevisions, historyModel, historyOfSegment } from './page.ts'
import { refIn } from './refs.ts'
import { saveRevision } from './save.ts'

export const revisionRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/segments/:id/revisions',
    surface: 'both',
    summary: 'Lists every revision of a segment, newest first, with what was decided of it.',
    right: 'read',
    query: historyQuery,
    answer: { status: 200, schema: historyAnswer },
    handle: showHistory,
  }),
  articleRoute({
    method: 'post',
    path: '/segments/:id/revisions',
    surface: 'both',
    summary: 'Gives a segment a text; 409 with the text of now when its base is not the current revision.',
    right: 'translate',
    body: revisionInput,
    answer: { status: 201, schema: madeAnswer },
    handle: saveRevision,
  }),
  articleRoute({
    method: 'get',
    path: '/revisions/:id/difference',
    surface: 'api',
    summary:
      'What a revision changed in an older one (`from`, else the last that counts), as JSON or Markdown.',
    right: 'read',
    query: differenceQuery,
    answer: { status: 200, schema: differenceAnswer },
    handle: showDifference,
  }),
  articleRoute({
    method: 'post',
    path: '/revisions/:id/revisions',
    surface: 'both',
    summary:
      'Makes a revision of the current one without those of its changes since `from` that are rejected.',
    right: 'translate',
    body: choiceInput,
    answer: { status: 201, schema: madeAnswer },
    handle: saveChoice,
  }),
  articleRoute({
    method: 'post',
    path: '/revisions/:id/restorations',
    surface: 'both',
    summary: 'Brings the text of an old revision back as a new one.',
    right: 'translate',
    body: restorationInput,
    answer: { status: 201, schema: madeAnswer },
    handle: restoreRevision,
  }),
]

async function showHistory(c: ArticleContext<unknown, HistoryQuery>): Promise<Reply> {
  const segment = c.article.segments.get(c.ref)
  if (!segment) return refused({ code: 'not_found' })
  if (c.api) return json({ revisions: historyOfSegment(c, segment) })
  const compared = comparedRevisions(c, segment)
  const asked = c.query.from !== undefined && c.query.to !== undefined
  if (!compared && isFolded(c, c.query.from, c.query.to)) return refused({ code: 'text_folded' })
  if (asked && !compared && c.query.from !== c.query.to) return refused({ code: 'not_found' })
  const pairs = compared ? [{ before: compared[0].text, after: compared[1].text }] : []
  const [difference] = await c.house.desk.work.run('compare', pairs)
  const rerendered = await rerenderedIn(c, segment, pairs)
  return page('revisions/list', historyModel(c, segment, compared, { difference, rerendered }))
}

/** The source words whose rendering the later of two texts changed. */
async function rerenderedIn(
  c: ArticleContext<unknown, unknown>,
  segment: Segment,
  pairs: readonly Pair[],
): Promise<readonly Span[]> {
  const { links, learning } = c.house.desk
  const edits = pairs.map((pair) => ({ source: sourceOf(c.article, segment), ...pair }))
  const [found = []] = await links.effectsOf(c.article.pair, edits, learning.of(c.entry.project))
  return found
}

/** Whether one of these is a draft whose text is gone. */
function isFolded(c: ArticleContext<unknown, unknown>, ...ids: readonly (string | undefined)[]): boolean {
  return ids.some((id) => foldedInto(c.article, refIn(c.entry.id, id ?? '') ?? 0) !== undefined)
}

async function restoreRevision(
  c: ArticleContext<{ readonly base?: string | null | undefined }>,
): Promise<Reply> {
  const { base: seen } = c.body
  const base = seen == null ? seen : refIn(c.entry.id, seen)
  if (typeof seen === 'string' && base === undefined) return refused({ code: 'invalid', field: 'base' })
  const closed = await closedTo(c)
  if (closed) return refused(closed)
  const command = { type: 'restore', revision: c.ref, ...(base === undefined ? {} : { base }) } as const
  const acted = await c.house.desk.articles.act(c.entry.id, c.ask, command, c.actor)
  if (!acted.ok) return refused(acted.refusal)
  const { state, line } = acted
  const segment = state.segments.get(state.revisions.get(c.ref)?.segment ?? 0)
  const to = `/segments/${publicId(c.entry.id, segment?.ref ?? 0)}/revisions`
  return made(c.api, madeRevision(c.entry.id, state, line?.events ?? [], segment), to)
}
