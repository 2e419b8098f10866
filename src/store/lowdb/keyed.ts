import { type KeptRecord, StorageError } from '../store.ts'
import { parseObject } from './codec.ts'
import { GroupCommit } from './group-commit.ts'
import { type Entry, type Format, type JournalLow, openJournal } from './journal.ts'
import type { Place } from './journal-file.ts'

/** Rewriting pays only when there is this much to gain, in bytes. */
const COMPACT_ABOVE = 1 << 20

/** What a line has besides its body (number, checksum, line end), in bytes, about. */
const LINE_FRAME = 32

export interface Kept {
  readonly value: unknown
  /** Milliseconds since 1970 after which it is as if deleted. */
  readonly expires?: number
  /** Its line on disk, about. */
  readonly bytes: number
}

interface Change {
  readonly key: string
  /** Absent: the key is deleted. */
  readonly kept?: Kept
}

interface KeyedData {
  readonly kept: Map<string, Kept>
  /** Bytes of the lines that still say something. */
  live: number
}

const keyedFormat: Format<KeyedData, Change> = {
  empty: () => ({ kept: new Map(), live: 0 }),
  parse(_seq, json, bytes) {
    const { key, value, expires, deleted } = json
    if (typeof key !== 'string') return undefined
    if (deleted === true) return { key }
    if (value === undefined) return undefined
    if (expires === undefined) return { key, kept: { value, bytes } }
    return typeof expires === 'number' ? { key, kept: { value, expires, bytes } } : undefined
  },
  apply(data, { key, kept }) {
    data.live += (kept?.bytes ?? 0) - (data.kept.get(key)?.bytes ?? 0)
    if (kept === undefined) data.kept.delete(key)
    else data.kept.set(key, kept)
  },
  *bodies(data) {
    // A file of a known kind is never empty, so that an empty one is known as damage.
    if (data.kept.size === 0) yield JSON.stringify({ key: '', deleted: true })
    for (const [key, { value, expires }] of data.kept) yield JSON.stringify({ key, value, expires })
  },
}

/** A small database of keys and JSON values, one lowdb database over one journal file; the last put of a key wins. */
export class Keyed {
  readonly #low: JournalLow<KeyedData, Change>
  readonly #commits: GroupCommit<Entry<Change>>
  readonly #now: () => number
  /** Settles when the `putIfAbsent` before is done: two at once must not both find nothing. */
  #firsts: Promise<unknown> = Promise.resolve()
  /** Size of the file at which to look for garbage next. */
  #lookAgainAt = COMPACT_ABOVE

  private constructor(low: JournalLow<KeyedData, Change>, now: () => number) {
    this.#low = low
    this.#now = now
    this.#commits = new GroupCommit({ commit: (batch) => low.commit(batch), after: () => this.#compact() })
  }

  /** Reads the file, if it `exists`. Throws `DamagedError`. */
  static async open(path: string, place: Place, exists: boolean, now: () => number): Promise<Keyed> {
    const low = openJournal(path, place, keyedFormat, exists)
    await low.read()
    return new Keyed(low, now)
  }

  get(key: string): unknown {
    const kept = this.#low.data.kept.get(key)
    return kept !== undefined && this.#alive(kept) ? kept.value : undefined
  }

  /** Keys that have not expired, with their values, sorted by key. */
  list(): readonly KeptRecord[] {
    return [...this.#low.data.kept]
      .filter(([, kept]) => this.#alive(kept))
      .map(([key, { value, expires }]) => ({ key, value, ...(expires === undefined ? {} : { expires }) }))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
  }

  put(key: string, value: unknown, expires?: number): Promise<void> {
    const body = JSON.stringify({ key, value, expires })
    return this.#change(body)
  }

  async putIfAbsent(key: string, value: unknown): Promise<unknown> {
    const turn = this.#firsts.then(async () => {
      if (this.get(key) === undefined) await this.put(key, value)
      return this.get(key)
    })
    this.#firsts = turn.catch(() => undefined)
    return turn
  }

  async delete(key: string): Promise<void> {
    await this.#change(JSON.stringify({ key, deleted: true }))
  }

  async close(): Promise<void> {
    await this.#commits.idle()
    await this.#low.file.close()
  }

  async #change(body: string): Promise<void> {
    // What is kept in memory is what a restart would read, not the caller's object.
    const json = parseObject(body)
    const value = json && keyedFormat.parse(0, json, Buffer.byteLength(body) + LINE_FRAME)
    if (value === undefined)
      throw new TypeError('a record must be JSON: undefined, functions and symbols are not')
    await this.#commits.add({ body, value })
  }

  #alive(kept: Kept): boolean {
    return kept.expires === undefined || kept.expires > this.#now()
  }

  /** Rewrites the file when over half of it says nothing any more. A failure costs space only: the next look is later. */
  async #compact(): Promise<void> {
    const { data, file } = this.#low
    if (file.broken || file.size < this.#lookAgainAt) return
    this.#lookAgainAt = file.size + COMPACT_ABOVE / 4
    for (const [key, kept] of data.kept) if (!this.#alive(kept)) keyedFormat.apply(data, { key })
    if (file.size - data.live < Math.max(file.size / 2, COMPACT_ABOVE)) return
    try {
      await this.#low.write()
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
    }
  }
}
