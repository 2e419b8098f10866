import { StorageError } from '../store.ts'

/** The longest that anybody waits for the database. Milliseconds. */
const DEADLINE_MS = 4_800

/** The outcome of the work, or a `StorageError` where that takes too long; what then becomes of the work is not known. */
export async function within<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new StorageError('storage_failed', 'the database did not answer in time')),
      DEADLINE_MS,
    )
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
