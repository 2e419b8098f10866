import { existsSync } from 'node:fs'
import { mkdtemp, open, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The kernel takes 107 bytes for the path of a socket (103 on macOS) and cuts or refuses longer ones. */
const LIMIT = 100
const DESCRIPTORS = '/proc/self/fd'

export interface ShortPath {
  readonly path: string
  free(): Promise<void>
}

/**
 * A path to `name` in `folder` that fits a socket call, whatever the length of the folder's: through an open descriptor of the
 * folder where the system has them as files, else through a symlink in the temporary folder. Valid until `free`.
 */
export async function shortPath(folder: string, name: string): Promise<ShortPath> {
  const direct = join(folder, name)
  if (Buffer.byteLength(direct) <= LIMIT) return { path: direct, free: async () => undefined }
  if (existsSync(DESCRIPTORS)) {
    const handle = await open(folder)
    return { path: `${DESCRIPTORS}/${handle.fd}/${name}`, free: () => handle.close() }
  }
  const beside = await mkdtemp(join(tmpdir(), 'padan-'))
  await symlink(folder, join(beside, 'd'))
  return { path: join(beside, 'd', name), free: () => rm(beside, { recursive: true, force: true }) }
}
