import { runner } from 'node-pg-migrate'
import pg from 'pg'
import { z } from 'zod'
import type { Notice } from './database.ts'
import { codeOf, storageError } from './faults.ts'

/** How long a start waits for the database, and then for servers that start at the same moment. Milliseconds. */
const CONNECT_MS = 4_000
const TURN_MS = 60_000
/** Two servers that make the same table at once: one of them is told so in one of these ways. */
const MADE_MEANWHILE: ReadonlySet<string | undefined> = new Set(['23505', '42P07', '42710', 'XX000', '40001'])
const TRIES = 10

const place = z.object({
  schema: z.string().nullable(),
  encoding: z.string(),
  fsync: z.string().nullable(),
})

/**
 * Start-up work: looks whether the database can keep what is promised, and brings its tables up to date with the SQL files of
 * `migrations`, one server after the other. Throws a `StorageError` that says what must change.
 */
export async function startUp(url: string, migrations: string, notice: Notice): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'padan start',
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: 2 * TURN_MS,
  })
  // What ends the connection ends the statement under way as well, which says so.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const schema = await checkPlace(client, notice)
    await inTurn(client, () => migrate(url, migrations, schema))
  } catch (error) {
    throw storageError(error)
  } finally {
    await client.end()
  }
}

async function checkPlace(client: pg.Client, notice: Notice): Promise<string> {
  const { rows } = await client.query(PLACE)
  const { schema, encoding, fsync } = place.parse(rows[0])
  if (encoding !== 'UTF8') throw new Error(`its encoding must be UTF8, not ${encoding}`)
  if (schema === null) throw new Error('the role has no schema to make tables in')
  if (fsync === 'off') notice('fsync is off in the database: a power cut there may lose saves')
  return schema
}

/**
 * Holds the row of the start while it works. A row and not an advisory lock, which poolers that share connections lose and
 * which some engines that speak PostgreSQL's protocol accept and ignore.
 */
async function inTurn(client: pg.Client, work: () => Promise<void>): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    try {
      await client.query('create table if not exists start_turn (id int4 primary key)')
      await client.query('insert into start_turn (id) values (1) on conflict (id) do nothing')
      break
    } catch (error) {
      if (!MADE_MEANWHILE.has(codeOf(error)) || left === 0) throw error
    }
  }
  await client.query('begin')
  await client.query(`set local lock_timeout = ${TURN_MS}`)
  await client.query('select id from start_turn where id = 1 for update')
  await work()
  await client.query('commit')
}

async function migrate(url: string, folder: string, schema: string): Promise<void> {
  const quiet = (): void => undefined
  await runner({
    databaseUrl: {
      connectionString: url,
      application_name: 'padan start',
      connectionTimeoutMillis: CONNECT_MS,
    },
    dir: folder,
    direction: 'up',
    schema,
    migrationsTable: 'migrations',
    singleTransaction: true,
    noLock: true,
    logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  })
}

const PLACE = `
  select current_schema() as schema, current_setting('server_encoding') as encoding,
         current_setting('fsync', true) as fsync`
