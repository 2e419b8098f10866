import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startAlignment } from '../../src/desk/align.ts'
import type { Route } from '../../src/web/route.ts'
import { ROUTES } from '../../src/web/routes.ts'
import { addPerson, nextOperation } from './house.ts'
import { type Least, RIGHTS } from './rights-rows.ts'
import { type Cast, human, newArticle, openCast, translate } from './story.ts'

type ActorName = 'nobody' | 'elsewhere' | 'translator' | 'reviewer' | 'coordinator' | 'administrator'

/** Where the `:id` is: in the project of the three roles, in that of `elsewhere`, or nowhere. */
type Place = 'here' | 'there' | 'nowhere'

const RANK: readonly Least[] = ['member', 'translator', 'reviewer', 'coordinator']
const ROLES: Readonly<Partial<Record<ActorName, Least>>> = {
  translator: 'translator',
  reviewer: 'reviewer',
  coordinator: 'coordinator',
}

let cast: Cast
const tokens = new Map<ActorName, string>()
/** Ids of one thing of each kind, by the first word of its path. */
const ids = new Map<Place, ReadonlyMap<string, string>>()

beforeAll(async () => {
  cast = await openCast()
  const { house } = cast
  const admin = human(house, await addPerson(house, 'admin', 'administrator'))
  const made = await admin.api('POST', '/api/projects', { name: 'Lain' })
  const there = made.json.id
  await admin.api('POST', `/api/projects/${there}/members`, { person: cast.stranger.id, role: 'coordinator' })
  tokens
    .set('elsewhere', cast.stranger.token)
    .set('translator', cast.translator.token)
    .set('reviewer', cast.reviewer.token)
    .set('coordinator', cast.coordinator.token)
    .set('administrator', admin.token)
  ids.set('here', await things('j1', cast.coordinator.id, await newArticle(cast)))
  const moved = await admin.api('POST', '/api/articles', { text: 'Satu dua. Tiga.', project: there })
  ids.set('there', await things(there, cast.stranger.id, moved.json.id))
  ids.set(
    'nowhere',
    new Map(
      [...(ids.get('here') ?? [])].map(([kind]) => [
        kind,
        kind === 'projects' ? 'j999' : (NOWHERE[kind] ?? 'aaaaaaaaaaaa.1'),
      ]),
    ),
  )

  async function things(project: string, by: string, article: string): Promise<ReadonlyMap<string, string>> {
    const revision = await translate(admin, `${article}.1`, 'One.')
    const thread = await admin.api('POST', `/api/segments/${article}.1/comments`, { text: 'Why?' })
    const operation = nextOperation()
    const ask = { operation, request: operation, by }
    const texts = { title: 'A', source: 'Satu. Dua.', target: 'One. Two.', project }
    const aligned = await startAlignment(house.desk, ask, { ...texts, pair: { source: 'id', target: 'en' } })
    if (!aligned.ok) throw new Error(aligned.refusal.code)
    return new Map([
      ['projects', project],
      ['articles', article],
      ['segments', `${article}.1`],
      ['revisions', revision],
      ['threads', thread.json.id],
      ['comments', thread.json.id],
      ['marks', revision],
      ['links', revision],
      ['versions', revision],
      ['alignments', aligned.alignment],
      ['people', by],
    ])
  }
})
afterAll(() => cast.house.close())

const NOWHERE: Readonly<Record<string, string>> = {
  articles: 'aaaaaaaaaaaa',
  alignments: 'aaaaaaaaaaaa',
  people: 'p999',
}

function leastOf({ method, path }: Route): Least | undefined {
  return RIGHTS.get(`${method.toUpperCase()} ${path}`)
}

/** What an answer means for whoever asked; the body sent fits no route, so what is let in ends as 422 at the latest. */
function expected(route: Route, least: Least, actor: ActorName, place: Place, api: boolean): string {
  if (least === 'gone') return 'unseen'
  if (least === 'ends') return api ? 'in' : 'sign in'
  if (least === 'open') return 'in'
  if (actor === 'nobody') return 'sign in'
  if (least === 'person') return 'in'
  if (least === 'administrator' && actor !== 'administrator') return 'forbidden'
  // A body that fits nothing is refused before anybody is looked for.
  if (least === 'administrator') return place === 'nowhere' && route.method === 'get' ? 'unseen' : 'in'
  if (place === 'nowhere') return 'unseen'
  if (actor === 'administrator') return 'in'
  if (actor === 'elsewhere') return place === 'there' ? 'in' : 'unseen'
  if (place === 'there') return 'unseen'
  return RANK.indexOf(ROLES[actor] ?? 'member') >= RANK.indexOf(least) ? 'in' : 'forbidden'
}

async function ask(route: Route, actor: ActorName, place: Place, api: boolean): Promise<string> {
  const [, kind = ''] = route.path.split('/')
  const path = route.path.replace(':id', ids.get(place)?.get(kind) ?? '')
  const token = tokens.get(actor)
  const response = await fetch(cast.house.url + (api ? '/api' : '') + path, {
    method: route.method.toUpperCase(),
    redirect: 'manual',
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(api && route.method === 'post' ? { 'content-type': 'application/json' } : {}),
    },
    ...(route.method === 'post'
      ? { body: api ? '{"unheardOf":1}' : new URLSearchParams({ unheardOf: '1' }) }
      : {}),
  })
  const to = response.headers.get('location') ?? ''
  await response.body?.cancel()
  if (response.status === 401 || (response.status === 303 && to.startsWith('/sessions/new'))) return 'sign in'
  if (response.status === 404) return 'unseen'
  if (response.status === 403) return 'forbidden'
  return response.status < 500 ? 'in' : `broken (${response.status})`
}

test('every route has a row, and every row a route', () => {
  const routes = new Set(ROUTES.map(({ method, path }) => `${method.toUpperCase()} ${path}`))
  expect([...RIGHTS.keys()].toSorted()).toEqual([...routes].toSorted())
})

const ACTORS: readonly ActorName[] = [
  'nobody',
  'elsewhere',
  'translator',
  'reviewer',
  'coordinator',
  'administrator',
]

describe.each(ROUTES.map((route) => [route.method.toUpperCase(), route.path, route] as const))(
  '%s %s',
  (_, path, route) => {
    const surfaces = [
      ...(route.surface === 'page' ? [] : [true]),
      ...(route.surface === 'api' ? [] : [false]),
    ]
    const places: readonly Place[] = path.includes(':id') ? ['here', 'there', 'nowhere'] : ['here']

    test.each(surfaces.flatMap((api) => places.map((place) => [api ? 'api' : 'page', place, api] as const)))(
      'lets in by %s, for what is %s, whom the table says',
      async (_surface, place, api) => {
        const least = leastOf(route) ?? 'open'
        const found: Record<string, string> = {}
        const wanted: Record<string, string> = {}
        for (const actor of ACTORS) {
          found[actor] = await ask(route, actor, place, api)
          wanted[actor] = expected(route, least, actor, place, api)
        }
        expect(found).toEqual(wanted)
      },
    )
  },
)
