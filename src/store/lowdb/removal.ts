import { join } from 'node:path'
import { storageError } from './faults.ts'
import type { FileLayer } from './files.ts'
import type { Known } from './known.ts'
import { gonePath, HISTORIES, historyName } from './layout.ts'

/**
 * Removes a history's file for good: renamed aside, forgotten by the marker, then unlinked. Whoever dies in between leaves a
 * file that start-up knows to be on its way out. When the marker cannot be written, the file comes back.
 */
export async function removeFile(
  folder: string,
  history: string,
  files: FileLayer,
  known: Known,
): Promise<void> {
  const inner = join(folder, HISTORIES)
  const path = join(folder, historyName(history))
  const gone = gonePath(folder, history)
  try {
    await files.rename(path, gone)
    try {
      await files.syncFolder(inner)
      await known.delete(historyName(history))
    } catch (error) {
      await files.rename(gone, path)
      await files.syncFolder(inner)
      throw error
    }
  } catch (error) {
    throw storageError(error, `${history} could not be removed`)
  }
  try {
    await files.unlink(gone)
    await files.syncFolder(inner)
  } catch {
    // The marker has forgotten it: it is removed, whatever became of its bytes. The next start sweeps them.
  }
}
