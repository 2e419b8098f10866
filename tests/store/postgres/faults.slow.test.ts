import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openPostgresStore } from '../../../src/store/postgres/store.ts'
import { StorageError, type Store } from '../../../src/store/store.ts'
import { MIGRATIONS, PostgresServer } from '../../postgres/server.ts'
import { draft, fill, operationsOf } from '../lines.ts'

/** What is promised for an answer when the database is away. Milliseconds. */
const PROMISED = 5_000
/** Until a database that came back has been noticed. Milliseconds. */
const PATIENCE = { timeout: 20_000, interval: 100 }

let server: PostgresServer
let url: string
let store: Store
const notices: string[] = []

beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server.destroy())
beforeEach(async () => {
  refused = 0
  url = await server.database()
  store = await open()
})
afterEach(() => store.close())

function open(): Promise<Store> {
  return openPostgresStore(url, { migrations: MIGRATIONS, onNotice: (text) => notices.push(text) })
}

/** The fault of a call, or that there was none in time. */
async function faultOf(call: Promise<unknown>): Promise<string> {
  const outcome = call.then(
    () => 'an answer',
    (error: unknown) => (error instanceof StorageError ? error.fault : String(error)),
  )
  return Promise.race([outcome, pause(PROMISED, 'no answer in time')])
}

/** Every kind of call at once. */
function everyCall(n: number): readonly Promise<unknown>[] {
  return [
    store.append('article-a', n, draft(`away${n}`)),
    store.append('article-a', n, draft(`waiting${n}`)),
    store.read('article-a'),
    store.head('article-a'),
    store.find('article-a', 'operation-1'),
    store.histories(),
    store.watch('article-a', 0, () => undefined),
    store.remove('article-gone'),
    store.records.get('session', 'a'),
    store.records.put('session', 'a', 1),
    store.records.putIfAbsent('session', 'b', 1),
  ]
}

describe('connections that the database ends', () => {
  it('while they are idle: nobody notices, watching goes on', async () => {
    const other = await open()
    const heard: number[] = []
    await store.watch('article-a', 0, ({ seq }) => heard.push(seq))
    await fill(store, 'article-a', 2)
    await server.ask(
      url,
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    await fill(other, 'article-a', 2)
    await vi.waitFor(() => expect(heard).toEqual([1, 2, 3, 4]), PATIENCE)
    await vi.waitFor(async () => {
      const listeners =
        "select query from pg_stat_activity where application_name = 'padan listener' and datname = current_database()"
      expect(await server.ask(url, listeners)).toEqual([{ query: 'listen padan' }])
    }, PATIENCE)
    await fill(store, 'article-a', 1)
    expect(await store.head('article-a')).toBe(5)
    await other.close()
    expect(notices.join()).toContain('a connection to the database was lost')
  })

  it('in the middle of saves: each save is kept once, acknowledged or sent again', async () => {
    const saving = writeUntilEnough(40)
    for (let n = 0; n < 5; n += 1) {
      await pause(20)
      await server.ask(
        url,
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
    }
    await expectAllKept(await saving)
  })
})

describe('a database that goes away', () => {
  it('stopped: every call is refused in time; started again: saves go on by themselves, watchers too', async () => {
    const heard: number[] = []
    await fill(store, 'article-a', 2)
    await store.watch('article-a', 0, ({ seq }) => heard.push(seq))
    await server.stop()
    const faults = await Promise.all(everyCall(2).map(faultOf))
    expect(new Set(faults)).toEqual(new Set(['storage_failed']))
    await server.startAgain()
    await vi.waitFor(() => fill(store, 'article-a', 1), PATIENCE)
    await vi.waitFor(() => expect(heard).toEqual([1, 2, 3]), PATIENCE)
  })

  it('hung: every call is refused in time; awake again: what was answered with an error is there once or not at all', async () => {
    await fill(store, 'article-a', 2)
    await server.pause()
    const faults = await Promise.all(everyCall(2).map(faultOf))
    await server.resume()
    expect(faults.filter((fault) => !fault.startsWith('storage_'))).toEqual([])
    const again = await vi.waitFor(async () => {
      const head = await store.head('article-a')
      return store.append('article-a', head, draft('away2'))
    }, PATIENCE)
    expect(['appended', 'repeated']).toContain(again.kind)
    const operations = await operationsOf(store, 'article-a')
    expect(operations.filter((one) => one === 'operation-away2')).toHaveLength(1)
    expect(operations).toEqual([...new Set(operations)])
  })

  it('killed under load and started again: no acknowledged save is lost, none is there twice', async () => {
    const saving = writeUntilEnough(300)
    await pause(100)
    await server.kill()
    await server.startAgain()
    await expectAllKept(await saving)
    expect(refused).toBeGreaterThan(0)
  })
})

/** How often a save of the writers got no good answer. */
let refused = 0

/** Four writers, who send again under the same operation what got no answer, as a browser does; what was acknowledged. */
async function writeUntilEnough(count: number): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = new Map<string, string[]>()
  await Promise.all(
    ['article-w1', 'article-w2', 'article-w3', 'article-w4'].map(async (history) => {
      const acknowledged: string[] = []
      all.set(history, acknowledged)
      for (let n = 0; n < count; n += 1) {
        const wanted = draft(`${history}-${n}`)
        while (acknowledged.length === n) {
          try {
            const answer = await store.append(history, n, wanted)
            expect(['appended', 'repeated']).toContain(answer.kind)
            acknowledged.push(wanted.operation)
          } catch (error) {
            expect(error).toBeInstanceOf(StorageError)
            refused += 1
            await pause(20)
          }
        }
      }
    }),
  )
  return all
}

async function expectAllKept(saved: ReadonlyMap<string, readonly string[]>): Promise<void> {
  for (const [history, operations] of saved) expect(await operationsOf(store, history)).toEqual(operations)
}
