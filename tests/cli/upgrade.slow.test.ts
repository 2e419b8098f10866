import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { mustBeWhole, noteFormat } from '../../src/desk/backup/arrival.ts'
import { copyInto, digestsOf } from '../../src/desk/backup/copy.ts'
import { partsOf } from '../../src/desk/backup/parts.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { openPostgresStore } from '../../src/store/postgres/store.ts'
import type { Store } from '../../src/store/store.ts'
import { startServer } from '../browser/server.ts'
import { MIGRATIONS, PostgresServer } from '../postgres/server.ts'
import { padan, run } from './padan.ts'

/** A data folder as the first format is, and what the API said of it then. */
const FIRST = new URL('../fixtures/data-1/', import.meta.url).pathname
const told = z.object({ segment: z.string(), seen: z.record(z.string(), z.unknown()) })

let folder = ''
let data = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'padan-upgrade-'))
  data = join(folder, 'data')
  await cp(join(FIRST, 'data'), data, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const quiet = { onNotice: () => undefined }

async function digests(where: string) {
  const store = await openLowdbStore(where, { ...quiet, readOnly: true })
  const found = await digestsOf(partsOf(store))
  await store.close()
  return found
}

/** Every file of a history as it is. */
async function histories(where: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(where, 'histories'))
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(where, 'histories', name), 'utf8')] as const),
    ),
  )
}

/** What a server says of the data: as it was then. With `save` somebody goes on with it. */
async function mustBeAsItWas(where: string, save: boolean): Promise<void> {
  const { seen, segment } = told.parse(JSON.parse(await readFile(join(FIRST, 'seen.json'), 'utf8')))
  const made = await padan(where, ['token', 'boss1'])
  expect(made.err).toBe('')
  const headers = { authorization: `Bearer ${made.out.trim()}`, 'content-type': 'application/json' }
  const server = await startServer({ folder: where })
  for (const [path, before] of Object.entries(seen)) {
    const answer = await fetch(`${server.url}/api${path}`, { headers })
    expect(JSON.parse(await answer.text()), path).toEqual(before)
  }
  if (save) {
    const body = JSON.stringify({ text: 'Four five.', state: 'translated', base: null })
    const path = `${server.url}/api/segments/${segment}/revisions`
    expect((await fetch(path, { method: 'POST', headers, body })).status).toBe(201)
  }
  await server.stop(true)
}

/** As if a version to come had been here. */
async function writtenByANewer(store: Store): Promise<void> {
  await store.records.put('format', 'kept', { version: 2 })
}

describe('data of the first format', () => {
  it('open with this version, are what they were, and nothing that was written is written again', async () => {
    const before = await histories(data)
    await mustBeAsItWas(data, false)
    await mustBeAsItWas(data, true)
    const after = await histories(data)
    for (const [name, text] of before) expect(after.get(name)?.startsWith(text), name).toBe(true)
    expect(await padan(data, ['verify'])).toMatchObject({ code: 0 })
  })

  it('come back from the backup of before the upgrade, whatever was done since', async () => {
    const file = join(folder, 'before.padan')
    expect(await padan(data, ['backup', file])).toMatchObject({ code: 0, err: '' })
    const before = await digests(data)
    await mustBeAsItWas(data, true)
    expect(await digests(data)).not.toEqual(before)
    const back = join(folder, 'back')
    expect(await padan(back, ['restore', file])).toMatchObject({ code: 0, err: '' })
    expect(await digests(back)).toEqual(before)
    await mustBeAsItWas(back, true)
  })
})

describe('data of a newer format', () => {
  it('are refused by server and commands with what to do, and stay as they are', async () => {
    const store = await openLowdbStore(data, quiet)
    await writtenByANewer(store)
    await store.close()
    const before = await digests(data)
    const all = await histories(data)
    const refused = await Promise.all([
      run(data, 'main.js', []),
      padan(data, ['articles']),
      padan(data, ['token', 'boss1']),
      padan(data, ['backup', join(folder, 'x.padan')]),
    ])
    for (const { code, err, out } of refused) {
      expect([code, out]).toEqual([1, ''])
      expect(err).toContain('written by a newer Padan (format 2, and this one reads up to 1)')
      expect(err).toContain('restore the backup from before the upgrade')
    }
    expect(await digests(data)).toEqual(before)
    expect(await histories(data)).toEqual(all)
  })
})

describe('in PostgreSQL', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await PostgresServer.start()
  })
  afterAll(() => server.destroy())

  it('migrations go over a copy, and over it again, and change nothing that is kept', async () => {
    const url = await server.emptyDatabase()
    const open = () => openPostgresStore(url, { migrations: MIGRATIONS, ...quiet })
    const source = await openLowdbStore(data, { ...quiet, readOnly: true })
    const before = await digestsOf(partsOf(source))
    const first = await open()
    await copyInto(first, url, data, partsOf(source))
    await first.close()
    await source.close()
    const migrated = await server.ask(url, 'select name from migrations order by id')
    for (const _ of ['again', 'and again']) {
      const store = await open()
      await mustBeWhole(store, url)
      expect(await digestsOf(partsOf(store))).toEqual(before)
      await store.close()
    }
    expect(await server.ask(url, 'select name from migrations order by id')).toEqual(migrated)
  })

  it('a newer format is refused there too, and the own one is noted once', async () => {
    const store = await openPostgresStore(await server.emptyDatabase(), { migrations: MIGRATIONS, ...quiet })
    await noteFormat(store)
    await mustBeWhole(store, 'the database')
    await writtenByANewer(store)
    await noteFormat(store)
    await expect(mustBeWhole(store, 'the database')).rejects.toThrow(
      'the database was written by a newer Padan',
    )
    await store.close()
  })
})
