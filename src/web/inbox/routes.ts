import { z } from 'zod'
import { stillSignedIn } from '../events/allowed.ts'
import { json, page, redirect } from '../reply.ts'
import { personRoute, type Route } from '../route.ts'
import { inboxPage } from './page.ts'

export const countsAnswer = z.strictObject({
  /** Comments that name you, and answers to you, that you have not read. */
  mentions: z.number().int(),
  replies: z.number().int(),
  /** Segments with your text that stand returned. */
  returned: z.number().int(),
  /** Segments that you may review and that wait for it. */
  waiting: z.number().int(),
})

export const inboxRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/inbox',
    surface: 'both',
    summary: 'Counts what waits for you.',
    answer: { status: 200, schema: countsAnswer },
    handle: async (c) =>
      c.api
        ? json(await c.house.inbox.countsOf(c.workspace, c.person))
        : page('inbox/show', await inboxPage(c)),
  }),
  personRoute({
    method: 'get',
    path: '/inbox/events',
    surface: 'api',
    summary: 'Server-sent events of your inbox: its counts, at first and whenever they change.',
    handle: (c) => ({
      kind: 'stream',
      open: (response) => c.house.inboxStreams.open(response, c.person.id, stillSignedIn(c)),
    }),
  }),
  personRoute({
    method: 'post',
    path: '/inbox/readings',
    surface: 'both',
    summary: 'Marks all that was said so far as read.',
    body: z.strictObject({}),
    answer: { status: 200, schema: countsAnswer },
    async handle(c) {
      const { inbox } = c.house
      await inbox.readAll(c.workspace, c.person)
      return c.api ? json(await inbox.countsOf(c.workspace, c.person)) : redirect('/inbox')
    },
  }),
]
