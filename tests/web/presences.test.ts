import { once } from 'node:events'
import { createServer } from 'node:http'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Presences } from '../../src/web/presences/presences.ts'
import { Folder } from '../store/folder.ts'
import { type Cast, type Human, newArticle, openCast } from './story.ts'

const PAGE = '00000000-0000-4000-8000-000000000001'
const OTHER_PAGE = '00000000-0000-4000-8000-000000000002'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

const be = (who: Human, article: string, segment: string | null, page = PAGE) =>
  who.api('POST', `/api/articles/${article}/presences`, { page, segment })

/** Number of the last line of each history. */
async function headsOf({ house }: Cast) {
  const { store } = house.desk
  return Promise.all((await store.histories()).map(async (name) => [name, await store.head(name)]))
}

/** Who is where, as somebody's stream tells it, one after the other. */
async function* told(who: Human, article: string) {
  const response = await fetch(`${cast.house.url}/api/events?articles=${article}-1`, {
    headers: { authorization: `Bearer ${who.token}` },
  })
  yield* presencesIn(response)
}

async function* presencesIn(response: Response) {
  let text = ''
  for await (const part of response.body ?? []) {
    text += Buffer.from(part).toString()
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const [, data] = /^event: presence\ndata: (.*)$/.exec(event) ?? []
      if (data !== undefined)
        yield JSON.parse(data).people.map(
          (one: { name: string; segment: string }) => `${one.name} ${one.segment.split('.')[1]}`,
        )
    }
  }
}

describe('POST /api/articles/:id/presences', () => {
  test('others hear who is in which segment, once each, until he leaves; nothing is kept of it', async () => {
    const article = await newArticle(cast)
    const before = await headsOf(cast)
    const stream = told(cast.reviewer, article)
    const next = async () => (await stream.next()).value
    expect(await next()).toEqual([])
    expect((await be(cast.translator, article, `${article}.1`)).json).toEqual({ seconds: 30 })
    expect(await next()).toEqual(['tari 1'])
    await be(cast.translator, article, `${article}.1`)
    await be(cast.translator, article, `${article}.1`, OTHER_PAGE)
    expect(await next()).toEqual(['tari 1'])
    await be(cast.other, article, `${article}.2`)
    expect(await next()).toEqual(['tari 1', 'toni 2'])
    await be(cast.translator, article, `${article}.3`)
    expect((await next()).toSorted()).toEqual(['tari 1', 'tari 3', 'toni 2'])
    await be(cast.translator, article, null)
    await be(cast.translator, article, null, OTHER_PAGE)
    await next()
    expect(await next()).toEqual(['toni 2'])
    await stream.return(undefined)
    const late = told(cast.coordinator, article)
    expect((await late.next()).value).toEqual(['toni 2'])
    await late.return(undefined)
    expect(await headsOf(cast)).toEqual(before)
    expect((await cast.house.desk.store.records.kinds()).filter((kind) => kind.includes('presen'))).toEqual(
      [],
    )
  })

  test('another article’s stream says nothing of it', async () => {
    const [one, two] = [await newArticle(cast), await newArticle(cast)]
    const stream = told(cast.reviewer, one)
    expect((await stream.next()).value).toEqual([])
    await be(cast.translator, two, `${two}.1`)
    await be(cast.translator, one, `${one}.2`)
    expect((await stream.next()).value).toEqual(['tari 2'])
    await stream.return(undefined)
  })

  test('is refused for a segment that is not there, and for a page without a name', async () => {
    const [one, two] = [await newArticle(cast), await newArticle(cast)]
    for (const segment of [`${one}.99`, `${two}.1`, 'x'])
      expect((await be(cast.translator, one, segment)).status).toBe(404)
    expect((await be(cast.translator, one, `${one}.1`, 'me')).status).toBe(422)
    expect((await be(cast.stranger, one, `${one}.1`)).status).toBe(404)
  })
})

test('whoever says no more that he is there leaves by himself, and readers hear of it', async () => {
  const folder = await Folder.make()
  const store = await folder.open()
  const workspace = await cast.house.desk.workspace()
  const presences = new Presences(store, async () => workspace, 50)
  const app = express().get('/', async (_request, response) => {
    response.flushHeaders()
    await presences.join(response, ['a'], async () => true)
  })
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const stream = presencesIn(await fetch(`http://127.0.0.1:${port}/`))
  expect((await stream.next()).value).toEqual([])
  presences.say({ article: 'a', person: cast.other.id, page: PAGE, segment: 1 })
  expect((await stream.next()).value).toEqual(['toni 1'])
  expect((await stream.next()).value).toEqual([])
  expect(presences.of('a')).toEqual([])
  await stream.return(undefined)
  server.closeAllConnections()
  server.close()
  await folder.destroy()
})

test('no person fills the memory with pages that he says he has', async () => {
  const folder = await Folder.make()
  const presences = new Presences(await folder.open(), () => cast.house.desk.workspace())
  for (let n = 1; n <= 50; n += 1)
    presences.say({ article: 'a', person: 'p1', page: `page ${n}`, segment: n })
  presences.say({ article: 'a', person: 'p2', page: 'page', segment: 1 })
  const own = presences.of('a').filter(({ person }) => person === 'p1')
  expect(own.map(({ segment }) => segment)).toEqual(Array.from({ length: 20 }, (_, n) => n + 31))
  expect(presences.of('a')).toHaveLength(21)
  await folder.destroy()
})
