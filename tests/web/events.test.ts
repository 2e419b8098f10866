import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { Streams } from '../../src/web/events/streams.ts'
import { nextOperation } from './house.ts'
import { type Cast, type Human, headOf, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

interface Heard {
  readonly id: string
  readonly event: string
  readonly data: {
    seq: number
    article: string
    segments: { id: string; text: string; status: string }[]
    by: { name: string }
    structure: boolean
    operation: string
  }
}

/** A reader of an article's events, or of several at `/api/events`, as a browser is one. */
class Reader {
  readonly heard: Heard[] = []
  status = 0
  ended = false
  readonly #request: ReturnType<typeof request>
  #rest = ''

  constructor(
    who: Human,
    article: string,
    options: { readonly last?: string; readonly query?: string } = {},
  ) {
    const headers = {
      authorization: `Bearer ${who.token}`,
      ...(options.last === undefined ? {} : { 'last-event-id': options.last }),
    }
    const path = article === '' ? '/api/events' : `/api/articles/${article}/events`
    this.#request = request(`${cast.house.url}${path}${options.query ?? ''}`, { headers })
    this.#request.on('error', () => undefined)
    this.#request.on('response', (response) => {
      this.status = response.statusCode ?? 0
      response.setEncoding('utf8')
      response.on('data', (text: string) => this.#take(text))
      response.on('close', () => {
        this.ended = true
      })
      response.on('error', () => undefined)
    })
    this.#request.end()
  }

  get changes(): readonly Heard[] {
    return this.heard.filter(({ event }) => event === 'changed')
  }

  /** Waits until something is so. */
  async until(so: () => boolean): Promise<void> {
    await expect.poll(so, { interval: 5 }).toBe(true)
  }

  async open(): Promise<this> {
    await this.until(() => this.status !== 0)
    return this
  }

  cut(): void {
    this.#request.destroy()
  }

  #take(text: string): void {
    const parts = (this.#rest + text).split('\n\n')
    this.#rest = parts.pop() ?? ''
    for (const part of parts) {
      const fields = new Map(
        part.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      )
      const data = fields.get('data')
      if (data !== undefined)
        this.heard.push({
          id: fields.get('id') ?? '',
          event: fields.get('event') ?? '',
          data: JSON.parse(data),
        })
    }
  }
}

describe('GET /api/articles/:id/events', () => {
  test('two readers hear every save, in order', async () => {
    const article = await newArticle(cast)
    const readers = [
      await new Reader(cast.translator, article).open(),
      await new Reader(cast.reviewer, article).open(),
    ]
    for (const n of [1, 2, 3]) await translate(cast.other, `${article}.${n}`, `Text ${n}.`)
    for (const reader of readers) {
      await reader.until(() => reader.changes.length === 3)
      expect(reader.changes.map(({ id }) => id)).toEqual(['2', '3', '4'])
      expect(reader.changes[0]?.data).toMatchObject({
        seq: 2,
        by: { id: cast.other.id, name: 'toni' },
        segments: [
          {
            id: `${article}.1`,
            number: 1,
            status: 'translated',
            text: 'Text 1.',
            revision: `${article}.4`,
            omission: null,
          },
        ],
        tally: { translated: { segments: expect.any(Number) } },
        structure: false,
      })
      reader.cut()
    }
  })

  test('a reader that was cut off goes on where it was, without gap or repeat', async () => {
    const article = await newArticle(cast)
    const first = await new Reader(cast.translator, article).open()
    await translate(cast.other, `${article}.1`, 'One.')
    await first.until(() => first.changes.length === 1)
    first.cut()
    await translate(cast.other, `${article}.2`, 'Two.')
    await translate(cast.other, `${article}.1`, 'One again.')
    const last = first.heard.at(-1)?.id ?? ''
    for (const options of [{ last }, { query: `?after=${last}` }]) {
      const second = await new Reader(cast.translator, article, options).open()
      await second.until(() => second.changes.length === 2)
      expect(second.changes.map(({ id }) => id)).toEqual(['3', '4'])
      second.cut()
    }
  })

  test('tells each segment as it is now, so that hearing twice does no harm', async () => {
    const article = await newArticle(cast)
    await translate(cast.other, `${article}.1`, 'One.')
    await translate(cast.other, `${article}.1`, 'One again.')
    const reader = await new Reader(cast.translator, article, { last: '0' }).open()
    await reader.until(() => reader.changes.length === 3)
    expect(reader.changes.map(({ data }) => data.structure)).toEqual([true, false, false])
    expect(reader.changes.slice(1).map(({ data }) => data.segments[0]?.text)).toEqual([
      'One again.',
      'One again.',
    ])
    reader.cut()
  })

  test('tells of decisions, and that rows came or went', async () => {
    const article = await newArticle(cast)
    const reader = await new Reader(cast.translator, article).open()
    const revision = await translate(cast.translator, `${article}.1`, 'One.')
    await cast.reviewer.api('POST', `/api/revisions/${revision}/decisions`, { outcome: 'approved' })
    const actor = { person: cast.other.id, role: 'translator', twoPerson: 'off' } as const
    const ask = { operation: nextOperation(), request: 'x', by: actor.person }
    await cast.house.desk.articles.act(article, ask, { type: 'addSegment', after: 1 }, actor)
    await reader.until(() => reader.changes.length === 3)
    expect(reader.changes[1]?.data.segments[0]).toMatchObject({ status: 'approved' })
    expect(reader.changes[2]?.data.structure).toBe(true)
    reader.cut()
  })

  test.each(['99', 'x', '-1', '1.5', '1e3', '99999999999999999999'])(
    'a place that is not there (%s): read all again',
    async (last) => {
      const article = await newArticle(cast)
      const reader = await new Reader(cast.translator, article, { last }).open()
      await reader.until(() => reader.heard.length === 1)
      expect(reader.heard[0]).toMatchObject({ event: 'resync', id: `${await headOf(cast, article)}` })
      await translate(cast.other, `${article}.1`, 'One.')
      await reader.until(() => reader.changes.length === 1)
      reader.cut()
    },
  )

  test('a reader from before drafts were folded reads all again, one from after goes on', async () => {
    const article = await newArticle(cast)
    for (const text of ['O', 'On', 'One', 'One.']) await translate(cast.other, `${article}.1`, text, 'draft')
    expect(await cast.house.desk.articles.folding.fold(article, 2)).toBe(2)
    const before = await new Reader(cast.translator, article, { last: '2' }).open()
    await before.until(() => before.heard.length === 1)
    expect(before.heard[0]).toMatchObject({ event: 'resync', id: `${await headOf(cast, article)}` })
    const after = await new Reader(cast.translator, article, { last: '3' }).open()
    await after.until(() => after.changes.length === 3)
    expect(after.changes.map(({ id }) => id)).toEqual(['4', '5', '6'])
    before.cut()
    after.cut()
  })

  test('is for those who may read', async () => {
    const article = await newArticle(cast)
    expect((await new Reader(cast.stranger, article).open()).status).toBe(404)
    expect((await new Reader({ ...cast.stranger, token: 'wrong' }, article).open()).status).toBe(401)
  })

  test('ends for a member who was taken out, before the next thing is told', async () => {
    const article = await newArticle(cast)
    const reader = await new Reader(cast.other, article).open()
    const ask = (request: string) => ({ operation: nextOperation(), request, by: cast.coordinator.id })
    const member = { type: 'changeMember', project: 'j1', person: cast.other.id } as const
    await cast.house.desk.administer(ask('out'), { ...member, role: null })
    await translate(cast.translator, `${article}.1`, 'Secret.')
    await reader.until(() => reader.ended)
    expect(reader.heard.map(({ event }) => event)).toEqual(['bye'])
    await cast.house.desk.administer(ask('in'), { ...member, role: 'translator' })
  })

  test('ends with the token it was opened with', async () => {
    const article = await newArticle(cast)
    const token = await cast.house.accounts.makeToken(cast.other.id, 'short', new Date())
    const reader = await new Reader({ ...cast.other, token }, article).open()
    const kept = await cast.house.accounts.tokensOf(cast.other.id)
    await cast.house.accounts.revokeToken(
      cast.other.id,
      kept.find(({ label }) => label === 'short')?.id ?? '',
    )
    await translate(cast.translator, `${article}.1`, 'One.')
    await reader.until(() => reader.ended)
    expect(reader.changes).toEqual([])
  })

  test('is not there any more once the article is deleted', async () => {
    const article = await newArticle(cast)
    const reader = await new Reader(cast.other, article).open()
    expect(reader.status).toBe(200)
    expect((await cast.coordinator.api('POST', `/api/articles/${article}/deletions`, {})).status).toBe(200)
    expect((await cast.translator.api('GET', `/api/articles/${article}/events`)).status).toBe(404)
    reader.cut()
  })
})

describe('GET /api/events', () => {
  const several = (who: Human, places: Readonly<Record<string, number>>, last?: string) => {
    const list = Object.entries(places).map(([article, seq]) => `${article}-${seq}`)
    const options = { query: `?articles=${list.join(',')}`, ...(last === undefined ? {} : { last }) }
    return new Reader(who, '', options).open()
  }

  test('tells of several articles and of the inbox over one connection', async () => {
    const [one, two, third] = [await newArticle(cast), await newArticle(cast), await newArticle(cast)]
    const reader = await several(cast.reviewer, { [one]: 1, [two]: 1 })
    await reader.until(() => reader.heard.some(({ event }) => event === 'counts'))
    await translate(cast.translator, `${one}.1`, 'One.')
    await translate(cast.translator, `${third}.1`, 'Unasked.')
    await translate(cast.translator, `${two}.1`, 'Two.')
    await reader.until(() => reader.changes.length === 2)
    expect(reader.changes.map(({ data }) => [data.article, data.segments[0]?.text])).toEqual([
      [one, 'One.'],
      [two, 'Two.'],
    ])
    expect(reader.changes.map(({ id }) => id)).toEqual([`${one}-2,${two}-1`, `${one}-2,${two}-2`])
    await reader.until(() => reader.heard.filter(({ event }) => event === 'counts').length > 1)
    reader.cut()
  })

  test('a reader that was cut off goes on where it was in each', async () => {
    const [one, two] = [await newArticle(cast), await newArticle(cast)]
    const first = await several(cast.other, { [one]: 1, [two]: 1 })
    await translate(cast.translator, `${one}.1`, 'One.')
    await first.until(() => first.changes.length === 1)
    first.cut()
    const last = first.changes.at(-1)?.id ?? ''
    await translate(cast.translator, `${one}.2`, 'More.')
    await translate(cast.translator, `${two}.1`, 'Two.')
    const second = await several(cast.other, { [one]: 1, [two]: 1 }, last)
    await second.until(() => second.changes.length === 2)
    expect(second.changes.map(({ data }) => `${data.article} ${data.seq}`).toSorted()).toEqual(
      [`${one} 3`, `${two} 2`].toSorted(),
    )
    second.cut()
  })

  test('a place that is not there: that article is read all again, the others go on', async () => {
    const [one, two] = [await newArticle(cast), await newArticle(cast)]
    await translate(cast.translator, `${two}.1`, 'Two.')
    const reader = await several(cast.other, { [one]: 99, [two]: 1 })
    await reader.until(() => reader.changes.length === 1)
    const [resync] = reader.heard
    expect(resync).toMatchObject({ event: 'resync', data: { article: one }, id: `${one}-1,${two}-1` })
    reader.cut()
  })

  const BEGINS = ['counts', 'presence']
  test('passes over what is not one’s to read, and ends when one may read less', async () => {
    const [one, two] = [await newArticle(cast), await newArticle(cast)]
    const none = await several(cast.stranger, { [one]: 0, zzzz: 0 })
    await none.until(() => none.heard.length === 1)
    expect(none.heard.map(({ event }) => event)).toEqual(['counts'])
    none.cut()
    const reader = await several(cast.other, { [one]: 1, [two]: 1 })
    expect((await cast.coordinator.api('POST', `/api/articles/${two}/deletions`, {})).status).toBe(200)
    await translate(cast.translator, `${one}.1`, 'One.')
    await reader.until(() => reader.ended)
    // Counts and who is present are told at the beginning; nothing of the article is.
    const told = reader.heard.map(({ event }) => event).filter((event) => !BEGINS.includes(event))
    expect(told).toEqual(['bye'])
  })

  test.each(['x', 'a-1,', 'a-1;b-2', 'a-1,,b-2', 'A-1', 'a--1'])(
    'a list that is none is refused (%s)',
    async (list) => {
      const { status } = await cast.other.api('GET', `/api/events?articles=${encodeURIComponent(list)}`)
      expect(status).toBe(422)
    },
  )

  test('follows at most 200 articles', async () => {
    const list = Array.from({ length: 201 }, (_, n) => `a${n}-1`).join(',')
    expect((await cast.other.api('GET', `/api/events?articles=${list}`)).status).toBe(422)
  })
})

test('the server says goodbye when it stops', async () => {
  const own = await openCast()
  const article = await newArticle(own)
  const response = await fetch(`${own.house.url}/api/articles/${article}/events`, {
    headers: { authorization: `Bearer ${own.translator.token}` },
  })
  await own.house.close()
  expect(await response.text()).toMatch(/event: bye\ndata: \{\}\n\n$/)
})

test('a reader that takes nothing is dropped, and others go on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'padan-'))
  const store = await openLowdbStore(folder)
  const streams = new Streams(store, {
    pingMs: 60_000,
    checkMs: 60_000,
    freshMs: 1_000,
    // Long enough that whoever reads is not taken for stalled on a machine that has other work.
    stallMs: 1_500,
    waiting: 1_000,
  })
  const big = 'x'.repeat(4_000_000)
  const app = express().get('/', (_request, response) =>
    streams.open(response, {
      follow: [{ history: 'audit', after: 0, resync: false, describe: async () => ({ big }) }],
      id: String,
      allowed: async () => true,
    }),
  )
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const stalled = connect(port, '127.0.0.1', () => stalled.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'))
  stalled.on('error', () => undefined).pause()
  let taken = 0
  const reading = connect(port, '127.0.0.1', () => reading.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'))
  reading.on('data', (data) => {
    taken += data.length
  })
  await expect.poll(() => streams.size).toBe(2)
  for (let seq = 0; seq < 5; seq += 1)
    await store.append('audit', seq, {
      operation: nextOperation(),
      request: '',
      by: 'p1',
      at: '2026-01-01T00:00:00.000Z',
      events: [],
    })
  await expect.poll(() => streams.size, { timeout: 20_000 }).toBe(1)
  await expect.poll(() => taken, { timeout: 20_000 }).toBeGreaterThan(20_000_000)
  streams.end()
  stalled.destroy()
  reading.destroy()
  server.closeAllConnections()
  server.close()
  await store.close()
  await rm(folder, { recursive: true })
})
