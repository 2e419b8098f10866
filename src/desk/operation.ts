import { createHash, type Hash, randomUUID } from 'node:crypto'

/** A new operation, for a request that named none. */
export function newOperation(): string {
  return randomUUID()
}

/**
 * Digest of what was asked: the same for the same person, record and input, whatever the order of the fields. Long texts
 * are hashed where they lie, without a copy as JSON.
 */
export function requestDigest(...parts: readonly unknown[]): string {
  const hash = createHash('sha256')
  hashValue(hash, parts)
  return hash.digest('base64url').slice(0, 22)
}

/** Adds a JSON value to a hash: each part begins with its kind and size, so that no two values spell the same. */
export function hashValue(hash: Hash, value: unknown): void {
  if (typeof value === 'string') hash.update(`s${value.length}:`).update(value)
  else if (value instanceof Uint8Array) hash.update(`b${value.length}:`).update(value)
  else if (value === null || typeof value !== 'object') hash.update(`${typeof value} ${value};`)
  else {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    hash.update(`${Array.isArray(value) ? 'a' : 'o'}${entries.length}:`)
    for (const [key, inner] of entries) {
      hashValue(hash, key)
      hashValue(hash, inner)
    }
  }
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
