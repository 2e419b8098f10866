import { type Adapter, Low } from 'lowdb'
import { DamagedError } from '../store.ts'
import { decodeLine, encodeLine, type JsonObject } from './codec.ts'
import { readEnding, wholeTail } from './ending.ts'
import type { OpenFile } from './files.ts'
import { JournalFile, type Place } from './journal-file.ts'
import { reading } from './reading.ts'
import type { Rewrite } from './rewrite.ts'
import { type Scanned, scan, type Take } from './scan.ts'
import { slices } from './slices.ts'

/** Bytes of a rewrite that are written at once. */
const CHUNK = 1 << 18

/** What the lines of a kind of journal mean. */
export interface Format<Data, Value> {
  empty(): Data
  /** The value of a line, `undefined` when it is not one. `bytes`: its length on disk, about. */
  parse(seq: number, json: JsonObject, bytes: number): Value | undefined
  /** Adds a line to the data. Cannot fail: the line is durable already. */
  apply(data: Data, value: Value): void
  /** The bodies of a shorter journal with the same data, if this kind is ever rewritten. At least one. */
  bodies?(data: Data): Iterable<string>
}

/** A line about to be added: the JSON text of its members (without number), and what it means. */
export interface Entry<Value> {
  readonly body: string
  readonly value: Value
}

/**
 * lowdb's adapter for an append-only file: `read` folds the lines, `append` adds lines and syncs once for all, `write`
 * replaces the file by a shorter one that means the same.
 */
export class JournalAdapter<Data, Value> implements Adapter<Data> {
  readonly file: JournalFile
  readonly #place: Place
  readonly #format: Format<Data, Value>
  #lines = 0

  constructor(path: string, place: Place, format: Format<Data, Value>, exists: boolean) {
    this.file = new JournalFile(path, place, exists)
    this.#place = place
    this.#format = format
  }

  /** Throws `DamagedError`; never makes an empty database out of a file that should hold one. */
  async read(): Promise<Data> {
    const data = this.#format.empty()
    if (!this.file.exists) return data
    const { path } = this.file
    const take = (seq: number, json: JsonObject, bytes: number): string | undefined => {
      const value = this.#format.parse(seq, json, bytes)
      if (value === undefined) return 'it is not a line of this kind'
      this.#format.apply(data, value)
      return undefined
    }
    return reading(this.#place.files, path, async (file) => {
      const { lines, end, tail } = this.#place.beside
        ? await scanned(file, path, take)
        : await scan(file, path, take)
      this.#lines = lines + this.#takeTail(tail, lines + 1, take)
      // A server dealt with torn tails at its start: one that is there now came from elsewhere.
      const disturbed = tail.length > 0 && !this.#place.beside
      if (this.#lines === 0 || disturbed) throw new DamagedError(path, end, 'a whole line should stand here')
      this.file.size = end
      return data
    })
  }

  /** Takes a last line that only lacks its line end, when reading beside a server; returns how many it took. */
  #takeTail(
    tail: Buffer,
    seq: number,
    take: (seq: number, json: JsonObject, bytes: number) => unknown,
  ): number {
    const length = wholeTail(tail, seq)
    if (length === undefined || !this.#place.beside) return 0
    const decoded = decodeLine(tail.subarray(0, length))
    if ('problem' in decoded) return 0
    take(seq, decoded.value, length)
    return 1
  }

  /** Durable when it resolves; on rejection nothing of it is left. */
  async append(entries: readonly Entry<Value>[]): Promise<void> {
    const first = this.#lines + 1
    const lines = entries.map((entry, index) => encodeLine(first + index, entry.body, first))
    const [only] = lines
    await this.file.append(lines.length === 1 && only !== undefined ? only : Buffer.concat(lines))
    this.#lines += lines.length
  }

  async write(data: Data): Promise<void> {
    const { bodies } = this.#format
    if (bodies === undefined) throw new Error(`${this.file.path} is not rewritten as a whole`)
    const rewrite = await this.file.beside()
    try {
      const lines = await writeLines(rewrite, bodies(data), 1)
      await this.file.replace(rewrite)
      this.#lines = lines
    } catch (error) {
      await rewrite.drop()
      throw error
    }
  }

  apply(data: Data, value: Value): void {
    this.#format.apply(data, value)
  }
}

/** Beside a server, or where the power went and no server started since: only what was wholly written. */
async function scanned(file: OpenFile, path: string, take: Take): Promise<Scanned> {
  const { end, tail } = await readEnding(file, path)
  return { ...(await scan(file, path, take, end)), tail }
}

/** A lowdb database that is ahead of the disk at no moment: what is read from `data` is durable. */
export class JournalLow<Data, Value> extends Low<Data> {
  readonly #journal: JournalAdapter<Data, Value>

  constructor(journal: JournalAdapter<Data, Value>, empty: Data) {
    super(journal, empty)
    this.#journal = journal
  }

  /** Appends, syncs, and only then changes `data`. On rejection `data` and disk are as before. */
  async commit(entries: readonly Entry<Value>[]): Promise<void> {
    await this.#journal.append(entries)
    for (const entry of entries) this.#journal.apply(this.data, entry.value)
  }

  get file(): JournalFile {
    return this.#journal.file
  }
}

/** A database over a journal file; call `read()` before use. */
export function openJournal<Data, Value>(
  path: string,
  place: Place,
  format: Format<Data, Value>,
  exists: boolean,
): JournalLow<Data, Value> {
  return new JournalLow(new JournalAdapter(path, place, format, exists), format.empty())
}

/**
 * Writes lines with numbers from `first`, each as if it had come alone, giving way to others in between. Returns how many
 * they were.
 */
export async function writeLines(rewrite: Rewrite, bodies: Iterable<string>, first: number): Promise<number> {
  const work = slices()
  let seq = first
  let held: Buffer[] = []
  let length = 0
  for (const body of bodies) {
    const line = encodeLine(seq, body)
    seq += 1
    held.push(line)
    length += line.length
    const turn = work.turn()
    if (turn !== undefined) await turn
    if (length < CHUNK) continue
    await rewrite.write(Buffer.concat(held))
    held = []
    length = 0
  }
  if (length > 0) await rewrite.write(Buffer.concat(held))
  return seq - first
}
