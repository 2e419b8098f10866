import { DamagedError, StorageError } from '../store.ts'
import { storageError } from './faults.ts'
import { codeOf, type FileLayer, type OpenFile } from './files.ts'

/** Opens a file that must be there, reads, closes. Throws `DamagedError` when it is missing, else `StorageError`. */
export async function reading<Result>(
  files: FileLayer,
  path: string,
  read: (file: OpenFile) => Promise<Result>,
): Promise<Result> {
  try {
    const file = await files.open(path, 'read')
    try {
      return await read(file)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof DamagedError || error instanceof StorageError) throw error
    if (codeOf(error) === 'ENOENT') throw new DamagedError(path, 0, 'the file is missing')
    throw codeOf(error) === undefined ? error : storageError(error, 'reading failed')
  }
}
