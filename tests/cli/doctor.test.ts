import { chmod, chown, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkAddress } from '../../src/cli/doctor/address.ts'
import { checkClock, clockFinding } from '../../src/cli/doctor/clock.ts'
import { type Finding, lineOf } from '../../src/cli/doctor/finding.ts'
import { checkFolder, checkPresence, checkSpace, spaceFinding } from '../../src/cli/doctor/folder.ts'
import { checkNode } from '../../src/cli/doctor/node.ts'
import { databaseFindings, lockFinding, transportFinding } from '../../src/cli/doctor/place.ts'
import { packageRoot } from '../../src/settings.ts'
import { examinePlace } from '../../src/store/examine.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import type { Store } from '../../src/store/store.ts'
import { PostgresServer } from '../postgres/server.ts'
import { draft } from '../store/lines.ts'
import { padan } from './padan.ts'

const MB = 1024 * 1024

/** `fault address`, … */
function briefly(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ level, topic }) => `${level} ${topic}`)
}

describe('what the doctor says of', () => {
  it.each([
    ['18.20.0', 'fault'],
    ['20.14.0', 'fault'],
    ['20.15.0', 'warning'],
    ['22.12.0', 'ok'],
    ['23.1.0', 'warning'],
    ['24.0.0', 'ok'],
  ])('Node %s: %s', (version, level) => {
    expect(checkNode(version).level).toBe(level)
  })

  it.each([
    [99 * MB, 'fault'],
    [101 * MB, 'warning'],
    [2000 * MB, 'ok'],
  ])('%i bytes of room: %s', (free, level) => {
    expect(spaceFinding(free).level).toBe(level)
  })

  it.each([
    ['', 'ok'],
    ['2026-11-30T00:00:00.000Z', 'ok'],
    ['2026-11-30T12:01:00.000Z', 'ok'],
    ['2026-11-30T12:30:00.000Z', 'warning'],
    ['2027-11-30T12:00:00.000Z', 'fault'],
  ])('a clock at noon of 30 November when the last event is of %s: %s', (last, level) => {
    expect(clockFinding(last, new Date('2026-11-30T12:00:00.000Z')).level).toBe(level)
  })

  it.each([
    ['postgres://padan@localhost/padan', 'ok'],
    ['postgres://padan@[::1]:5432/padan', 'ok'],
    ['postgres:///padan?host=/run/postgresql', 'ok'],
    ['postgres://padan@db.example/padan?sslmode=verify-full', 'ok'],
    ['postgres://padan@db.example/padan', 'warning'],
    ['postgres://padan@db.example/padan?sslmode=no-verify', 'warning'],
    ['postgres://padan@localhost/padan?host=db.example', 'warning'],
  ])('the way to %s: %s', (url, level) => {
    expect(transportFinding(url).level).toBe(level)
  })

  it.each([
    [null, '127.0.0.1', ['warning address', 'ok listening']],
    [null, '0.0.0.0', ['fault address', 'ok listening']],
    ['http://localhost:3000', '127.0.0.1', ['warning address', 'ok listening']],
    ['http://padan.example', '::1', ['fault address', 'ok listening']],
    ['https://padan.example', '127.0.0.1', ['ok address', 'ok listening']],
    ['https://padan.example', '0.0.0.0', ['ok address', 'warning listening']],
    ['https://padan.example/padan', '127.0.0.1', ['fault address', 'ok listening']],
  ])('the address %s while it listens on %s', (publicUrl, host, expected) => {
    expect(briefly(checkAddress({ publicUrl, host }))).toEqual(expected)
  })

  it('a database', () => {
    const now = new Date('2026-11-30T12:00:00.000Z')
    const good = {
      kind: 'database',
      version: 140_023,
      encoding: 'UTF8',
      fsync: 'on',
      schema: 'padan',
    } as const
    const findings = databaseFindings({ ...good, now: now.toISOString() }, now)
    expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(['ok']))
    expect(findings.map(lineOf)).toContain('ok       database: PostgreSQL 14.23')
    const late = '2026-11-30T12:05:00.000Z'
    const bad = { ...good, version: 130_010, encoding: 'SQL_ASCII', fsync: 'off', schema: null, now: late }
    expect(briefly(databaseFindings(bad, now))).toEqual([
      'fault database',
      'fault encoding',
      'fault schema',
      'fault fsync',
      'warning database clock',
    ])
  })

  it('a holder that does not answer', () => {
    expect(lockFinding({ kind: 'folder', holder: { who: 'x', answers: false } }).level).toBe('warning')
  })
})

describe('a data folder', () => {
  let folder: string
  let store: Store
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'padan-doctor-')), 'data')
    store = await openLowdbStore(folder)
    await store.append('workspace', 0, draft(1))
  })
  afterEach(async () => {
    await store.close()
    await rm(join(folder, '..'), { recursive: true, force: true })
  })

  it('is well as the server makes it, and its holder is named', async () => {
    const [permissions, , files] = await checkFolder(folder)
    expect([permissions?.level, files?.level]).toEqual(['ok', 'ok'])
    expect((await checkSpace(folder)).topic).toBe('disk')
    const home = { data: folder, databaseUrl: null, root: packageRoot() }
    const names = await readdir(folder)
    expect(await examinePlace(home)).toEqual({
      kind: 'folder',
      holder: { who: expect.stringContaining(`process ${process.pid}`), answers: true },
    })
    expect(await readdir(folder)).toEqual(names)
    await store.close()
    expect(await examinePlace(home)).toEqual({ kind: 'folder', holder: null })
  })

  it.each([
    [0o755, 'fault'],
    [0o701, 'fault'],
    [0o750, 'warning'],
    [0o700, 'ok'],
  ])('of mode %i: %s', async (mode, level) => {
    await chmod(folder, mode)
    expect((await checkFolder(folder))[0]?.level).toBe(level)
  })

  it.runIf(process.getuid?.() === 0)('with a file of somebody else: fault, and what to run', async () => {
    await chown(folder, 65_534, 65_534)
    const [, owner, files] = await checkFolder(folder)
    expect(owner?.level).toBe('ok')
    expect(files && lineOf(files)).toMatch(/^fault .*Run as root: chown -R 65534 /)
    await chown(folder, 0, 0)
    expect((await checkFolder(folder))[1]?.level).toBe('warning')
  })

  it('that is not there, or is a file', async () => {
    expect((await checkPresence(join(folder, 'no')))?.level).toBe('warning')
    await writeFile(join(folder, 'file'), '')
    expect((await checkPresence(join(folder, 'file')))?.level).toBe('fault')
    expect(await checkPresence(folder)).toBeUndefined()
  })

  it('with an event of tomorrow, or one that cannot be read', async () => {
    const at = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString()
    await store.append('workspace', 1, { ...draft(2), at })
    const reader = await openLowdbStore(folder, { readOnly: true })
    expect((await checkClock(reader, new Date())).level).toBe('fault')
    expect((await checkClock(reader, new Date(at))).level).toBe('ok')
    const path = join(folder, 'histories/workspace.jsonl')
    await writeFile(path, 'x'.repeat((await stat(path)).size - 1).concat('\n'))
    const damaged = await checkClock(reader, new Date())
    expect(lineOf(damaged)).toMatch(/^fault .*workspace\.jsonl is damaged at byte 0.* padan verify$/)
  })

  it('is looked at whole beside its server, and nothing in it changes', async () => {
    const names = await readdir(folder, { recursive: true })
    const ran = await padan(folder, ['doctor'])
    expect(ran.out).toContain(`held by process ${process.pid}`)
    expect(ran.out).toMatch(/^ok {7}clock: .*\n/m)
    expect(ran.out).toMatch(/\n\d+ ok, \d+ to look at, 0 at fault\n$/)
    expect([ran.code, ran.err]).toEqual([0, ''])
    expect(await readdir(folder, { recursive: true })).toEqual(names)
  })

  it('that is not well ends with 1, and a line says what to do', async () => {
    await chmod(folder, 0o755)
    const ran = await padan(folder, ['doctor'])
    expect(ran.out).toContain(`everybody on this machine may come in. Run: chmod 700 ${folder}\n`)
    expect([ran.code, ran.err]).toEqual([1, 'padan: not well: 1 of the lines above\n'])
  })
})

describe('a database', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await PostgresServer.start()
  })
  afterAll(() => server.destroy())

  it('says its version and encoding; one of another encoding is told apart', async () => {
    const home = { data: '', root: packageRoot() }
    const report = await examinePlace({ ...home, databaseUrl: await server.database() })
    if (report.kind !== 'database') throw new Error('it is no folder')
    expect(report.encoding).toBe('UTF8')
    expect(report.version).toBeGreaterThan(140_000)
    expect(databaseFindings(report, new Date()).map(({ level }) => level)).toEqual(Array(5).fill('ok'))
    await server.ask(
      server.url('postgres'),
      "create database latin encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0",
    )
    const other = await examinePlace({ ...home, databaseUrl: server.url('latin') })
    expect(other).toMatchObject({ encoding: 'LATIN1' })
    await expect(examinePlace({ ...home, databaseUrl: server.url('nowhere') })).rejects.toThrow('nowhere')
  })
})
