import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPostgresStore } from '../../../src/store/postgres/store.ts'
import { killedFolding } from '../../crash/folds.ts'
import { MIGRATIONS, PostgresServer } from '../../postgres/server.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server.destroy())

it('kill -9 in the middle of a fold leaves each line as it was or as it was to be', async () => {
  const url = await server.database()
  const { inside, acknowledged, lost, unreadable } = await killedFolding(6, {
    folder: '',
    url,
    open: () => openPostgresStore(url, { migrations: MIGRATIONS, onNotice: () => undefined }),
  })
  expect({ lost, unreadable }).toEqual({ lost: 0, unreadable: 0 })
  expect(acknowledged).toBeGreaterThan(400)
  expect(inside).toBeGreaterThan(0)
})
