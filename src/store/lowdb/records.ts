import { join } from 'node:path'
import { ClosedError, type KeptRecord, RECORD_KIND, type Records } from '../store.ts'
import type { Place } from './journal-file.ts'
import { Keyed } from './keyed.ts'
import type { Known } from './known.ts'
import { kindOf, recordName } from './layout.ts'

/** Records by kind: one lowdb database a kind, loaded at first use and kept. */
export class LowdbRecords implements Records {
  readonly #folder: string
  readonly #place: Place
  readonly #known: () => Promise<Known> | Known
  readonly #now: () => number
  #closed = false
  readonly #kinds = new Map<string, Promise<Keyed>>()

  constructor(folder: string, place: Place, known: () => Promise<Known> | Known, now: () => number) {
    this.#folder = folder
    this.#place = place
    this.#known = known
    this.#now = now
  }

  async get(kind: string, key: string): Promise<unknown> {
    return (await this.#kind(kind)).get(key)
  }

  async put(kind: string, key: string, value: unknown, expires?: number): Promise<void> {
    await (await this.#kind(kind)).put(key, value, expires)
  }

  async putIfAbsent(kind: string, key: string, value: unknown): Promise<unknown> {
    return (await this.#kind(kind)).putIfAbsent(key, value)
  }

  async delete(kind: string, key: string): Promise<void> {
    await (await this.#kind(kind)).delete(key)
  }

  async list(kind: string): Promise<readonly KeptRecord[]> {
    return (await this.#kind(kind)).list()
  }

  async kinds(): Promise<readonly string[]> {
    return (await this.#known()).names().flatMap((name) => kindOf(name) ?? [])
  }

  /** Ends running saves and frees all descriptors; later calls are refused. */
  async close(): Promise<void> {
    this.#closed = true
    for (const opening of this.#kinds.values()) await (await opening.catch(() => undefined))?.close()
  }

  #kind(kind: string): Promise<Keyed> {
    if (!RECORD_KIND.test(kind)) throw new RangeError(`not a kind of records: ${kind}`)
    if (this.#closed) throw new ClosedError()
    const there = this.#kinds.get(kind)
    if (there !== undefined) return there
    const opening = this.#open(kind)
    this.#kinds.set(kind, opening)
    // A file that could not be read may be readable later.
    opening.catch(() => this.#kinds.delete(kind))
    return opening
  }

  async #open(kind: string): Promise<Keyed> {
    const name = recordName(kind)
    const exists = (await this.#known()).has(name)
    return Keyed.open(join(this.#folder, name), this.#place, exists, this.#now)
  }
}
