import { z } from 'zod'
import type { PersonContext } from '../context.ts'
import type { Reply } from '../reply.ts'
import { readable, stillReadable } from './allowed.ts'
import { followed, placeIn } from './follow.ts'

/** Articles that one stream may follow. */
const ARTICLES = 200

const PLACES = /^([a-z0-9]{1,40}-[0-9]{1,15}(,[a-z0-9]{1,40}-[0-9]{1,15})*)?$/

export const severalQuery = z.object({
  /** `<article>-<number>`, parted by commas: the number of the last line that the reader has. */
  articles: z
    .string()
    .max(ARTICLES * 58)
    .regex(PLACES)
    .default('')
    .transform(placesOf)
    .refine((places) => places.size <= ARTICLES),
})

type SeveralQuery = z.infer<typeof severalQuery>

/** Articles that are not his to see are passed over; the stream ends when he may read others than at its beginning. */
export function openSeveral(c: PersonContext<unknown, SeveralQuery>): Reply {
  const { desk, streams, inboxStreams, presences } = c.house
  const asked = [...c.query.articles.keys()]
  const resumed = placesOf(c.request.get('last-event-id') ?? '')
  return {
    kind: 'stream',
    async open(response) {
      const ids = await readable(c, asked)
      const follow = await Promise.all(
        ids.map(async (id) => {
          const loaded = await desk.articles.load(id)
          const seen = resumed.get(id) ?? c.query.articles.get(id) ?? ''
          return { ...followed(desk, id, placeIn(seen, loaded), loaded.head), about: { article: id } }
        }),
      )
      const allowed = stillReadable(c, asked, ids)
      const id = (places: readonly number[]) => ids.map((one, n) => `${one}-${places[n]}`).join(',')
      await streams.open(response, { follow, id, allowed })
      await presences.join(response, ids, allowed)
      await inboxStreams.join(response, c.person.id, allowed)
    },
  }
}

function placesOf(list: string): ReadonlyMap<string, string> {
  if (list === '' || !PLACES.test(list)) return new Map()
  return new Map(
    list.split(',').map((place) => {
      const [article = '', seq = ''] = place.split('-')
      return [article, seq]
    }),
  )
}
