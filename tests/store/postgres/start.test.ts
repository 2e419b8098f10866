import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desk } from '../../../src/desk/desk.ts'
import { packageRoot } from '../../../src/settings.ts'
import { openPostgresStore } from '../../../src/store/postgres/store.ts'
import { StorageError, type Store } from '../../../src/store/store.ts'
import { openWork } from '../../../src/work/pool.ts'
import { MIGRATIONS, PostgresServer } from '../../postgres/server.ts'
import { draft, fill } from '../lines.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server.destroy())

const open = (url: string, readOnly = false): Promise<Store> =>
  openPostgresStore(url, { migrations: MIGRATIONS, readOnly, onNotice: () => undefined })

const MIGRATED = 'select name from migrations order by id'

describe('the tables of a database', () => {
  it('are made once by three servers that start at the same moment, and stay as they are at the next start', async () => {
    const url = await server.emptyDatabase()
    const stores = await Promise.all([open(url), open(url), open(url)])
    const once = await server.ask(url, MIGRATED)
    expect(once).toEqual([{ name: '0001_store' }])
    for (const [n, store] of stores.entries()) await fill(store, `article-a${n}`, 1)
    const again = await open(url)
    expect(await server.ask(url, MIGRATED)).toEqual(once)
    expect(await again.histories()).toEqual(['article-a0', 'article-a1', 'article-a2'])
    for (const store of [...stores, again]) await store.close()
  })

  it('are made by a role that owns a schema and nothing else', async () => {
    const url = await server.emptyDatabase()
    await server.ask(url, "create role modest login password 'modest' nosuperuser nocreatedb nocreaterole")
    await server.ask(url, 'revoke all on schema public from public')
    await server.ask(url, 'create schema modest authorization modest')
    const store = await open(url.replace('padan:padan@', 'modest:modest@'))
    await fill(store, 'workspace', 2)
    expect(await store.head('workspace')).toBe(2)
    await store.close()
    expect(await server.ask(url, 'select count(*)::int4 as lines from modest.lines')).toEqual([{ lines: 2 }])
  })

  it('hold the order by themselves: no second line of a number or an operation, no line without its history', async () => {
    const url = await server.database()
    const store = await open(url)
    await fill(store, 'workspace', 1)
    await store.close()
    for (const row of [
      "('workspace', 1, 'new', '{}')",
      "('workspace', 2, 'operation-1', '{}')",
      "('audit', 1, 'x', '{}')",
    ])
      await expect(server.ask(url, `insert into lines values ${row}`)).rejects.toThrow(/violates/)
  })
})

describe('a database that cannot be used', () => {
  it('is refused with the reason: not there, another encoding', async () => {
    await expect(open(server.url('nowhere'))).rejects.toThrow(
      new StorageError('storage_failed', 'the database: database "nowhere" does not exist'),
    )
    await server.ask(
      server.url('postgres'),
      "create database latin encoding 'LATIN1' locale 'C' template template0",
    )
    await expect(open(server.url('latin'))).rejects.toThrow('its encoding must be UTF8, not LATIN1')
  })

  it('is a fault of storage for commands that read, and takes no save from them', async () => {
    const url = await server.database()
    const [store, reader] = [await open(url), await open(url, true)]
    await fill(store, 'workspace', 1)
    expect(await reader.head('workspace')).toBe(1)
    await expect(reader.append('workspace', 1, draft(2))).rejects.toMatchObject({
      fault: 'storage_read_only',
    })
    await expect(reader.records.put('session', 'a', 1)).rejects.toMatchObject({ fault: 'storage_read_only' })
    await store.close()
    await reader.close()
  })
})

describe('what a sweep may remove', () => {
  it('leaves out what was written to within the hour, by the clock of the database', async () => {
    const url = await server.database()
    const store = await open(url)
    for (const name of ['article-new', 'article-old', 'workspace']) await fill(store, name, 1)
    expect(await store.settled()).toEqual([])
    await server.ask(
      url,
      "update histories set written = now() - interval '61 minutes' where history <> 'article-new'",
    )
    expect(await store.settled()).toEqual(['article-old', 'workspace'])
    await fill(store, 'article-old', 1)
    expect(await store.settled()).toEqual(['workspace'])
    await store.close()
  })

  it('is not an article that another server is importing at this moment', async () => {
    const url = await server.database()
    const store = await open(url)
    await fill(store, 'article-coming', 1)
    const work = openWork(join(packageRoot(), 'dist/work/thread.js'))
    await new Desk(store, work).sweep()
    expect(await store.histories()).toEqual(['article-coming'])
    await server.ask(url, "update histories set written = now() - interval '61 minutes'")
    await new Desk(store, work).sweep()
    expect(await store.histories()).toEqual([])
    await work.close()
    await store.close()
  })
})
