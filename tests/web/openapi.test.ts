import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorAnswer } from '../../src/web/openapi/describe.ts'
import { ROUTES } from '../../src/web/routes.ts'
import { addPerson, client, openHouse, type TestHouse } from './house.ts'

interface Described {
  readonly summary: string
  readonly parameters: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: {
    readonly content: Record<string, { schema: { properties?: Record<string, unknown> } }>
  }
  readonly responses: Record<string, { readonly content?: object }>
  readonly security?: readonly object[]
}

let house: TestHouse
let api: ReturnType<typeof client>
let paths: Record<string, Record<string, Described>>
let document: { openapi: string; info: object; components: { securitySchemes: object } }
let article = ''
let alignment = ''
let person = ''
beforeAll(async () => {
  house = await openHouse()
  const boss = await addPerson(house, 'boss', 'administrator')
  person = boss.id
  api = client(house, boss.token)
  const answer = await fetch(`${house.url}/api/openapi.json`)
  expect(answer.status).toBe(200)
  const described = JSON.parse(await answer.text())
  document = described
  paths = described.paths
  for (const entry of (await house.desk.workspace()).articles.values())
    if (entry.sample === 'worked') article = entry.id
  const texts = { source: 'Satu dua tiga.', target: 'One two three.' }
  alignment = (await api('POST', '/api/projects/j1/alignments', texts)).json.id
})
afterAll(() => house.close())

/** What the Express app really answers under /api: `get /api/…`, each once. */
function mounted(): readonly string[] {
  const found = new Set<string>()
  for (const { route } of house.app.router.stack) {
    const addresses: readonly unknown[] = route === undefined ? [] : [route.path].flat()
    for (const path of addresses)
      if (route && typeof path === 'string' && path.startsWith('/api/'))
        for (const layer of route.stack) found.add(`${layer.method} ${path.replace(/:([A-Za-z]+)/g, '{$1}')}`)
  }
  return [...found].toSorted()
}

describe('the description of the API', () => {
  it('is OpenAPI 3.1, open to all, and names both ways to sign in', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.components.securitySchemes)).toEqual(['bearer', 'cookie'])
  })

  it('has every route that the app has, and no other', () => {
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    )
    expect(described.toSorted()).toEqual(mounted())
    expect(described.length).toBeGreaterThan(15)
  })

  it('names every parameter of a path, and no two operations alike', () => {
    const ids = new Set<unknown>()
    for (const [path, operations] of Object.entries(paths))
      for (const [method, operation] of Object.entries(operations)) {
        const named = operation.parameters.filter((one) => one.in === 'path').map(({ name }) => name)
        expect(named, path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
        expect(operation.summary, `${method} ${path}`).toMatch(/^[A-Z].*\.$/)
        ids.add('operationId' in operation ? operation.operationId : '')
      }
    expect(ids.size).toBe(Object.values(paths).flatMap((one) => Object.keys(one)).length)
  })

  it('lets every POST carry an operation, and says what may go wrong', () => {
    for (const [path, { post }] of Object.entries(paths)) {
      if (!post) continue
      const schema = JSON.stringify(post.requestBody?.content['application/json']?.schema)
      expect(schema, path).toContain('"operation"')
      for (const status of ['400', '403', '413', '415', '422', '503'])
        expect(post.responses, path).toHaveProperty(status)
    }
  })

  it('holds whole schemas only: no reference that leads nowhere', () => {
    const references = [...JSON.stringify({ document, paths }).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, to]) => to,
    )
    expect(new Set(references)).toEqual(new Set(['#/components/schemas/Error']))
  })

  it('says that a route needs no sign-in exactly where that is so', async () => {
    for (const route of ROUTES) {
      if (route.surface === 'page' || route.method !== 'get') continue
      const path = `/api${route.path.replace(':id', article)}`
      const { status } = await fetch(house.url + path)
      const open = paths[`/api${route.path.replace(':id', '{id}')}`]?.get?.security?.length === 0
      expect([path, status === 401]).toEqual([path, !open])
    }
  })
})

describe('what is answered is what is described', () => {
  const reads = ROUTES.filter((route) => route.method === 'get' && route.surface !== 'page')

  it.each(reads.map((route) => [route.path, route] as const))('GET /api%s', async (_, route) => {
    const id = await idFor(route.path, route.scope.kind)
    const query = (QUERIES[route.path] ?? '').replace(':article', article)
    if (route.path.endsWith('/events')) return
    const answer = await api('GET', `/api${route.path.replace(':id', id)}${query}`)
    expect(answer.status).toBe(route.answer?.status ?? 200)
    if (route.answer) expect(route.answer.schema.safeParse(answer.json).error).toBeUndefined()
  })

  it.each([
    ['/account/preferences', { theme: 'dark' }],
    ['/account/names', { name: 'The boss' }],
    ['/account/sessions/closures', { session: 'all' }],
    ['/account/tokens', { label: 'x' }],
    ['/projects', { name: 'Sports' }],
    ['/projects/:id/details', { brief: 'x' }],
    ['/projects/:id/members', { person: 'boss', role: 'coordinator' }],
    ['/projects/:id/segmentation', { rules: { abbreviations: [], exceptions: [] } }],
    ['/projects/:id/people', { name: 'A', login: 'a-one', role: 'reviewer' }],
    ['/people', { name: 'B', login: 'b-one' }],
    ['/people/:id/resets', {}],
    ['/invitations', { name: 'C', login: 'c-one', project: 'j1', role: 'reviewer' }],
    ['/people/:id/names', { name: 'Boss' }],
    ['/people/:id/administrators', { administrator: true }],
    ['/sessions/closures', {}],
  ])('POST /api%s', async (path, body) => {
    const route = ROUTES.find((one) => one.method === 'post' && one.path === path)
    const id = path.startsWith('/people') ? person : 'j1'
    const answer = await api('POST', `/api${path.replace(':id', id)}`, body)
    expect(answer.status).toBe(route?.answer?.status)
    expect(route?.answer?.schema.safeParse(answer.json).error).toBeUndefined()
  })

  it('errors have their one shape', async () => {
    for (const [method, path, body] of ERRORS) {
      const answer = await api(method, path, body)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(errorAnswer.safeParse(answer.json).error).toBeUndefined()
    }
  })
})

const ERRORS = [
  ['GET', '/api/nothing', undefined],
  ['GET', '/api/articles/unknown', undefined],
  ['POST', '/api/projects', { name: '' }],
  ['POST', '/api/projects', { nome: 'x' }],
] as const

/** Queries that a route cannot do without. */
const QUERIES: Readonly<Record<string, string>> = {
  '/articles/:id/export': '?format=json',
  '/projects/:id/export': '?format=json&article=:article',
  '/articles/:id/comparison': '?from=now&to=now',
}

async function idFor(path: string, scope: string): Promise<string> {
  if (scope === 'project') return 'j1'
  if (scope === 'alignment') return alignment
  if (path.startsWith('/people')) return person
  if (!path.startsWith('/segments') && !path.startsWith('/revisions')) return article
  const { state } = await house.desk.articles.load(article)
  const [first = 0] = state.order
  return `${article}.${path.startsWith('/segments') ? first : (state.segments.get(first)?.last ?? 0)}`
}
