import { turn } from '../turn.ts'

/**
 * A long list as JSON, in portions: they go from one thread to another without being copied, and nobody waits while one is
 * read. In Latin-1, with other characters by their numbers: to make a string of UTF-8 takes twice the time of all the rest.
 */
export type Packed = readonly Uint8Array[]

/** Items of a portion: written and read in a few milliseconds. */
const PORTION = 500
/** Longest stretch of work, in milliseconds, before others get their turn. */
const SLICE = 10

export function pack(list: Iterable<unknown>): Packed {
  const portions = new Portions()
  for (const one of list) portions.add(one)
  return portions.all()
}

/** The same from a list that takes long to make; others have their turn meanwhile. */
export async function packEach(list: Iterable<unknown>): Promise<Packed> {
  const portions = new Portions()
  await eachOf(list, (one) => portions.add(one))
  return portions.all()
}

class Portions {
  readonly #closed: Uint8Array[] = []
  #open: unknown[] = []

  add(one: unknown): void {
    this.#open.push(one)
    if (this.#open.length === PORTION) this.#close()
  }

  all(): Packed {
    if (this.#open.length > 0) this.#close()
    return this.#closed
  }

  #close(): void {
    const json = JSON.stringify(this.#open).replaceAll(BEYOND, numbered)
    // Of its own, not a piece of a pool: it goes to another thread whole.
    const bytes = Buffer.allocUnsafeSlow(json.length)
    bytes.write(json, 'latin1')
    this.#closed.push(bytes)
    this.#open = []
  }
}

const BEYOND = /[^\0-\xFF]/g

function numbered(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** The list again, which can be gone through several times; a portion of it is in memory at once. `T`: what was packed. */
export function unpacked<T>(packed: Packed): Iterable<T> {
  return {
    *[Symbol.iterator]() {
      for (const { buffer, byteOffset, length } of packed) {
        const portion: readonly T[] = JSON.parse(Buffer.from(buffer, byteOffset, length).toString('latin1'))
        yield* portion
      }
    },
  }
}

/** The list again, as one; others have their turn meanwhile. */
export async function listOf<T>(packed: Packed): Promise<readonly T[]> {
  const list: T[] = []
  await eachOf(unpacked<T>(packed), (one) => list.push(one))
  return list
}

/** Goes through a list, in order, and lets others have their turn now and then. */
export async function eachOf<T>(list: Iterable<T>, visit: (one: T) => void): Promise<void> {
  let started = performance.now()
  for (const one of list) {
    visit(one)
    if (performance.now() - started < SLICE) continue
    await turn()
    started = performance.now()
  }
}
