import { DamagedError } from '../store.ts'
import type { Place } from './journal-file.ts'
import { Keyed } from './keyed.ts'

const FORMAT_KEY = 'format'
const FORMAT = 1

/**
 * The marker: which files must be there. It is itself a journal, written only when a file is born (after its first line is
 * durable, before that line is acknowledged) or removed, so an append costs no second sync, and a file that is missing or
 * empty is known as damage. A file which it does not know was never acknowledged.
 */
export class Known {
  readonly #keyed: Keyed

  private constructor(keyed: Keyed) {
    this.#keyed = keyed
  }

  static async open(path: string, place: Place, exists: boolean): Promise<Known> {
    const keyed = await Keyed.open(path, place, exists, () => 0)
    const format = keyed.get(FORMAT_KEY)
    if (exists && format !== FORMAT) {
      throw new DamagedError(path, 0, `it has format ${String(format)}, this Padan knows ${FORMAT}`)
    }
    return new Known(keyed)
  }

  /** First line of a new marker. */
  start(): Promise<void> {
    return this.#keyed.put(FORMAT_KEY, FORMAT)
  }

  has(name: string): boolean {
    return name !== FORMAT_KEY && this.#keyed.get(name) !== undefined
  }

  /** Paths relative to the folder (`histories/audit.jsonl`), sorted. */
  names(): readonly string[] {
    return this.#keyed
      .list()
      .map(({ key }) => key)
      .filter((key) => key !== FORMAT_KEY)
  }

  add(name: string): Promise<void> {
    return this.#keyed.put(name, true)
  }

  delete(name: string): Promise<void> {
    return this.#keyed.delete(name)
  }

  close(): Promise<void> {
    return this.#keyed.close()
  }
}
