import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorAnswer } from '../../src/web/openapi/describe.ts'
import { ROUTES } from '../../src/web/routes.ts'
import { openHouse, type TestHouse } from '../web/house.ts'
import { raw } from '../web/visitor.ts'
import { OF_API } from './cases.ts'
import { type Asked, placed, requestsTo } from './requests.ts'
import { type Stage, setStage } from './stage.ts'
import { tracesIn } from './traces.ts'
import { HELD, load } from './within.ts'

const numRuns = Math.max(2, Math.ceil(OF_API / ROUTES.length))
const HOUR = 3_600_000
const TRIES = 4

let house: TestHouse
let stage: Stage
beforeAll(async () => {
  house = await openHouse({ samples: false })
  stage = await setStage(house)
})
afterAll(() => house.close())

interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
}

describe.each(ROUTES.map((route) => [route.method.toUpperCase(), route.path, route] as const))(
  '%s %s',
  (_method, _path, route) => {
    test('whatever is sent, it is taken or refused with nothing changed, and nobody waits', {
      timeout: HOUR,
    }, async () => {
      await fc.assert(fc.asyncProperty(requestsTo(route), tried), { numRuns, endOnFailure: true })
    })
  },
)

async function tried(asked: Asked): Promise<void> {
  const before = await tracesIn(house.folder)
  const { answer, took } = await timedAnswer(asked)
  expect(answer.status, `${asked.path}: ${answer.text.slice(0, 200)}`).toBeLessThan(500)
  expect(answer.text).not.toMatch(/node_modules|\bat \w+ \(|file:\/\//)
  if (answer.status < 400) return goneOn(asked)
  expect(await tracesIn(house.folder), `${answer.status} and something changed`).toEqual(before)
  if (asked.path.startsWith('/api/'))
    expect(errorAnswer.safeParse(JSON.parse(answer.text)).error).toBeUndefined()
  if (took > HELD) await mustNotHold(asked)
}

/** What may take away the things that requests are about, or the right to them. */
const ENDS =
  /(deletions|removals|closures|archivings|revocations|administrators|members|passwords|resets|recoveries|sources|splits|merges)\b/
const MOST_TAKEN = 20
let taken = 0

/** Now and then all begins anew, so that the next requests meet something too. */
async function goneOn({ method, path }: Asked): Promise<void> {
  if (method === 'GET') return
  taken += 1
  if (ENDS.test(path) || taken > MOST_TAKEN) {
    stage = await setStage(house)
    taken = 0
    return
  }
  await stage.admin.page('GET', '/')
}

/** What seems to hold the others is asked again while somebody else looks in; the best try counts. */
async function mustNotHold(asked: Asked): Promise<void> {
  let held = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < TRIES && held > HELD; tries += 1) {
    let over = false
    const slow = timedAnswer(asked).finally(() => {
      over = true
    })
    let longest = 0
    while (!over) {
      const started = performance.now()
      await raw(house, '/healthz')
      longest = Math.max(longest, performance.now() - started)
    }
    await slow
    held = Math.min(held, longest / load())
  }
  if (held > HELD) throw new Error(`${asked.path} holds the others up for ${Math.round(held)} ms`)
}

async function timedAnswer(asked: Asked): Promise<{ readonly answer: Answer; readonly took: number }> {
  const started = performance.now()
  return { answer: await send(asked), took: performance.now() - started }
}

async function send({ method, path, type, body, fields, files }: Asked): Promise<Answer> {
  const { ids, admin } = stage
  const headers: Record<string, string> = { authorization: `Bearer ${admin.token}`, accept: '*/*' }
  const address = placed(path, ids)
  // A stream never ends by itself.
  if (/\/events(\?|$)/.test(address)) return begun(address, headers)
  if (files) {
    const form = new FormData()
    for (const [name, value] of fields ?? []) form.append(placed(name, ids), placed(value, ids))
    for (const [field, name, bytes] of files) form.append(field, new Blob([bytes.slice()]), name)
    return read(await fetch(house.url + address, { method, headers, body: form, redirect: 'manual' }))
  }
  if (body === undefined) return { type: '', ...(await raw(house, address, headers, method)) }
  const text = placed(body, ids)
  const length = { 'content-type': type ?? '', 'content-length': `${Buffer.byteLength(text)}` }
  return { type: '', ...(await raw(house, address, { ...headers, ...length }, method, text)) }
}

async function begun(address: string, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(house.url + address, { headers, redirect: 'manual' })
  if (response.status !== 200) return read(response)
  await response.body?.cancel()
  return { status: 200, type: '', text: '' }
}

async function read(response: Response): Promise<Answer> {
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    text: await response.text(),
  }
}
