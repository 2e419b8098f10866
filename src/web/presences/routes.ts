import { z } from 'zod'
import type { ArticleContext } from '../context.ts'
import { json, type Reply, refused } from '../reply.ts'
import { refIn } from '../revisions/refs.ts'
import { articleRoute, type Route } from '../route.ts'
import { LEASE_MS } from './presences.ts'

const presenceInput = z.strictObject({
  /** Names the page, so that one that leaves takes no other of the same person along. */
  page: z.uuid(),
  /** Id of the segment that its box is in; null: it left. */
  segment: z.string().nullable(),
})

type PresenceInput = z.infer<typeof presenceInput>

export const presenceRoutes: readonly Route[] = [
  articleRoute({
    method: 'post',
    path: '/articles/:id/presences',
    surface: 'api',
    summary: 'Says for some seconds in which segment you are; say it again before they are over.',
    right: 'translate',
    body: presenceInput,
    answer: { status: 200, schema: z.strictObject({ seconds: z.number().int() }) },
    handle: bePresent,
  }),
]

function bePresent({ house, article, entry, person, body }: ArticleContext<PresenceInput>): Reply {
  const segment = body.segment === null ? null : article.segments.get(refIn(entry.id, body.segment) ?? 0)
  if (segment === undefined || segment?.retired) return refused({ code: 'not_found' })
  const { page } = body
  house.presences.say({ article: entry.id, person: person.id, page, segment: segment?.ref ?? null })
  return json({ seconds: LEASE_MS / 1_000 })
}
