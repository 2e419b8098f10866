import { createHash, type Hash } from 'node:crypto'
import type { Line } from '../../store/store.ts'
import { hashValue } from '../operation.ts'
import type { Part } from './parts.ts'

/** What a history or a kind of records comes to: the same on every backend, whatever order it keeps members in. */
export interface Digest {
  /** Lines, or records. */
  readonly count: number
  /** SHA-256 in hexadecimal, over all of them in order. */
  readonly sha256: string
}

/** Name of a history, or `records <kind>` → its digest. */
export type Digests = ReadonlyMap<string, Digest>

/** Digests of all that passes by; each history's lines must come in order, records of a kind in any. */
export class Digesting {
  readonly #histories = new Map<string, { readonly hash: Hash; count: number }>()
  readonly #kinds = new Map<string, string[]>()

  add(part: Part): void {
    if ('line' in part) this.#line(part.history, part.line)
    else {
      const list = this.#kinds.get(part.kind) ?? []
      list.push(shaOf(part.record))
      this.#kinds.set(part.kind, list)
    }
  }

  done(): Digests {
    const digests = new Map<string, Digest>()
    for (const [name, { hash, count }] of this.#histories)
      digests.set(name, { count, sha256: hash.copy().digest('hex') })
    for (const [kind, list] of this.#kinds)
      digests.set(`records ${kind}`, { count: list.length, sha256: shaOf(list.toSorted()) })
    return digests
  }

  #line(history: string, line: Line): void {
    const known = this.#histories.get(history) ?? { hash: createHash('sha256'), count: 0 }
    hashLine(known.hash, line)
    known.count += 1
    this.#histories.set(history, known)
  }
}

/** Whether two lines say the same. */
export function sameLine(one: Line, other: Line): boolean {
  const [a, b] = [one, other].map((line) => hashLine(createHash('sha256'), line).digest('hex'))
  return a === b
}

function hashLine(hash: Hash, { seq, operation, request, by, at, events }: Line): Hash {
  hashValue(hash, [seq, operation, request, by, at, events])
  return hash
}

function shaOf(value: unknown): string {
  const hash = createHash('sha256')
  hashValue(hash, value)
  return hash.digest('hex')
}
