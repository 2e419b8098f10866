import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { historyOf } from '../../src/desk/articles.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { openPostgresStore } from '../../src/store/postgres/store.ts'
import { MIGRATIONS, PostgresServer } from '../postgres/server.ts'
import { ask, imported, type Kit, openKit } from './kit.ts'

const DAY_MS = 24 * 60 * 60 * 1000

let server: PostgresServer
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server.destroy())

describe.each([
  ['lowdb', openLowdbStore],
  ['postgres', async () => openPostgresStore(await server.database(), { migrations: MIGRATIONS })],
])('the bin on %s', (_, open) => {
  let kit: Kit
  let now: number
  let article: string
  beforeEach(async () => {
    now = Date.parse('2026-01-01T08:00:00Z')
    kit = await openKit({ open, now: () => new Date(now) })
    article = await imported(kit.desk)
  })
  afterEach(() => kit.close())

  test('keeps an article with its history, over sweeps and starts, until its time is over', async () => {
    await kit.desk.bin.put(ask('bin'), article, 30)
    for (const days of [0, 29.999]) {
      now = Date.parse('2026-01-01T08:00:00Z') + days * DAY_MS
      const next = kit.another()
      await next.bin.empty()
      await next.sweep()
      expect((await next.workspace()).bin.get(article)?.binned.until).toBe('2026-01-31T08:00:00.000Z')
      expect(await kit.store.histories()).toContain(historyOf(article))
    }
    now = Date.parse('2026-01-31T08:00:00Z')
    await Promise.all([kit.another().bin.empty(), kit.another().bin.empty()])
    expect((await kit.desk.workspace()).bin.size).toBe(0)
    expect(await kit.store.histories()).toEqual(['workspace'])
  })

  test('is looked through every day', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const failed = vi.fn()
      const end = kit.desk.bin.emptyDaily(failed)
      await kit.desk.bin.put(ask('bin'), article, 1)
      now += DAY_MS
      vi.advanceTimersByTime(DAY_MS - 1)
      expect((await kit.desk.workspace()).bin.size).toBe(1)
      vi.advanceTimersByTime(1)
      await vi.waitUntil(async () => (await kit.store.histories()).length === 1)
      end()
      expect(vi.getTimerCount()).toBe(0)
      expect(failed).not.toHaveBeenCalled()
    } finally {
      vi.useRealTimers()
    }
  })

  test('gives back what was in it, text and all', async () => {
    const before = await kit.desk.articles.load(article)
    await kit.desk.bin.put(ask('bin'), article, 30)
    expect((await kit.desk.workspace()).articles.size).toBe(0)
    const asked = ask('recover')
    for (let times = 0; times < 2; times += 1)
      expect(await kit.desk.bin.recover(asked, article, 'j1')).toMatchObject({ ok: true })
    now += 60 * DAY_MS
    await kit.desk.bin.empty()
    expect(await kit.another().articles.load(article)).toEqual(before)
    expect([...(await kit.desk.workspace()).articles.keys()]).toEqual([article])
  })

  test('deleted for good, an article leaves no history, no summary and no entry; it happens once', async () => {
    await kit.desk.summaries.of(article)
    expect(await kit.desk.bin.delete(ask('delete'), article)).toMatchObject({ ok: false })
    await kit.desk.bin.put(ask('bin'), article, 30)
    const asked = ask('delete')
    for (let times = 0; times < 2; times += 1)
      expect(await kit.desk.bin.delete(asked, article)).toMatchObject({ ok: true })
    expect(await kit.store.histories()).toEqual(['workspace'])
    expect(await kit.store.records.get('summary', article)).toBeUndefined()
    const { articles, bin } = await kit.desk.workspace()
    expect([articles.size, bin.size]).toEqual([0, 0])
    expect(await kit.desk.bin.recover(ask('recover'), article, 'j1')).toMatchObject({
      ok: false,
      refusal: { code: 'not_found' },
    })
  })
})
