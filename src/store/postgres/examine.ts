import pg from 'pg'
import { z } from 'zod'
import type { PlaceReport } from '../store.ts'
import { storageError } from './faults.ts'

/** How long the database may take. Milliseconds. */
const PATIENCE_MS = 4_000

const row = z.object({
  version: z.coerce.number(),
  encoding: z.string(),
  fsync: z.string().nullable(),
  schema: z.string().nullable(),
  now: z.date(),
})

/** What a database says of itself. Throws a `StorageError` where it does not answer. */
export async function examineDatabase(url: string): Promise<PlaceReport> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'padan doctor',
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query(ABOUT)
    const { fsync, now, ...about } = row.parse(rows[0])
    return { kind: 'database', ...about, fsync: fsync ?? '', now: now.toISOString() }
  } catch (error) {
    throw storageError(error)
  } finally {
    await client.end()
  }
}

const ABOUT = `
  select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
         current_setting('fsync', true) as fsync, current_schema() as schema, clock_timestamp() as now`
