import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PostgresServer } from '../postgres/server.ts'
import { samplesOf, segmentsOf, send } from './api.ts'
import { launchChromium } from './chromium.ts'
import { eventually, live, row } from './editor.ts'
import { type RunningServer, startServer } from './server.ts'
import { PASSWORD } from './stage.ts'

let postgres: PostgresServer
let browser: Browser
let first: RunningServer
let second: RunningServer
/** The same person, signed in once, at one server and at the other. */
let atFirst: BrowserContext
let atSecond: BrowserContext
let article: string

beforeAll(async () => {
  // In this order: the browser takes the temporary folder for itself, where the database's own user may not enter.
  postgres = await PostgresServer.start()
  browser = await launchChromium()
  const databaseUrl = await postgres.emptyDatabase()
  ;[first, second] = await Promise.all([startServer({ databaseUrl }), startServer({ databaseUrl })])
})

afterAll(async () => {
  await browser.close()
  await Promise.all([first.stop(), second.stop()])
  await postgres.destroy()
})

async function save(context: BrowserContext, number: number, text: string): Promise<void> {
  const { id, revision } = (await segmentsOf(context, article))[number - 1] ?? { id: '', revision: null }
  await send(context, `/segments/${id}/revisions`, { text, state: 'translated', base: revision })
}

async function targets(context: BrowserContext): Promise<readonly string[]> {
  return (await segmentsOf(context, article)).map(({ target }) => target)
}

describe('two servers on one database', () => {
  test('start on an empty one at the same moment: one way in, one project, each sample once', async () => {
    const token = new URL(first.setup ?? '').searchParams.get('token')
    expect(new URL(second.setup ?? '').searchParams.get('token')).toBe(token)
    atFirst = await browser.newContext({ baseURL: first.url, locale: 'en-GB' })
    await send(atFirst, '/setup', { token, name: 'Ana Lestari', login: 'ana', password: PASSWORD })
    const answer = await atFirst.request.get('/api/articles')
    const { articles } = await answer.json()
    expect(articles).toHaveLength(2)
    const { untouched, worked } = await samplesOf(atFirst)
    expect(untouched).not.toBe(worked)
    article = untouched
  })

  test('who signed in at one is signed in at the other', async () => {
    atSecond = await browser.newContext({
      baseURL: second.url,
      locale: 'en-GB',
      storageState: await atFirst.storageState(),
    })
    expect(await samplesOf(atSecond)).toEqual(await samplesOf(atFirst))
  })

  test('a save at one is told on an open event stream of the other', async () => {
    const cookie = (await atSecond.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const stream = await fetch(`${second.url}/api/articles/${article}/events`, { headers: { cookie } })
    const told = readUntil(stream, 'Said at the first server.')
    await save(atFirst, 1, 'Said at the first server.')
    expect(await told).toContain('event: changed')
    expect((await targets(atSecond))[0]).toBe('Said at the first server.')
  })

  test('a save at one is on a screen that the other shows, both ways', async () => {
    const [one, other] = [await atFirst.newPage(), await atSecond.newPage()]
    for (const page of [one, other]) {
      await page.goto(`/articles/${article}?segment=5`)
      await live(page)
    }
    await save(atFirst, 2, 'From the first to the second.')
    await eventually(() => row(other, 2).locator('.target-text').textContent()).toBe(
      'From the first to the second.',
    )
    await save(atSecond, 3, 'From the second to the first.')
    await eventually(() => row(one, 3).locator('.target-text').textContent()).toBe(
      'From the second to the first.',
    )
    await one.close()
  })

  test('who is in a segment at one is heard at the other', async () => {
    const { id } = (await segmentsOf(atFirst, article))[0] ?? { id: '' }
    const cookie = (await atSecond.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const stream = await fetch(`${second.url}/api/events?articles=${article}-1`, { headers: { cookie } })
    const told = readUntil(stream, `"segment":"${id}"`)
    await send(atFirst, `/articles/${article}/presences`, {
      page: '00000000-0000-4000-8000-000000000001',
      segment: id,
    })
    expect(await told).toContain('"name":"Ana Lestari"')
  })

  test('saves at both at the same time are all there', async () => {
    const texts = Array.from({ length: 12 }, (_, n) => `Sentence ${n + 4}, at the same time.`)
    await Promise.all(texts.map((text, n) => save(n % 2 === 0 ? atFirst : atSecond, n + 4, text)))
    expect((await targets(atFirst)).slice(3, 15)).toEqual(texts)
    expect(await targets(atSecond)).toEqual(await targets(atFirst))
  })

  test('two saves of one segment from the same text: the later is refused with what is there', async () => {
    const [segment] = await segmentsOf(atFirst, article)
    const path = `/api/segments/${segment?.id}/revisions`
    const data = { state: 'translated', base: segment?.revision }
    const answers = await Promise.all([
      atFirst.request.post(path, { data: { ...data, text: 'By one.' } }),
      atSecond.request.post(path, { data: { ...data, text: 'By the other.' } }),
    ])
    expect(answers.map((answer) => answer.status()).sort()).toEqual([201, 409])
  })

  test('one is killed: the other goes on, and so does a screen of it', async () => {
    const page = atSecond.pages()[0]
    if (!page) throw new Error('the screen of the second server is gone')
    const before = await targets(atFirst)
    await first.kill()
    expect(await targets(atSecond)).toEqual(before)
    await save(atSecond, 2, 'The first server is gone.')
    await eventually(() => row(page, 2).locator('.target-text').textContent()).toBe(
      'The first server is gone.',
    )
  })
})

/** What a stream says until a text comes in it; then it is closed. */
async function readUntil(stream: Response, wanted: string): Promise<string> {
  const decoder = new TextDecoder()
  let said = ''
  for await (const bytes of stream.body ?? []) {
    said += decoder.decode(bytes, { stream: true })
    if (said.includes(wanted)) break
  }
  return said
}
