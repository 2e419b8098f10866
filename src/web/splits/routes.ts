import { refuse } from '../../core/refusal.ts'
import { donePath } from '../articles/done.ts'
import type { ArticleContext } from '../context.ts'
import { made, page, type Reply, refused } from '../reply.ts'
import { closedTo } from '../revisions/closed.ts'
import { refIn } from '../revisions/refs.ts'
import { articleRoute, type Route } from '../route.ts'
import { replacementAnswer, replacementOf, successorsOf } from '../segments/successors.ts'
import { type SplitInput, type SplitQuery, splitInput, splitQuery } from './input.ts'
import { splitPage } from './page.ts'

export const splitRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/segments/:id/splits/new',
    surface: 'page',
    summary: 'Form that asks where to cut a segment.',
    right: 'translate',
    query: splitQuery,
    handle: showForm,
  }),
  articleRoute({
    method: 'post',
    path: '/segments/:id/splits',
    surface: 'both',
    summary: 'Cuts a segment in two, `at` UTF-16 code units into its source, and its text at `targetAt`.',
    right: 'translate',
    body: splitInput,
    answer: { status: 201, schema: replacementAnswer },
    handle: splitSegment,
  }),
]

function showForm(c: ArticleContext<unknown, SplitQuery>): Reply {
  const { at, target: targetAt } = c.query
  const form = splitPage(c, c.article, c.ref, { at, targetAt })
  if (form) return page(form.view, form.model)
  const segment = c.article.segments.get(c.ref)
  if (!segment) return refused(refuse('not_found').refusal)
  return refused(refuse(segment.retired ? 'segment_replaced' : 'added_sentence').refusal)
}

async function splitSegment(c: ArticleContext<SplitInput>): Promise<Reply> {
  const { at, targetAt, base: seen } = c.body
  const base = typeof seen === 'string' ? refIn(c.entry.id, seen) : seen
  if (typeof seen === 'string' && base === undefined) return refused({ code: 'invalid', field: 'base' })
  const closed = await closedTo(c)
  if (closed) return refused(closed)
  const command = {
    type: 'split',
    segment: c.ref,
    at,
    ...(targetAt === undefined ? {} : { targetAt }),
    ...(base === undefined ? {} : { base }),
  } as const
  const acted = await c.house.desk.articles.act(c.entry.id, c.ask, command, c.actor)
  if (!acted.ok) {
    const form = splitPage(c, acted.state, c.ref, { at, targetAt })
    const successors = successorsOf(c.entry.id, acted.state, c.ref)
    const replaced = acted.refusal.code === 'segment_replaced'
    return refused(acted.refusal, {
      ...(replaced ? { json: { successors } } : {}),
      ...(form ? { page: form } : {}),
    })
  }
  const answer = replacementOf(c.entry.id, acted.line?.events ?? [])
  const first = refIn(c.entry.id, answer.made[0]?.id ?? '') ?? 0
  return made(c.api, answer, donePath(c, acted.state, first))
}
