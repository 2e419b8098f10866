import { createHash, type Hash, randomUUID } from 'node:crypto'
import { type Steps, whole } from '../core/steps.ts'
import { inSteps } from './in-steps.ts'

/** Bytes, or UTF-16 code units, that are hashed in a step: some milliseconds. */
const SLICE = 1 << 21

/** A new operation, for a request that named none. */
export function newOperation(): string {
  return randomUUID()
}

/**
 * Digest of what was asked: the same for the same person, record and input, whatever the order of the fields. Long texts
 * are hashed where they lie, without a copy as JSON.
 */
export function requestDigest(...parts: readonly unknown[]): string {
  return whole(digesting(parts))
}

/** The same of what may be long: others have their turn meanwhile. */
export function digestInSteps(...parts: readonly unknown[]): Promise<string> {
  return inSteps(digesting(parts))
}

function* digesting(parts: readonly unknown[]): Steps<string> {
  const hash = createHash('sha256')
  yield* hashing(hash, parts)
  return hash.digest('base64url').slice(0, 22)
}

/** Adds a JSON value to a hash: each part begins with its kind and size, so that no two values spell the same. */
export function hashValue(hash: Hash, value: unknown): void {
  whole(hashing(hash, value))
}

function* hashing(hash: Hash, value: unknown): Steps<void> {
  if (typeof value === 'string') {
    hash.update(`s${value.length}:`)
    for (let from = 0; from < value.length; ) {
      if (from > 0) yield
      const to = wholePairs(value, from + SLICE)
      hash.update(value.slice(from, to))
      from = to
    }
  } else if (value instanceof Uint8Array) {
    hash.update(`b${value.length}:`)
    for (let from = 0; from < value.length; from += SLICE) {
      if (from > 0) yield
      hash.update(value.subarray(from, from + SLICE))
    }
  } else if (value === null || typeof value !== 'object') hash.update(`${typeof value} ${value};`)
  else {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    hash.update(`${Array.isArray(value) ? 'a' : 'o'}${entries.length}:`)
    for (const [key, inner] of entries) {
      yield* hashing(hash, key)
      yield* hashing(hash, inner)
    }
  }
}

/** Where a text may be cut at about `at`: halves of a surrogate pair would be hashed as something else. */
function wholePairs(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at
}

/** An operation that is always the same for the same words: start-up work that must happen once. */
export function fixedOperation(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\0')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The id of the article that an operation makes: 12 characters of base 32, so that a repeat makes the same. */
export function articleIdOf(operation: string): string {
  const digest = createHash('sha256').update(`article ${operation}`).digest()
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  return Array.from(digest.subarray(0, 12), (byte) => letters[byte % 32]).join('')
}
