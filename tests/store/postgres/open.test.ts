import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot, readSettings } from '../../../src/settings.ts'
import { nameOfHome, openStore } from '../../../src/store/open.ts'
import { PostgresServer } from '../../postgres/server.ts'
import { fill } from '../lines.ts'

describe('the backend', () => {
  it('is the database where DATABASE_URL names one, else the folder', async () => {
    const server = await PostgresServer.start()
    const folder = await mkdtemp(join(tmpdir(), 'padan-open-'))
    const databaseUrl = await server.emptyDatabase()
    for (const [env, counts] of [
      [{ PADAN_DATA: folder, DATABASE_URL: databaseUrl }, [{ lines: 2 }]],
      [{ PADAN_DATA: folder }, [{ lines: 2 }]],
    ] as const) {
      const store = await openStore(readSettings(env))
      expect(await store.head('workspace')).toBe(0)
      await fill(store, 'workspace', 2)
      await store.close()
      expect(await server.ask(databaseUrl, 'select count(*)::int4 as lines from lines')).toEqual(counts)
    }
    await server.destroy()
    await rm(folder, { recursive: true, force: true })
  })

  it('is not chosen by an address of something else', () => {
    for (const wrong of ['mysql://somewhere/padan', 'somewhere', ''])
      expect(() => readSettings({ DATABASE_URL: wrong })).toThrow('The setting DATABASE_URL cannot be used')
    expect(readSettings({}).databaseUrl).toBeNull()
  })

  it('is named without its password', () => {
    const home = {
      data: '/srv/padan',
      databaseUrl: 'postgres://padan:secret@db.example:5432/desk',
      root: packageRoot(),
    }
    expect(nameOfHome(home)).toBe('postgres://db.example:5432/desk')
    expect(nameOfHome({ ...home, databaseUrl: null })).toBe('/srv/padan')
  })
})
