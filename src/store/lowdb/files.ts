import { constants, fstatSync, promises } from 'node:fs'
import { dirname } from 'node:path'

/**
 * The file calls the store makes, in one place, so that a test can fail or die at the n-th of them. Paths are absolute;
 * sizes and positions are bytes. Every method rejects with the errno error of the system.
 */
export interface FileLayer {
  open(path: string, how: OpenHow): Promise<OpenFile>
  /** Names in a folder; empty when the folder is not there. */
  readdir(folder: string): Promise<readonly string[]>
  /** With the folders above it; durable when it resolves. */
  mkdir(folder: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  /** Makes names created, renamed or removed in a folder durable. */
  syncFolder(folder: string): Promise<void>
}

/** `read`; `append` to what exists; `create` if absent, then append; `fresh`: must not exist yet. Writes go to the end. */
export type OpenHow = 'read' | 'append' | 'create' | 'fresh'

export interface OpenFile {
  /** Bytes read into `buffer` from `position`; 0 at the end. */
  read(buffer: Buffer, position: number): Promise<number>
  /** Bytes written at the end, possibly fewer than given. */
  write(bytes: Buffer): Promise<number>
  datasync(): Promise<void>
  truncate(size: number): Promise<void>
  /** Size now, and how many names the file has (0: removed or replaced). */
  stat(): { readonly size: number; readonly links: number }
  close(): Promise<void>
}

const FLAGS: Readonly<Record<OpenHow, number>> = {
  read: constants.O_RDONLY,
  append: constants.O_RDWR | constants.O_APPEND,
  create: constants.O_RDWR | constants.O_APPEND | constants.O_CREAT,
  fresh: constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_EXCL,
}

/** The code of a system error (`ENOENT`), `undefined` for anything else. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** The file system of this machine: files 0600, folders 0700. */
export const nodeFiles: FileLayer = {
  async open(path, how) {
    const handle = await promises.open(path, FLAGS[how], 0o600)
    return {
      read: async (buffer, position) => (await handle.read(buffer, 0, buffer.length, position)).bytesRead,
      write: async (bytes) => (await handle.write(bytes)).bytesWritten,
      datasync: () => handle.datasync(),
      truncate: (size) => handle.truncate(size),
      // Synchronous on purpose: fstat of an open file does no I/O and costs 2 µs, a thread-pool turn 30 µs.
      stat() {
        const { size, nlink } = fstatSync(handle.fd)
        return { size, links: nlink }
      },
      close: () => handle.close(),
    }
  },
  async readdir(folder) {
    try {
      return await promises.readdir(folder)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return []
      throw error
    }
  },
  async mkdir(folder) {
    const made = await promises.mkdir(folder, { recursive: true, mode: 0o700 })
    if (made === undefined) return
    for (let inner = folder; inner.length >= made.length; inner = dirname(inner))
      await syncFolder(dirname(inner))
  },
  rename: (from, to) => promises.rename(from, to),
  unlink: (path) => promises.unlink(path),
  syncFolder,
}

/** Writes all bytes at the end, however often it takes. */
export async function writeAll(file: OpenFile, bytes: Buffer): Promise<void> {
  let rest = bytes
  while (rest.length > 0) rest = rest.subarray(await file.write(rest))
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await promises.open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
