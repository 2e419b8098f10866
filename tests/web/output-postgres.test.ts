import { afterAll, beforeAll } from 'vitest'
import { openPostgresStore } from '../../src/store/postgres/store.ts'
import { MIGRATIONS, PostgresServer } from '../postgres/server.ts'
import { outputCases } from './output-cases.ts'

let server: PostgresServer
let url: string
beforeAll(async () => {
  server = await PostgresServer.start()
  url = await server.database()
})
afterAll(() => server.destroy())

outputCases('postgres', () =>
  openPostgresStore(url, { migrations: MIGRATIONS, now: Date.now, onNotice: () => undefined }),
)
