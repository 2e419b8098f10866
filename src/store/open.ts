import { join } from 'node:path'
import { openLowdbStore } from './lowdb/store.ts'
import { openPostgresStore } from './postgres/store.ts'
import type { Store } from './store.ts'

/** Where a workspace is kept: in the database where one is named, else in the folder. */
export interface Home {
  readonly data: string
  /** `postgres://…`; null: the embedded store. */
  readonly databaseUrl: string | null
  /** Folder that holds db/migrations. */
  readonly root: string
}

export interface OpenOptions {
  /** Beside running servers; saves are refused. */
  readonly readOnly?: boolean
  /** Hears what must not pass in silence. One sentence, no line end. */
  readonly onNotice?: (text: string) => void
}

/** Opens the store of a home. Only main.ts and cli.ts call this: they alone choose the backend. */
export function openStore({ data, databaseUrl, root }: Home, options: OpenOptions = {}): Promise<Store> {
  if (databaseUrl === null) return openLowdbStore(data, options)
  return openPostgresStore(databaseUrl, { ...options, migrations: join(root, 'db/migrations') })
}

/** What a home may be called in messages and logs: a folder, or an address without its password. */
export function nameOfHome({ data, databaseUrl }: Home): string {
  if (databaseUrl === null) return data
  const { host, pathname } = new URL(databaseUrl)
  return `postgres://${host}${pathname}`
}
