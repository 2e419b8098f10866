import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type KeptRecord, RECORD_KIND, type Records } from '../store.ts'
import type { Database } from './database.ts'
import { within } from './deadline.ts'
import { Batch } from './together.ts'

const valueRow = z.object({ value: z.string() })
const placeRow = z.object({ kind: z.string(), digest: z.string(), value: z.string() })
const kindRow = z.object({ kind: z.string() })
const listRow = z.object({ key: z.string(), value: z.string(), expires: z.string().nullable() })

/** How long an expired record lies about before it is deleted: servers' clocks may differ. Milliseconds. */
const LINGER_MS = 24 * 60 * 60 * 1000

/** Records by kind and key, values as JSON text. */
export class PostgresRecords implements Records {
  readonly #database: Database
  readonly #now: () => number
  readonly #gets: Batch<string>

  constructor(database: Database, now: () => number) {
    this.#database = database
    this.#now = now
    this.#gets = new Batch((places) => this.#getAll(places))
  }

  async get(kind: string, key: string): Promise<unknown> {
    const place = placeOf(known(kind), key)
    const text = await this.#database.call(() => this.#gets.ask(place))
    return text === undefined ? undefined : JSON.parse(text)
  }

  async put(kind: string, key: string, value: unknown, expires?: number): Promise<void> {
    const values = [known(kind), digestOf(key), JSON.stringify(key), textOf(value), expires ?? null]
    await this.#database.call(() => this.#database.run(PUT, values))
  }

  async putIfAbsent(kind: string, key: string, value: unknown): Promise<unknown> {
    const [row] = await this.#database.call(() => within(this.#putIfAbsent(known(kind), key, textOf(value))))
    // Deleted again between the two statements: who asked was first, and then nobody was.
    return row ? JSON.parse(row.value) : undefined
  }

  async delete(kind: string, key: string): Promise<void> {
    await this.#database.call(() => this.#database.run(DELETE, [known(kind), digestOf(key)]))
  }

  async list(kind: string): Promise<readonly KeptRecord[]> {
    const values = [known(kind), this.#now()]
    const rows = await this.#database.call(() => this.#database.rows(listRow, LIST, values))
    return rows
      .map(({ key, value, expires }) => ({
        key: String(JSON.parse(key)),
        value: JSON.parse(value),
        ...(expires === null ? {} : { expires: Number(expires) }),
      }))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
  }

  async kinds(): Promise<readonly string[]> {
    const rows = await this.#database.call(() => this.#database.rows(kindRow, KINDS))
    return rows.map(({ kind }) => kind).sort()
  }

  /** Deletes what expired long ago. */
  async prune(): Promise<void> {
    await this.#database.call(() => this.#database.run(PRUNE, [this.#now() - LINGER_MS]))
  }

  async #getAll(places: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const [kinds, digests] = [0, 1].map((part) => places.map((place) => place.split(' ')[part]))
    const rows = await this.#database.rows(placeRow, GET, [kinds, digests, this.#now()])
    return new Map(rows.map(({ kind, digest, value }) => [`${kind} ${digest}`, value]))
  }

  async #putIfAbsent(kind: string, key: string, value: string): Promise<readonly { value: string }[]> {
    const digest = digestOf(key)
    const put = await this.#database.rows(valueRow, FIRST, [
      kind,
      digest,
      JSON.stringify(key),
      value,
      this.#now(),
    ])
    return put.length > 0 ? put : this.#database.rows(placeRow, GET, [[kind], [digest], this.#now()])
  }
}

const alive = (parameter: number): string => `(expires is null or expires > $${parameter})`

const GET = `
  select kind, digest, value
  from unnest($1::text[], $2::text[]) as asked (kind, digest) join records using (kind, digest)
  where ${alive(3)}`
const LIST = `select key, value, expires from records where kind = $1 and ${alive(2)}`
const KINDS = 'select distinct kind from records'
const DELETE = 'delete from records where kind = $1 and digest = $2'
const PRUNE = 'delete from records where expires < $1'
const PUT = `
  insert into records (kind, digest, key, value, expires) values ($1, $2, $3, $4, $5)
  on conflict (kind, digest) do update set value = excluded.value, expires = excluded.expires`
const FIRST = `
  insert into records (kind, digest, key, value) values ($1, $2, $3, $4)
  on conflict (kind, digest) do update set value = excluded.value, expires = null
  where records.expires <= $5
  returning value`

function known(kind: string): string {
  if (!RECORD_KIND.test(kind)) throw new RangeError(`not a kind of records: ${kind}`)
  return kind
}

/** Of the key as JSON, so that every string, well-formed or not, has its own. */
function digestOf(key: string): string {
  return createHash('sha256').update(JSON.stringify(key)).digest('hex')
}

/** A record among all: its kind and the digest of its key. */
function placeOf(kind: string, key: string): string {
  return `${kind} ${digestOf(key)}`
}

function textOf(value: unknown): string {
  const text: string | undefined = JSON.stringify(value)
  if (text === undefined)
    throw new TypeError('a record must be JSON: undefined, functions and symbols are not')
  return text
}
