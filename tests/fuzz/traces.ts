import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file of the data folder but the audit, which notes failed sign-ins: the same when nothing was written. */
export async function tracesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && entry.name !== 'audit.jsonl')
    .map((entry) => join(entry.parentPath, entry.name))
  const seen = await Promise.all(
    files.map(async (name) => {
      const { size, mtimeNs, ino } = await stat(name, { bigint: true })
      return `${name} ${size} ${mtimeNs} ${ino}`
    }),
  )
  return seen.toSorted()
}
