import { relative, resolve } from 'node:path'
import { guarded } from '../guarded.ts'
import { Sayings } from '../sayings.ts'
import type { Store } from '../store.ts'
import type { Notice } from './faults.ts'
import { type FileLayer, nodeFiles } from './files.ts'
import { Histories } from './histories.ts'
import type { Place } from './journal-file.ts'
import type { Known } from './known.ts'
import { type Lock, takeLock } from './lock.ts'
import { OpenFiles } from './open-files.ts'
import { openReader } from './reader.ts'
import { LowdbRecords } from './records.ts'
import { startUp } from './start.ts'

export interface LowdbOptions {
  /** Opens beside a running server: no lock; saves and watching are refused. */
  readonly readOnly?: boolean
  /** Milliseconds since 1970; only expiry of records asks for it. */
  readonly now?: () => number
  /** Bytes of histories (as on disk) to keep in memory; 128 MB by default. Watched and busy ones stay beyond it. */
  readonly memoryBudget?: number
  /** Hears what must not pass in silence (a torn line was cut …). By default one line on stderr each. */
  readonly onNotice?: Notice
  /** The file system; tests put a failing one here. */
  readonly files?: FileLayer
}

const MEMORY_BUDGET = 128 << 20
const OPEN_FILES = 128

/**
 * The embedded store: a folder with one lowdb database a history and a kind of records, each an append-only file.
 * Takes the folder for this process. Throws `HeldError` when another process has it, `DamagedError` when a file is not what
 * was written, and the system's own error when the folder cannot be used.
 */
export async function openLowdbStore(folder: string, options: LowdbOptions = {}): Promise<Store> {
  const root = resolve(folder)
  const { now = Date.now, memoryBudget = MEMORY_BUDGET, onNotice = tellStderr, files = nodeFiles } = options
  let known: Known | undefined
  const place: Place = {
    files,
    open: new OpenFiles(OPEN_FILES),
    beside: options.readOnly ?? false,
    born: async (path) => known?.add(relative(root, path)),
  }
  if (options.readOnly) return guarded(openReader(root, place, now))

  await files.mkdir(root)
  const lock = await takeLock(root)
  try {
    known = await startUp(root, place, onNotice)
  } catch (error) {
    await place.open.closeAll()
    await lock.release()
    throw error
  }
  const histories = new Histories(root, place, known, memoryBudget, onNotice)
  const records = new LowdbRecords(root, place, keep(known), now)
  return guarded(embedded(histories, records, known, lock, new Sayings(onNotice)))
}

function embedded(
  histories: Histories,
  records: LowdbRecords,
  known: Known,
  lock: Lock,
  sayings: Sayings,
): Store {
  let closed: Promise<void> | undefined
  async function close(): Promise<void> {
    try {
      await histories.close()
      await records.close()
      await known.close()
    } finally {
      await lock.release()
    }
  }
  return {
    read: (history, after = 0, most) => histories.read(history, after, most),
    head: (history) => histories.head(history),
    append: (history, expectedHead, draft) => histories.append(history, expectedHead, draft),
    fold: (history, lines) => histories.fold(history, lines),
    find: (history, operation) => histories.find(history, operation),
    watch: (history, after, listener) => histories.watch(history, after, listener),
    histories: async () => histories.names(),
    settled: async () => histories.names(),
    remove: (history) => histories.remove(history),
    records,
    say: (text) => sayings.tell(text),
    onSaid: (listener) => sayings.add(listener),
    close() {
      closed ??= close()
      return closed
    },
  }
}

function keep<Value>(value: Value): () => Value {
  return () => value
}

function tellStderr(text: string): void {
  process.stderr.write(`${text}\n`)
}
