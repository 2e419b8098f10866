import { isObject } from '../json.ts'
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

  /** The highest number of a line that was noted as acknowledged; 0 where none was. */
  headOf(name: string): number {
    const value = this.#keyed.get(name)
    return isObject(value) && typeof value.head === 'number' ? value.head : 0
  }

  /** Notes that line `head` was acknowledged: a start that finds fewer lines refuses. */
  note(name: string, head: number): Promise<void> {
    return this.#keyed.put(name, { head })
  }

  close(): Promise<void> {
    return this.#keyed.close()
  }
}

/** Lines that were acknowledged are missing at the end of a file. */
export function shortened(path: string, end: number, head: number, acknowledged: number): DamagedError {
  return new DamagedError(
    path,
    end,
    `it ends with line ${head}, but line ${acknowledged} had been acknowledged`,
  )
}
