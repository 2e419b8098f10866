import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mustBeWhole } from '../../src/desk/backup/arrival.ts'
import { copyInto, digestsOf } from '../../src/desk/backup/copy.ts'
import { partsOf } from '../../src/desk/backup/parts.ts'
import { checkBackup, partsIn } from '../../src/desk/backup/read.ts'
import { writeBackup } from '../../src/desk/backup/write.ts'
import { openPostgresStore } from '../../src/store/postgres/store.ts'
import { MIGRATIONS, PostgresServer } from '../postgres/server.ts'
import { draft } from '../store/lines.ts'
import { padan } from './padan.ts'
import { Bench } from './workspace.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server.destroy())

let bench: Bench
let data = ''
let url = ''
beforeEach(async () => {
  bench = await Bench.make()
  data = await bench.workspace()
  url = await server.database()
})
afterEach(() => bench.destroy())

const open = (readOnly = false) =>
  openPostgresStore(url, { migrations: MIGRATIONS, readOnly, onNotice: () => undefined })

describe('a workspace in PostgreSQL', () => {
  it('comes by padan move from a folder, and goes back by it, each history with the digest it had', async () => {
    const there = await padan(bench.at('elsewhere'), ['move', '--from', data, '--to', url])
    expect(there).toMatchObject({ code: 0, err: '' })
    expect(there.out).not.toContain('padan:padan')
    const back = await padan(bench.at('elsewhere'), ['move', '--from', url, '--to', bench.at('back')])
    expect(back).toMatchObject({ code: 0, err: '' })
    expect(await bench.digests('back')).toEqual(await bench.digests('source'))
    const twice = await padan(bench.at('elsewhere'), ['move', '--from', data, '--to', url])
    expect(twice.code).toBe(1)
    expect(twice.err).toContain('is not empty')
  })

  it('goes there and back with its folded drafts as they are', async () => {
    expect(await bench.fold()).toBeGreaterThan(200)
    const there = await padan(bench.at('elsewhere'), ['move', '--from', data, '--to', url])
    const back = await padan(bench.at('elsewhere'), ['move', '--from', url, '--to', bench.at('back')])
    expect([there.code, back.code]).toEqual([0, 0])
    expect(await bench.digests('back')).toEqual(await bench.digests('source'))
    expect((await padan(bench.at('back'), ['verify'])).code).toBe(0)
  })

  it('a move that was cut off is no whole workspace, and goes on where it was', async () => {
    const source = await bench.open('source', true)
    const store = await open()
    async function* cut() {
      let left = 170
      for await (const part of partsOf(source)) {
        left -= 1
        if (left < 0) throw new Error('the power went')
        yield part
      }
    }
    await expect(copyInto(store, url, data, cut())).rejects.toThrow('the power went')
    await expect(mustBeWhole(store, 'the database')).rejects.toThrow(
      'the database holds only part of a workspace',
    )
    await copyInto(store, url, data, partsOf(source))
    await mustBeWhole(store, 'the database')
    expect(await digestsOf(partsOf(store))).toEqual(await bench.digests('source'))
    await store.close()
  })

  it('is backed up while people save, and restored into a folder', async () => {
    const source = await bench.open('source', true)
    const store = await open()
    await copyInto(store, url, data, partsOf(source))
    const reader = await open(true)
    const file = bench.at('all.padan')
    const saves = Promise.all(Array.from({ length: 20 }, (_, n) => store.append('article-new', n, draft(n))))
    await writeBackup(file, partsOf(reader), '2026-11-23T00:00:00.000Z')
    await saves
    const { sha256 } = await checkBackup(file)
    const target = await bench.open('target')
    await copyInto(target, 'target', sha256, partsIn(file))
    for (const history of await source.histories())
      expect(await target.read(history), history).toEqual(await source.read(history))
    await store.close()
    await reader.close()
  })
})
