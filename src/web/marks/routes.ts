import { marksOf } from '../../core/article/marked.ts'
import type { Mark } from '../../core/article/state.ts'
import { refuse } from '../../core/refusal.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { reviewPath } from '../decisions/waiting.ts'
import { json, made, page, type Reply, refused } from '../reply.ts'
import { closedTo } from '../revisions/closed.ts'
import { editorPath } from '../revisions/place.ts'
import { whoOf } from '../revisions/who.ts'
import { articleRoute, type Route } from '../route.ts'
import {
  type MarkInput,
  type MarksQuery,
  markInput,
  markMade,
  marksAnswer,
  marksQuery,
  type WithdrawalInput,
  withdrawalInput,
} from './input.ts'
import { marksPage } from './page.ts'
import { shownMarks } from './shown.ts'

export const markRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/segments/:id/marks',
    surface: 'both',
    summary: 'The marks of a segment that were not withdrawn, oldest first, and where their words are now.',
    right: 'read',
    query: marksQuery,
    answer: { status: 200, schema: marksAnswer },
    handle: showMarks,
  }),
  articleRoute({
    method: 'post',
    path: '/revisions/:id/marks',
    surface: 'both',
    summary: 'Marks words of a revision or of its source: a type of MQM with a severity, or excellent.',
    right: 'review',
    body: markInput,
    answer: { status: 201, schema: markMade },
    handle: addMark,
  }),
  articleRoute({
    method: 'post',
    path: '/marks/:id/withdrawals',
    surface: 'both',
    summary: 'Takes a mark back; it stays in the history.',
    right: 'review',
    body: withdrawalInput,
    answer: { status: 201, schema: markMade },
    handle: withdrawMark,
  }),
]

function showMarks(c: ArticleContext<unknown, MarksQuery>): Reply {
  const segment = c.article.segments.get(c.ref)
  if (!segment) return refused(refuse('not_found').refusal)
  if (!c.api) {
    const { view, model } = marksPage(c, c.article, segment, c.query)
    return page(view, model)
  }
  const marks = marksOf(c.article, segment)
  const shown = shownMarks(c, c.article, marks)
  return json({ marks: marks.map((mark, index) => answerOf(c, mark, shown[index])) })
}

function answerOf(
  c: ArticleContext<unknown, unknown>,
  mark: Mark,
  shown: ReturnType<typeof shownMarks>[number] | undefined,
) {
  const { code, severity, note, side, at } = mark
  return {
    id: publicId(c.entry.id, mark.ref),
    segment: publicId(c.entry.id, mark.segment),
    revision: publicId(c.entry.id, mark.revision),
    side,
    span: mark.span ?? null,
    quote: shown?.quote ?? '',
    place: shown?.place ?? null,
    code,
    severity,
    note,
    open: shown?.open ?? false,
    by: whoOf(c.workspace, mark.by),
    at,
  }
}

async function addMark(c: ArticleContext<MarkInput>): Promise<Reply> {
  const closed = await closedTo(c)
  if (closed) return refused(closed)
  const { then, ...said } = c.body
  const command = { type: 'mark', revision: c.ref, ...said } as const
  const acted = await c.house.desk.articles.act(c.entry.id, c.ask, command, c.actor)
  const ref = acted.state.revisions.get(c.ref)?.segment ?? 0
  const segment = acted.state.segments.get(ref)
  if (!acted.ok) {
    const form = segment && marksPage(c, acted.state, segment, { then }, said)
    return refused(acted.refusal, form ? { page: form } : {})
  }
  const event = acted.line?.events.find((one) => one.type === 'markAdded')
  const mark = event?.type === 'markAdded' ? event.mark : 0
  return made(c.api, { id: publicId(c.entry.id, mark) }, onward(c, acted.state, ref, then))
}

async function withdrawMark(c: ArticleContext<WithdrawalInput>): Promise<Reply> {
  const closed = await closedTo(c)
  if (closed) return refused(closed)
  const command = { type: 'withdrawMark', mark: c.ref } as const
  const acted = await c.house.desk.articles.act(c.entry.id, c.ask, command, c.actor)
  if (!acted.ok) return refused(acted.refusal)
  const segment = acted.state.marks.get(c.ref)?.segment ?? 0
  return made(c.api, { id: publicId(c.entry.id, c.ref) }, onward(c, acted.state, segment, c.body.then))
}

function onward(
  c: ArticleContext<unknown>,
  state: Parameters<typeof editorPath>[1],
  segment: number,
  then: 'review' | 'stay',
): string {
  if (then === 'review') return reviewPath(c.entry.id, state, segment, 'here')
  return editorPath(c.entry.id, state, segment)
}
