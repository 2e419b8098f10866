import { createHash } from 'node:crypto'
import pg from 'pg'
import { z } from 'zod'
import { ClosedError, StorageError } from '../store.ts'
import { within } from './deadline.ts'
import { codeOf, isPassing, messageOf, storageError } from './faults.ts'

/** Tells the operator something that must not pass in silence. One sentence, no line end. */
export type Notice = (text: string) => void

/** How long a call waits for a connection, and then for its answer: together under 5 s. Milliseconds. */
const CONNECT_MS = 1_500
const ANSWER_MS = 3_000
/** The database gives a statement up before we do, so that most answers are certain. Milliseconds. */
const STATEMENT_MS = 2_500
/** A call that failed sooner than this is tried once more, on another connection. Milliseconds. */
const SOON_MS = 200
const CONNECTIONS = 10

/**
 * A statement that a connection was told is not there, or there already, or planned for a table that changed: a pooler deals
 * connections out anew at each transaction, or a newer server brought the tables up to date.
 */
const FORGOTTEN: ReadonlySet<string | undefined> = new Set(['26000', '42P05', '0A000'])

export interface DatabaseOptions {
  readonly readOnly: boolean
  readonly notice: Notice
}

/** A pool of connections. Faults become `StorageError`; each call ends within 5 s, whatever the database does. */
export class Database {
  readonly #pool: pg.Pool
  /** Calls under way. */
  readonly #running = new Set<Promise<unknown>>()
  /** Whether connections remember statements, which spares the database half its work on a save. */
  #remembers = true
  #closed: Promise<void> | undefined

  constructor(url: string, { readOnly, notice }: DatabaseOptions) {
    this.#pool = new pg.Pool({
      connectionString: url,
      application_name: 'padan',
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
      onConnect: async (client: pg.ClientBase) => {
        await client.query(SESSION, [String(STATEMENT_MS), readOnly ? 'on' : 'off'])
      },
    })
    // Without a listener, an idle connection that the database ends would end the process.
    this.#pool.on('error', (error) => notice(`a connection to the database was lost: ${messageOf(error)}`))
  }

  /** The rows of one statement, in a transaction of its own; it must be one that may be sent twice. */
  async rows<Shape extends z.ZodType>(
    shape: Shape,
    text: string,
    values: readonly unknown[] = [],
  ): Promise<readonly z.infer<Shape>[]> {
    const parsed = z.array(shape).safeParse(await within(this.#askTwice(text, values)))
    if (!parsed.success)
      throw new StorageError('storage_failed', 'the tables are not those of this Padan', {
        cause: parsed.error,
      })
    return parsed.data
  }

  /** One statement of whose rows nothing is wanted. */
  async run(text: string, values: readonly unknown[] = []): Promise<void> {
    await this.rows(z.unknown(), text, values)
  }

  /** What somebody asked the store for: `close` waits until it ends, and nothing is begun after it. */
  async call<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#closed) throw new ClosedError()
    const running = work()
    this.#running.add(running)
    try {
      return await running
    } finally {
      this.#running.delete(running)
    }
  }

  close(): Promise<void> {
    this.#closed ??= this.#close()
    return this.#closed
  }

  async #close(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running)
    await this.#pool.end()
  }

  async #askTwice(text: string, values: readonly unknown[]): Promise<unknown> {
    const start = performance.now()
    try {
      return await this.#ask(text, values)
    } catch (error) {
      if (!isPassing(error) || performance.now() - start > SOON_MS) throw storageError(error)
      return this.#ask(text, values).catch(rethrown)
    }
  }

  async #ask(text: string, values: readonly unknown[]): Promise<unknown> {
    const query = { text, values: [...values] }
    if (!this.#remembers) return (await this.#pool.query(query)).rows
    try {
      return (await this.#pool.query({ ...query, name: nameOf(text) })).rows
    } catch (error) {
      if (!FORGOTTEN.has(codeOf(error))) throw error
      this.#remembers = false
      return this.#ask(text, values)
    }
  }
}

// Of the text itself: behind a pooler, connections of several servers may share what the database remembers.
function nameOf(text: string): string {
  const name = names.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}

const names = new Map<string, string>()

// Set after connecting, not as start-up parameters, which poolers in front of a database refuse. A commit that is not on
// disk when it is answered would break the first promise; settings stricter than `on` stay as the operator chose them.
const SESSION = `
  select set_config('statement_timeout', $1, false),
         set_config('default_transaction_read_only',
           case $2 when 'on' then 'on' else current_setting('default_transaction_read_only') end,
           false),
         set_config('synchronous_commit',
           case current_setting('synchronous_commit') when 'off' then 'on' else current_setting('synchronous_commit') end,
           false)`

function rethrown(error: unknown): never {
  throw storageError(error)
}
