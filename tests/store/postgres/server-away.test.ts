import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { type RunningServer, startServer } from '../../browser/server.ts'
import { PostgresServer } from '../../postgres/server.ts'

/** What is promised for an answer when the database is away. Milliseconds. */
const PROMISED = 5_000

const errorAnswer = z.object({ error: z.object({ code: z.string() }) })
const articlesAnswer = z.object({ articles: z.array(z.object({ id: z.string() })) })
const segmentsAnswer = z.object({
  segments: z.array(z.object({ id: z.string(), revision: z.string().nullable() })),
})
const revisionsAnswer = z.object({ revisions: z.array(z.object({ text: z.string() })) })

let postgres: PostgresServer
let server: RunningServer
let cookie: string

beforeAll(async () => {
  postgres = await PostgresServer.start()
  server = await startServer({ databaseUrl: await postgres.emptyDatabase() })
  const token = new URL(server.setup ?? '').searchParams.get('token')
  const response = await send('/setup', {
    token,
    name: 'Ana',
    login: 'ana',
    password: 'correct horse battery',
  })
  cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
})
afterAll(async () => {
  await server.stop()
  await postgres.destroy()
})

function send(path: string, body?: object): Promise<Response> {
  const headers = { cookie: cookie ?? '', 'content-type': 'application/json' }
  const post = body && { method: 'POST', body: JSON.stringify(body) }
  return fetch(`${server.url}/api${path}`, { headers, ...post })
}

async function read<Shape extends z.ZodType>(shape: Shape, path: string): Promise<z.infer<Shape>> {
  return shape.parse(await (await send(path)).json())
}

/** Status and code of an answer, if one comes in time. */
async function refusalOf(asked: Promise<Response>): Promise<string> {
  const said = asked.then(async (response) => {
    const { error } = errorAnswer.parse(await response.json())
    return `${response.status} ${error.code}`
  })
  return Promise.race([said, pause(PROMISED, 'no answer in time')])
}

test.each([
  ['hung', () => postgres.pause(), () => postgres.resume()],
  ['stopped', () => postgres.stop(), () => postgres.startAgain()],
])('a server whose database is %s says 503 in time, and goes on when it is back', async (_, away, back) => {
  const { articles } = await read(articlesAnswer, '/articles')
  const article = articles[1]?.id ?? ''
  const { segments } = await read(segmentsAnswer, `/articles/${article}/segments`)
  const { id, revision } = segments.find((one) => one.revision === null) ?? { id: '', revision: null }
  const save = { text: 'While it was away.', state: 'translated', base: revision, operation: randomUUID() }
  await away()
  const refusals = await Promise.all([
    refusalOf(send('/articles')),
    refusalOf(send(`/segments/${id}/revisions`, save)),
    refusalOf(send('/nowhere')),
  ])
  const page = await fetch(`${server.url}/articles/${article}`, { headers: { cookie } })
  const healthy = await fetch(`${server.url}/healthz`)
  await back()
  for (const refusal of refusals) expect(refusal).toMatch(/^503 storage_(failed|busy)$/)
  expect([page.status, page.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8'])
  expect(healthy.status).toBe(200)
  await vi.waitFor(async () => expect((await send('/articles')).status).toBe(200), {
    timeout: 20_000,
    interval: 100,
  })
  expect((await send(`/segments/${id}/revisions`, save)).status).toBe(201)
  const kept = await read(revisionsAnswer, `/segments/${id}/revisions`)
  expect(kept.revisions.filter(({ text }) => text === save.text)).toHaveLength(1)
})
