import { z } from 'zod'
import type { ArticleContext } from '../context.ts'
import type { Reply } from '../reply.ts'
import { articleRoute, personRoute, type Route } from '../route.ts'
import { stillAllowed } from './allowed.ts'
import { followed, placeIn } from './follow.ts'
import { openSeveral, severalQuery } from './several.ts'

const eventsQuery = z.object({
  /** Where `Last-Event-ID` cannot be sent: the sequence number that the reader has. */
  after: z.string().optional(),
})

type EventsQuery = z.infer<typeof eventsQuery>

export const eventRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/events',
    surface: 'api',
    summary: 'Server-sent events of an article, live; Last-Event-ID resumes.',
    right: 'read',
    query: eventsQuery,
    handle: openEvents,
  }),
  personRoute({
    method: 'get',
    path: '/events',
    surface: 'api',
    summary:
      'Server-sent events of several articles and of your inbox over one connection; Last-Event-ID resumes. articles: ids with the number of the last line that you have, <id>-<number>, parted by commas.',
    query: severalQuery,
    handle: openSeveral,
  }),
]

function openEvents(c: ArticleContext<unknown, EventsQuery>): Reply {
  const { streams, desk } = c.house
  const { id } = c.entry
  const seen = c.request.get('last-event-id') ?? c.query.after
  const after = seen === undefined ? c.head : placeIn(seen, { head: c.head, state: c.article })
  return {
    kind: 'stream',
    open: (response) =>
      streams.open(response, {
        follow: [followed(desk, id, after, c.head)],
        id: ([seq]) => `${seq}`,
        allowed: stillAllowed(c),
      }),
  }
}
