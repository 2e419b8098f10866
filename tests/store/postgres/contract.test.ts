import { afterAll, beforeAll } from 'vitest'
import { openPostgresStore } from '../../../src/store/postgres/store.ts'
import type { Store } from '../../../src/store/store.ts'
import { MIGRATIONS, PostgresServer } from '../../postgres/server.ts'
import { storeContract } from '../contract/suite.ts'

let server: PostgresServer
let url: string
beforeAll(async () => {
  server = await PostgresServer.start()
  url = await server.database()
})
afterAll(() => server.destroy())

storeContract('postgres', async () => {
  await server.ask(url, 'delete from histories; delete from records')
  const stores: Store[] = []
  return {
    async open(now = Date.now) {
      const store = await openPostgresStore(url, { migrations: MIGRATIONS, now, onNotice: () => undefined })
      stores.push(store)
      return store
    },
    async destroy() {
      for (const store of stores) await store.close()
    },
  }
})
