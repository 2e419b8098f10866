import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DamagedError, type Records, type Store } from '../store.ts'
import { readOnlyError } from './faults.ts'
import { codeOf } from './files.ts'
import { readHead } from './head.ts'
import { History } from './history.ts'
import type { Place } from './journal-file.ts'
import { Known, shortened } from './known.ts'
import { gonePath, historyName, historyOf, journals, MARKER } from './layout.ts'
import { LowdbRecords } from './records.ts'

/** Reads tried before damage is believed: a server that takes a failed save back changes the end under a reader. */
const TRIES = 3

/**
 * A folder beside its running server: no lock, nothing is written or mended, each call reads what is there now up to the last
 * whole line. Saves and watching are refused with `StorageError('storage_read_only')`.
 */
export function openReader(folder: string, place: Place, now: () => number): Store {
  const marker = join(folder, MARKER)

  async function known(): Promise<Known> {
    const there = existsSync(marker)
    // Without its marker a folder would look empty, which it must not.
    if (!there && (await journals(folder, place.files)).size > 0)
      throw new DamagedError(marker, 0, 'the file is missing')
    return Known.open(marker, place, there)
  }

  /** A file that was renamed aside is being removed: the marker will forget it in a moment. */
  async function isThere(name: string): Promise<boolean> {
    if (!(await known()).has(historyName(name))) return false
    return existsSync(join(folder, historyName(name))) || !existsSync(gonePath(folder, name))
  }

  async function history(name: string): Promise<History> {
    return again(async () => {
      // Before the file: lines that came meanwhile are more than was noted, never less.
      const noted = (await known()).headOf(historyName(name))
      const exists = await isThere(name)
      const path = join(folder, historyName(name))
      const opened = await History.open(path, place, exists, () => undefined)
      if (exists && opened.head < noted) throw shortened(path, opened.bytes, opened.head, noted)
      return opened
    })
  }

  return {
    read: async (name, after = 0, most) => (await history(name)).read(after, most),
    head: (name) =>
      again(async () => {
        return (await isThere(name)) ? readHead(place.files, join(folder, historyName(name))) : 0
      }),
    find: async (name, operation) => (await history(name)).find(operation),
    histories: async () => (await again(known)).names().flatMap((name) => historyOf(name) ?? []),
    settled: refuse,
    append: refuse,
    fold: refuse,
    watch: refuse,
    remove: refuse,
    records: readRecords(() => new LowdbRecords(folder, place, known, now)),
    say: () => undefined,
    onSaid: () => () => undefined,
    close: async () => undefined,
  }
}

/** Records read anew at each call, so that what the server writes meanwhile is seen. */
function readRecords(fresh: () => Records): Records {
  return {
    get: (kind, key) => again(() => fresh().get(kind, key)),
    list: (kind) => again(() => fresh().list(kind)),
    kinds: () => again(() => fresh().kinds()),
    put: refuse,
    putIfAbsent: refuse,
    delete: refuse,
  }
}

async function refuse(): Promise<never> {
  throw readOnlyError()
}

async function again<Result>(read: () => Promise<Result>): Promise<Result> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await read()
    } catch (error) {
      const passing = error instanceof DamagedError || codeOf(error) === 'ENOENT'
      if (!passing || left <= 1) throw error
      await pause(50)
    }
  }
}
