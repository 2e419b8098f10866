import type { Stats } from 'node:fs'
import { lstat, readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { type Finding, fault, ok, reasonOf, warning } from './finding.ts'

const MB = 1024 * 1024
/** Below this much free space saves are about to fail; below the second, a large import may. Bytes. */
const FULL = 100 * MB
const TIGHT = 1024 * MB

/** Whether a folder is there to be looked at; undefined: yes. */
export async function checkPresence(folder: string): Promise<Finding | undefined> {
  try {
    const found = await stat(folder)
    if (found.isDirectory()) return undefined
    return fault('folder', `${folder} is no folder`, 'Let PADAN_DATA name a folder.')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return warning('folder', `${folder} is not there`, 'The first start makes it; else set PADAN_DATA.')
    return fault('folder', reasonOf(error), 'Run this as the user that the server runs as.')
  }
}

/** Who may read the data, and whether all of it belongs to whom it should. */
export async function checkFolder(folder: string): Promise<readonly Finding[]> {
  const found = await stat(folder)
  const mode = found.mode & 0o777
  const shown = `${folder} has mode ${mode.toString(8)}`
  const close = `Run: chmod 700 ${folder}`
  const open =
    (mode & 0o007) !== 0
      ? fault('permissions', `${shown}: everybody on this machine may come in`, close)
      : (mode & 0o070) !== 0
        ? warning('permissions', `${shown}: its group may come in`, close)
        : ok('permissions', shown)
  return [open, ownerFinding(folder, found), await strangersFinding(folder, found)]
}

function ownerFinding(folder: string, { uid }: Stats): Finding {
  if (uid === 0)
    return warning(
      'owner',
      `${folder} belongs to root`,
      'Give Padan a user of its own, and the folder to that user.',
    )
  return ok('owner', `${folder} belongs to user ${uid}`)
}

/** A command that was run as root leaves files that the server cannot write to. */
async function strangersFinding(folder: string, { uid }: Stats): Promise<Finding> {
  const names = await readdir(folder, { recursive: true })
  const strange: string[] = []
  for (const name of names) {
    // What the server has just removed belongs to nobody.
    const found = await lstat(join(folder, name)).catch(() => undefined)
    if (found !== undefined && found.uid !== uid) strange.push(name)
  }
  const [first] = strange
  if (first === undefined) return ok('files', `all ${names.length} belong to the same user`)
  const remedy = `Run as root: chown -R ${uid} ${folder}`
  return fault('files', `${strange.length} belong to another user, ${first} among them`, remedy)
}

export async function checkSpace(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder)
  return spaceFinding(bavail * bsize)
}

/** `free`: bytes that a user who is not root may still write. */
export function spaceFinding(free: number): Finding {
  const says = `${Math.floor(free / MB)} MB are free`
  if (free < FULL) return fault('disk', says, 'Make room: saves will be refused.')
  if (free < TIGHT) return warning('disk', says, 'Make room: a backup or a large import may not fit.')
  return ok('disk', says)
}
