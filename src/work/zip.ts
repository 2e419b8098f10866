import { zipped } from '../exchange/parts/zip.ts'

export interface ZipFile {
  /** Safe on every system, and no other file's, whatever its case. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Files as one zip file, in order; `at` is when each was made, by the clock of whoever unpacks them. */
export function zipOf(files: readonly ZipFile[], at: Date): Uint8Array {
  return zipped(new Map(files.map(({ name, bytes }) => [name, bytes])), at)
}
