import { openPostgresStore } from '../../../src/store/postgres/store.ts'
import { MIGRATIONS, PostgresServer } from '../../postgres/server.ts'
import { furnish } from './newsroom.ts'
import { evenly } from './plan.ts'
import { driven, eventMeasures, type Figures, saveMeasures } from './scenario.ts'
import { startOnCore } from './server.ts'

const PEOPLE = 50
const RATE = 50
const STREAMS = 200
const ARTICLES = [500, 500, 500, 500]

/** 50 saves a second on two app servers with one PostgreSQL; streams hear what was saved on the other server. */
export async function postgresRun(seconds: number): Promise<Figures> {
  const postgres = await PostgresServer.start()
  try {
    const url = await postgres.database()
    const open = () => openPostgresStore(url, { migrations: MIGRATIONS })
    const { logins, articles } = await furnish(open, PEOPLE, ARTICLES)
    const settings = { DATABASE_URL: url }
    const servers = [await startOnCore(0, settings), await startOnCore(1, settings)]
    try {
      const articleOf = (n: number) => articles[n % articles.length] ?? ''
      const people = logins.map((login, n) => ({ login, article: articleOf(n) }))
      const streams = Array.from({ length: STREAMS }, (_, n) => ({
        person: n % PEOPLE,
        article: articleOf(n),
      }))
      const plan = { people, streams, saves: evenly(RATE, seconds, PEOPLE) }
      const { outcome, costs } = await driven(servers, plan, seconds)
      return {
        title: `PostgreSQL, two app servers: ${RATE} saves/s for ${seconds} s, ${PEOPLE} people with sessions, ${STREAMS} streams, ${ARTICLES.length} articles`,
        measures: [...saveMeasures(outcome, 300), ...eventMeasures(outcome), ...costs],
      }
    } finally {
      for (const server of servers) await server.stop()
    }
  } finally {
    await postgres.destroy()
  }
}
