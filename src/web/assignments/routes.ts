import { z } from 'zod'
import type { Ref } from '../../core/article/event.ts'
import { may } from '../../core/workspace/rights.ts'
import { actorIn } from '../../core/workspace/state.ts'
import type { ArticleContext } from '../context.ts'
import { json, made, page, type Reply, refused } from '../reply.ts'
import { closedTo } from '../revisions/closed.ts'
import { refIn } from '../revisions/refs.ts'
import { who } from '../revisions/who.ts'
import { articleRoute, type Route } from '../route.ts'
import { type AssignmentInput, assignmentInput, assignmentsQuery } from './input.ts'
import { assignmentsOf, assignmentsPage, doneOf } from './page.ts'

const count = z.strictObject({ segments: z.number().int(), words: z.number().int() })
const due = z.string()

const assignmentsAnswer = z.strictObject({
  /** Neighbours that one person has until the same day, in reading order. */
  assignments: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      /** Numbers of the first and the last segment. */
      first: z.number().int(),
      last: z.number().int(),
      person: who,
      due,
      late: z.boolean(),
      all: count,
      left: count,
      /** Number of the first that is left; 0: none is. */
      next: z.number().int(),
    }),
  ),
  people: z.array(z.strictObject({ person: who, due, late: z.boolean(), all: count, left: count })),
})

export const assignmentRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/assignments',
    surface: 'both',
    summary: 'Tells who has which segments of an article until when, and how many words each.',
    right: 'read',
    query: assignmentsQuery,
    answer: { status: 200, schema: assignmentsAnswer },
    async handle(c) {
      if (c.api) return json(assignmentsOf(c))
      const { view, model } = assignmentsPage(c, c.article)
      return page(view, { ...model, done: await doneOf(c) })
    },
  }),
  articleRoute({
    method: 'post',
    path: '/articles/:id/assignments',
    surface: 'both',
    summary: 'Gives segments from one to another to somebody until a day (YYYY-MM-DD), or to nobody.',
    right: 'coordinate',
    body: assignmentInput,
    answer: { status: 201, schema: z.strictObject({ id: z.number().int().nullable() }) },
    handle: assign,
  }),
]

async function assign(c: ArticleContext<AssignmentInput>): Promise<Reply> {
  const { from, to, person, due } = c.body
  const again = { page: assignmentsPage(c, c.article, c.body) }
  const closed = await closedTo(c)
  if (closed) return refused(closed, again)
  if (person !== '' && !mayTranslate(c, person)) return refused({ code: 'invalid', field: 'person' }, again)
  const acted = await c.house.desk.articles.act(
    c.entry.id,
    c.ask,
    { type: 'assign', from: segmentOf(c, from), to: segmentOf(c, to), person: person || null, due },
    c.actor,
  )
  if (!acted.ok) return refused(acted.refusal, { page: assignmentsPage(c, acted.state, c.body) })
  const done = acted.line ? `?done=${c.ask.operation}` : ''
  return made(c.api, { id: acted.line?.seq ?? null }, `/articles/${c.entry.id}/assignments${done}`)
}

function mayTranslate({ workspace, project }: ArticleContext, person: string): boolean {
  const actor = actorIn(workspace, person, project.id)
  return actor !== undefined && may(actor.role, 'translate')
}

/** 0: there is none. */
function segmentOf({ entry, article }: ArticleContext, place: string): Ref {
  if (/^[1-9][0-9]{0,9}$/.test(place)) return article.order[Number(place) - 1] ?? 0
  return refIn(entry.id, place) ?? 0
}
