import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorAnswer } from '../../src/web/openapi/describe.ts'
import type { Route } from '../../src/web/route.ts'
import { ROUTES } from '../../src/web/routes.ts'
import { openHouse, type TestHouse } from '../web/house.ts'
import { OF_API, progress } from './cases.ts'
import { wrongsFor } from './fields.ts'
import { type Asked, filesOf, requestsTo, requestWith } from './requests.ts'
import { type Answer, send } from './send.ts'
import { extrasFor, type Stage, setStage } from './stage.ts'
import { tracesIn } from './traces.ts'
import { HELD, heldAtBest, watched } from './within.ts'

const HOUR = 3_600_000
/** Of one route; the rest is likely to be the same. */
const MOST_FOUND = 5
/** A house of many things answers slowly, and says nothing new. */
const MOST_STAGES = 5
/** A route that takes files is asked as often as that many others. */
const FOR_FILES = 8

const SEED = fc.readConfigureGlobal().seed ?? 0

const wrongs = new Map(ROUTES.map((route) => [route, wrongsFor(route)]))
const allWrongs = [...wrongs.values()].reduce((sum, one) => sum + one.length, 0)
/** Half of the cases at most are each wrong value in each field, once; the rest are of every kind, by chance. */
const OF_WRONGS = Math.min(allWrongs, Math.floor(OF_API / 2))
const weightOf = (route: Route) => (filesOf(route).length > 0 ? FOR_FILES : 1)
const weights = ROUTES.reduce((sum, route) => sum + weightOf(route), 0)

let house: TestHouse
let stage: Stage
let stages = 0
/** What is on the stage beside the usual; null: there is none yet. */
let extras: string | null = null
/** Since something last changed; null: not looked at since. */
let traces: ReturnType<typeof tracesIn> | null = null
let asked = 0
/** How often each route was asked, and how often it did what it is for. */
const counts = new Map(ROUTES.map((route) => [route, { asked: 0, taken: 0 }]))

beforeAll(async () => {
  house = await openHouse({ samples: false })
})
afterAll(() => house.close())
afterAll(() => {
  const all = [...counts.values()]
  const taken = all.reduce((sum, one) => sum + one.taken, 0)
  process.stdout.write(`API: ${asked} requests to ${counts.size} routes, ${taken} of them taken\n`)
  const never = [...counts].flatMap(([{ method, path }, one]) => (one.taken > 0 ? [] : `${method} ${path}`))
  process.stdout.write(`API: never taken: ${never.join(', ')}\n`)
})

describe.each(ROUTES.map((route) => [route.method.toUpperCase(), route.path, route] as const))(
  '%s %s',
  (_method, _path, route) => {
    test('whatever is sent, it is taken or refused with nothing changed, and nobody waits', {
      timeout: HOUR,
    }, async () => {
      if (extras !== extrasFor(route.path)) await anew(route)
      const found: string[] = []
      const asks = async (one: Asked) => {
        if (found.length < MOST_FOUND) found.push(...(await wrongWith(route, one)))
      }
      const own = wrongs.get(route) ?? []
      const share = Math.ceil((own.length * OF_WRONGS) / allWrongs)
      const order = fc.sample(fc.shuffledSubarray([...own], { minLength: own.length }), 1).flat()
      for (const wrong of order.slice(0, share))
        for (const one of fc.sample(requestWith(route, wrong), { numRuns: 1, seed: SEED + asked }))
          await asks(one)
      const more = Math.max(2, Math.ceil(((OF_API - OF_WRONGS) * weightOf(route)) / weights))
      for (const one of fc.sample(requestsTo(route), more)) await asks(one)
      if (found.length > 0) throw new Error(found.join('\n\n'))
    })
  },
)

/** Sends it; what was wrong with that, with the whole request. */
async function wrongWith(route: Route, one: Asked): Promise<readonly string[]> {
  traces ??= tracesIn(house.folder)
  const { value: answer, held } = await watched(() => send(house, stage, one))
  count(route, answer)
  try {
    await judge(route, one, answer, held)
    return []
  } catch (error) {
    traces = null
    // At once: the run may be a long one.
    process.stdout.write(
      `API: found at ${one.method} ${one.path.slice(0, 200)}: ${String(error).slice(0, 300)}\n`,
    )
    return [`${saidOf(one)}\n${answer.status} ${answer.text.slice(0, 300)}\n${String(error)}`]
  }
}

async function judge(route: Route, one: Asked, answer: Answer, held: number): Promise<void> {
  expect(answer.status).toBeLessThan(500)
  expect(answer.text).not.toMatch(/node_modules|\bat \w+ \(|file:\/\//)
  const own = one.path.includes('FOREIGN') || one.path.includes('AWAY')
  if (!own && one.who === 'stranger' && ['article', 'project', 'alignment'].includes(route.scope.kind))
    expect(answer.status, 'what is not his').toBeGreaterThanOrEqual(400)
  if (answer.status >= 400) {
    expect(tracesIn(house.folder), 'refused, and something changed').toEqual(traces)
    if (one.path.startsWith('/api/') && one.method !== 'HEAD')
      expect(errorAnswer.safeParse(JSON.parse(answer.text)).error).toBeUndefined()
  }
  const least = held > HELD ? await heldAtBest(held, () => send(house, stage, one)) : held
  expect(least, 'milliseconds that the others were held up').toBeLessThan(HELD)
  // Who is told to wait says nothing more.
  if (answer.status === 429) await anew(route)
  else if (answer.status < 400) await goneOn(route, one)
}

/** What may take away the things that requests are about, or the right to them. */
const ENDS =
  /(deletions|removals|closures|archivings|revocations|administrators|members|passwords|resets|recoveries|sources|splits|merges)\b/
const MOST_TAKEN = 20
let taken = 0

/** Now and then all begins anew, so that the next requests meet something too. */
async function goneOn(route: Route, { method }: Asked): Promise<void> {
  traces = null
  if (method !== 'POST') return
  taken += 1
  if (ENDS.test(route.path) || taken > MOST_TAKEN) await anew(route)
  else await stage.admin.page('GET', '/')
}

async function anew({ path }: Route): Promise<void> {
  if (stages >= MOST_STAGES) {
    await house.close()
    house = await openHouse({ samples: false })
    stages = 0
  }
  stages += 1
  taken = 0
  traces = null
  extras = extrasFor(path)
  stage = await setStage(house, path)
}

function count(route: Route, { status }: Answer): void {
  asked += 1
  progress('API', asked, OF_API)
  const own = counts.get(route)
  if (!own) return
  own.asked += 1
  if (status < 400) own.taken += 1
}

function saidOf({ who, method, path, headers, body, files, fields }: Asked): string {
  const upload = files?.map(([field, name, bytes]) => [field, name, Buffer.from(bytes).toString('base64')])
  const sent = JSON.stringify({ headers, body, fields: fields && [...fields], files: upload })
  return `${who}: ${method} ${path.slice(0, 500)}\n${sent.slice(0, 5_000)}`
}
