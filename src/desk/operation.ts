import { createHash, randomUUID } from 'node:crypto'

/** A new operation, for a request that named none. */
export function newOperation(): string {
  return randomUUID()
}

/** Digest of what was asked: the same for the same person, record and input, whatever the order of the fields. */
export function requestDigest(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts, sortKeys)).digest('base64url').slice(0, 22)
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

function sortKeys(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
