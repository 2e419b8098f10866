import { Entry } from './entry.ts'

/**
 * What a page knows of its saves, segment by segment. Of those about which nothing is left to do, only that of the row that is
 * worked on: somebody comes by thousands in a day, and a row says itself what it has when it is entered.
 */
export class Entries {
  readonly #entries = new Map<string, Entry>()

  get all(): readonly Entry[] {
    return [...this.#entries.values()]
  }

  get(segment: string): Entry | undefined {
    return this.#entries.get(segment)
  }

  /** The same; made where there is none. */
  of(segment: string): Entry {
    const known = this.#entries.get(segment)
    if (known) return known
    const entry = new Entry(segment)
    this.#entries.set(segment, entry)
    return entry
  }

  /** This segment's row is worked on from now on. */
  enter(segment: string): void {
    for (const entry of this.all) if (entry.isSettled) this.#entries.delete(entry.segment)
    this.of(segment)
  }
}
