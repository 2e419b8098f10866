import { StorageError, type StorageFault } from '../store.ts'

/** SQLSTATE → what people are told. Whatever is not named here is `storage_failed`. */
const FAULTS: Readonly<Record<string, StorageFault>> = {
  '53100': 'storage_full',
  '25006': 'storage_read_only',
  '40001': 'storage_busy',
  '40P01': 'storage_busy',
  '53300': 'storage_busy',
  '55P03': 'storage_busy',
  '57014': 'storage_busy',
  '57P03': 'storage_busy',
}

const NO_TABLE = '42P01'

/** Two transactions met: nothing was kept of this one, and it may be tried again at once. */
const COLLISIONS: ReadonlySet<string | undefined> = new Set(['40001', '40P01'])

/** The connection went away under the call: the server was stopped, restarted, or failed over. */
const LOST = /^(08...|57P0[123]|ECONNRESET|ECONNREFUSED|EPIPE)$/
const LOST_MESSAGE = /^Connection terminated|^Client has encountered a connection error|not queryable/

/** The fault that people are told of, from whatever pg threw; a `StorageError` stays as it is. */
export function storageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error
  const fault = FAULTS[codeOf(error) ?? ''] ?? (isCrowded(error) ? 'storage_busy' : 'storage_failed')
  const reason =
    codeOf(error) === NO_TABLE
      ? 'it has no tables yet; the first start of a server makes them'
      : messageOf(error)
  return new StorageError(fault, `the database: ${reason}`, { cause: error })
}

/** Whether the same call may succeed at once on another connection. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error)
  return COLLISIONS.has(code) || LOST.test(code ?? '') || LOST_MESSAGE.test(messageOf(error))
}

/** SQLSTATE, or the system's own code. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

// All connections are in use and none came free in time.
function isCrowded(error: unknown): boolean {
  return messageOf(error) === 'timeout exceeded when trying to connect'
}

export function messageOf(error: unknown): string {
  // A host with several addresses fails with one error for each, and no message of its own.
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}
