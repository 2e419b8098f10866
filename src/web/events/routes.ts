import { z } from 'zod'
import { historyOf, isArticleLine } from '../../desk/articles.ts'
import type { ArticleContext } from '../context.ts'
import type { Reply } from '../reply.ts'
import { articleRoute, type Route } from '../route.ts'
import { stillAllowed } from './allowed.ts'
import { describeLine } from './describe.ts'

const eventsQuery = z.object({
  /** Where `Last-Event-ID` cannot be sent: the sequence number that the reader has. */
  after: z.string().optional(),
})

type EventsQuery = z.infer<typeof eventsQuery>

/** A reader further behind reads the article again instead of its every step. Lines. */
const REPLAY = 5_000

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
]

function openEvents(c: ArticleContext<unknown, EventsQuery>): Reply {
  const { desk, streams } = c.house
  const { id } = c.entry
  const seen = c.request.get('last-event-id') ?? c.query.after
  const after = seen === undefined ? c.head : place(seen, c)
  return {
    kind: 'stream',
    open: (response) =>
      streams.open(response, {
        history: historyOf(id),
        after: after ?? c.head,
        resync: after === undefined,
        allowed: stillAllowed(c),
        async describe(line) {
          if (!isArticleLine(line)) return undefined
          const { state } = await desk.articles.load(id)
          return describeLine(await desk.workspace(), id, state, line)
        },
      }),
  }
}

/** The sequence number that a reader says he has; undefined: not of this history, too old, or from before drafts were folded, so he reads all again. */
function place(seen: string, { head, article }: ArticleContext<unknown, unknown>): number | undefined {
  if (!/^(0|[1-9][0-9]{0,14})$/.test(seen)) return undefined
  const behind = head - Number(seen)
  return behind >= 0 && behind <= REPLAY && Number(seen) >= article.foldedTo ? Number(seen) : undefined
}
