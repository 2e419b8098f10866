import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openPostgresStore } from '../../../src/store/postgres/store.ts'
import { StorageError, type Store } from '../../../src/store/store.ts'
import { MIGRATIONS, PostgresServer } from '../../postgres/server.ts'
import { draft, fill, operationsOf } from '../lines.ts'

const run = promisify(execFile)
const PATIENCE = { timeout: 20_000, interval: 100 }
/** Megabytes of the small disk; a database without anything in it has 8. */
const DISK = 48

let server: PostgresServer
let disk: string
/** Why there can be no small disk here. */
let noDisk: string | undefined

beforeAll(async () => {
  server = await PostgresServer.start()
  const folder = await mkdtemp(join(tmpdir(), 'padan-small-'))
  await chmod(folder, 0o755)
  disk = join(folder, 'disk')
  await mkdir(disk)
  noDisk = await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK}m,mode=777`, 'padan', disk]).then(
    () => undefined,
    (error: unknown) => String(error).trim().split('\n').at(-1),
  )
})
afterAll(async () => {
  await server.destroy()
  if (noDisk === undefined) await run('umount', [disk])
  await rm(join(disk, '..'), { recursive: true, force: true })
})

function open(url: string): Promise<Store> {
  return openPostgresStore(url, { migrations: MIGRATIONS, onNotice: () => undefined })
}

async function faultOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'an answer',
    (error: unknown) => (error instanceof StorageError ? error.fault : String(error)),
  )
}

/** A save whose text cannot be compressed. */
function large(n: number) {
  return draft(n, randomBytes(300_000).toString('base64'))
}

test('a disk that is full: saves are refused by name, reads go on; with space again saves go on by themselves', async (context) => {
  if (noDisk !== undefined) context.skip(`a small disk cannot be mounted: ${noDisk}`)
  await run('chown', ['--reference', server.folder, disk])
  await server.ask(server.url('postgres'), `create tablespace small location '${disk}'`)
  await server.ask(server.url('postgres'), 'create database small tablespace small')
  const store = await open(server.url('small'))
  try {
    await fill(store, 'article-a', 3)
    const filler = join(disk, 'filler')
    await writeFile(filler, Buffer.alloc((DISK - 14) << 20)).catch(() => undefined)
    let head = 3
    let fault = 'an answer'
    while (fault === 'an answer' && head < 200) {
      fault = await faultOf(store.append('article-a', head, large(head + 1)))
      if (fault === 'an answer') head += 1
    }
    expect(fault).toBe('storage_full')
    const wanted = Array.from({ length: head }, (_, n) => `operation-${n + 1}`)
    expect(await operationsOf(store, 'article-a')).toEqual(wanted)
    expect(await store.head('article-a')).toBe(head)
    expect(await store.find('article-a', `operation-${head + 1}`)).toBeUndefined()
    await rm(filler, { force: true })
    const answer = await vi.waitFor(() => store.append('article-a', head, large(head + 1)), PATIENCE)
    expect(answer).toMatchObject({ kind: 'appended', line: { seq: head + 1 } })
  } finally {
    await store.close()
    await server.ask(server.url('postgres'), 'drop database small with (force)')
    await server.ask(server.url('postgres'), 'drop tablespace small')
  }
})

test('a database made read-only: saves are refused by name, reads go on; writable again saves go on by themselves', async () => {
  const url = await server.database()
  const name = new URL(url).pathname.slice(1)
  const store = await open(url)
  try {
    await fill(store, 'article-a', 2)
    const cutOff = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`
    await server.ask(server.url('postgres'), `alter database ${name} set default_transaction_read_only = on`)
    await server.ask(server.url('postgres'), cutOff)
    expect(await faultOf(store.append('article-a', 2, draft(3)))).toBe('storage_read_only')
    expect(await faultOf(store.records.put('session', 'a', 1))).toBe('storage_read_only')
    expect(await operationsOf(store, 'article-a')).toEqual(['operation-1', 'operation-2'])
    await server.ask(server.url('postgres'), `alter database ${name} reset default_transaction_read_only`)
    const answer = await vi.waitFor(() => store.append('article-a', 2, draft(3)), PATIENCE)
    expect(answer).toMatchObject({ kind: 'appended', line: { seq: 3 } })
  } finally {
    await store.close()
  }
})
