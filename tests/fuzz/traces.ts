import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What every file of the data folder holds and when it was written to, but for the audit, which notes failed sign-ins: the
 * same when nothing was written.
 */
export function tracesIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'audit.jsonl')
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files.toSorted().map((name) => {
      const { size, mtimeNs, ino } = statSync(name, { bigint: true })
      const digest = createHash('sha256').update(readFileSync(name)).digest('base64url')
      return [name.slice(folder.length), `${size} ${mtimeNs} ${ino} ${digest}`]
    }),
  )
}
