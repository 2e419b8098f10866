import { StorageError, type StorageFault } from '../store.ts'
import { codeOf } from './files.ts'

const FAULTS: Readonly<Record<string, StorageFault>> = {
  ENOSPC: 'storage_full',
  EDQUOT: 'storage_full',
  EROFS: 'storage_read_only',
  EACCES: 'storage_read_only',
  EPERM: 'storage_read_only',
}

/** The fault that people are told of, from whatever a file call threw; a `StorageError` stays as it is. */
export function storageError(error: unknown, what: string): StorageError {
  if (error instanceof StorageError) return error
  const code = codeOf(error)
  const fault = FAULTS[code ?? ''] ?? 'storage_failed'
  return new StorageError(fault, `${what}: ${code ?? String(error)}`, { cause: error })
}

/** Why a store that was opened for reading refuses. */
export function readOnlyError(): StorageError {
  return new StorageError('storage_read_only', 'the folder is open for reading only')
}

/** Tells the operator something that must not pass in silence. One sentence, no line end. */
export type Notice = (text: string) => void
