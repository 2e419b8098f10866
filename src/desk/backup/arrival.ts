import { z } from 'zod'
import type { Store } from '../../store/store.ts'

/** Kind of the record that says: a workspace is on its way in here. First thing written, last thing removed. */
export const ARRIVAL_KIND = 'arrival'
const KEY = 'under-way'

const arrival = z.object({ from: z.string() })

/** What was asked of a place cannot be done there; nothing of it was changed that had been whole. */
export class PlaceError extends Error {}

/** Says from now on that the place is not whole. `from`: what is on its way, always the same for the same. */
export function beginArrival(store: Store, from: string): Promise<void> {
  return store.records.put(ARRIVAL_KIND, KEY, { from })
}

/** Says that the place is whole. */
export function endArrival(store: Store): Promise<void> {
  return store.records.delete(ARRIVAL_KIND, KEY)
}

/** What is on its way in, undefined when nothing is. */
export async function arrivingFrom(store: Store): Promise<string | undefined> {
  const kept = await store.records.get(ARRIVAL_KIND, KEY)
  if (kept === undefined) return undefined
  const parsed = arrival.safeParse(kept)
  return parsed.success ? parsed.data.from : ''
}

/** Form of what is kept; counted up by a version whose data those before it cannot read. */
const FORMAT = 1
const FORMAT_KIND = 'format'
const FORMAT_KEY = 'kept'

const format = z.object({ version: z.number().int() })

/** Says in which form things are kept here, for versions to come that are asked to read it. */
export async function noteFormat(store: Store): Promise<void> {
  await store.records.putIfAbsent(FORMAT_KIND, FORMAT_KEY, { version: FORMAT })
}

/**
 * Refuses a place that a newer Padan wrote, and one where a restore or a move was cut off: it holds part of a workspace, and
 * must not be served, written to or backed up as if that were all. Throws `PlaceError`.
 */
export async function mustBeWhole(store: Store, place: string): Promise<void> {
  const kept = format.safeParse(await store.records.get(FORMAT_KIND, FORMAT_KEY))
  // Data from before the form was noted are of the first one.
  const version = kept.success ? kept.data.version : 1
  if (version > FORMAT)
    throw new PlaceError(
      `${place} was written by a newer Padan (format ${version}, and this one reads up to ${FORMAT}). Start that version again, or put the data aside and restore the backup from before the upgrade`,
    )
  if ((await arrivingFrom(store)) !== undefined)
    throw new PlaceError(
      `${place} holds only part of a workspace: a restore or move into it did not end. Run the same command again`,
    )
}

/** Whether nobody ever kept anything in the place. */
export async function isEmpty(store: Store): Promise<boolean> {
  if ((await store.histories()).length > 0) return false
  for (const kind of await store.records.kinds())
    if (kind !== ARRIVAL_KIND && (await store.records.list(kind)).length > 0) return false
  return true
}
