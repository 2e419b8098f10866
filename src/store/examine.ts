import { holderOf } from './lowdb/holder.ts'
import type { Home } from './open.ts'
import { examineDatabase } from './postgres/examine.ts'
import type { PlaceReport } from './store.ts'

/** Looks at a home beside whoever runs there. A folder has to be there; a database that does not answer is a `StorageError`. */
export async function examinePlace({ data, databaseUrl }: Home): Promise<PlaceReport> {
  if (databaseUrl !== null) return examineDatabase(databaseUrl)
  return { kind: 'folder', holder: await holderOf(data) }
}
