import { z } from 'zod'
import { json, page } from '../reply.ts'
import { personRoute, type Route } from '../route.ts'
import { queueQuery } from './input.ts'
import { answerRow, filtered, queuePage, rowsOfPerson } from './page.ts'

const count = z.number().int()

const row = z.strictObject({
  article: z.string(),
  title: z.string(),
  project: z.string(),
  segments: count,
  /** Of the source. */
  words: count,
  /** The oldest waits since then. */
  since: z.string(),
  deadline: z.string(),
  /** The first segment, in reading order. */
  first: z.string(),
  /** Whose texts they are. */
  people: z.array(z.strictObject({ id: z.string(), name: z.string(), segments: count, words: count })),
})

const queueAnswer = z.strictObject({
  waiting: z.array(row),
  returned: z.array(row),
  changed: z.array(row),
})

export const queueRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/queue',
    surface: 'both',
    summary:
      'Lists by article what waits for you, the oldest first: to be reviewed, returned to you, approved and changed since.',
    query: queueQuery,
    answer: { status: 200, schema: queueAnswer },
    async handle(c) {
      const rows = await rowsOfPerson(c)
      if (!c.api) return page('queue/show', queuePage(c, rows))
      const of = (kind: string) =>
        filtered(rows, c.query)
          .filter((one) => one.kind === kind)
          .map((one) => answerRow(c, one))
      return json({ waiting: of('waiting'), returned: of('returned'), changed: of('changed') })
    },
  }),
]
