import { z } from 'zod'
import { keepLeft } from '../../desk/left.ts'
import type { ArticleContext } from '../context.ts'
import { json, type Reply } from '../reply.ts'
import { articleRoute, type Route } from '../route.ts'

const placeInput = z.strictObject({
  /** Query and fragment of the editor's address, as `?status=draft&segment=12#segment-12`; empty: the beginning. */
  place: z.string().regex(/^(\?[^#\s]{1,1000}(#segment-\d{1,9})?)?$/),
})

export const placeRoutes: readonly Route[] = [
  articleRoute({
    method: 'post',
    path: '/articles/:id/places',
    surface: 'api',
    summary:
      'Says where in an article you are and with which filter, for when you open it again, on any device.',
    right: 'read',
    body: placeInput,
    answer: { status: 201, schema: z.strictObject({ at: z.number().int() }) },
    handle: keepPlace,
  }),
]

async function keepPlace({
  house,
  entry,
  person,
  body,
}: ArticleContext<z.infer<typeof placeInput>>): Promise<Reply> {
  return json({ at: await keepLeft(house.desk, entry.id, person.id, body.place) }, 201)
}
