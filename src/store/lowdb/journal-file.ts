import { dirname } from 'node:path'
import { StorageError } from '../store.ts'
import { storageError } from './faults.ts'
import { type FileLayer, type OpenFile, writeAll } from './files.ts'
import type { OpenFiles } from './open-files.ts'
import { Rewrite } from './rewrite.ts'

/** What a journal file needs to know of the place it lives in. */
export interface Place {
  readonly files: FileLayer
  readonly open: OpenFiles
  /** Somebody else may be writing while we read: a line under way at the end is not damage. */
  readonly beside: boolean
  /** Called when the first line of a new file is durable, before anybody hears of it. */
  born(path: string): Promise<void>
}

/**
 * The writing end of one journal. `append` is whole or nothing: it writes, syncs and looks whether the file ends where it
 * should; whatever fails, the file is cut back. When the disk can no longer be trusted (a sync or the cut failed, or somebody
 * else wrote), the file takes nothing more until restart.
 */
export class JournalFile {
  readonly path: string
  readonly #place: Place
  #exists: boolean
  #size: number
  #handle: OpenFile | undefined
  #broken: string | undefined
  #busy = false

  constructor(path: string, place: Place, exists: boolean) {
    this.path = path
    this.#place = place
    this.#exists = exists
    this.#size = 0
  }

  get exists(): boolean {
    return this.#exists
  }

  /** Bytes of whole, durable lines. */
  get size(): number {
    return this.#size
  }

  set size(bytes: number) {
    this.#size = bytes
  }

  get broken(): boolean {
    return this.#broken !== undefined
  }

  get busy(): boolean {
    return this.#busy
  }

  /** Adds bytes at the end, durable before it resolves. One call at a time. */
  async append(bytes: Buffer): Promise<void> {
    this.#refuseIfBroken()
    this.#busy = true
    try {
      const handle = await this.#opened()
      this.#mustEndAt(handle, this.#size)
      await this.#write(handle, bytes)
      await this.#settle(handle)
      this.#mustEndAt(handle, this.#size + bytes.length)
      if (!this.#exists) await this.#announce(handle)
      this.#size += bytes.length
      this.#exists = true
    } finally {
      this.#busy = false
    }
  }

  /** Another content, to be written beside the file while saves go on. */
  beside(): Promise<Rewrite> {
    return Rewrite.of(this.path, this.#place.files)
  }

  /** Puts another content in place, whole or not at all: synced, then renamed. Not while an append runs. */
  async replace(rewrite: Rewrite): Promise<void> {
    const { files } = this.#place
    this.#busy = true
    try {
      this.#refuseIfBroken()
      await rewrite.sync()
      await rewrite.close()
      await this.close()
      await files.rename(rewrite.path, this.path)
      this.#size = rewrite.size
    } catch (error) {
      await rewrite.drop()
      throw storageError(error, 'rewriting failed')
    } finally {
      this.#busy = false
    }
    // From here on appends go to the new file; if its name may revert, they could be lost.
    await files.syncFolder(dirname(this.path)).catch((error: unknown) => {
      throw this.#break(error, 'the folder could not be synced')
    })
  }

  /** Frees the descriptor; the next append opens the file again. */
  async close(): Promise<void> {
    const handle = this.#handle
    this.#handle = undefined
    this.#place.open.forget(this)
    await handle?.close()
  }

  async #opened(): Promise<OpenFile> {
    this.#place.open.use(this)
    if (this.#handle !== undefined) return this.#handle
    try {
      this.#handle = await this.#place.files.open(this.path, this.#exists ? 'append' : 'create')
      return this.#handle
    } catch (error) {
      this.#place.open.forget(this)
      throw storageError(error, 'the file could not be opened')
    }
  }

  async #write(handle: OpenFile, bytes: Buffer): Promise<void> {
    try {
      await writeAll(handle, bytes)
    } catch (error) {
      await this.#cutBack(handle)
      throw storageError(error, 'writing failed')
    }
  }

  /** After a failed sync the kernel may drop the pages and call the next sync good: never trust this file again. */
  async #settle(handle: OpenFile): Promise<void> {
    try {
      await handle.datasync()
      if (!this.#exists) await this.#place.files.syncFolder(dirname(this.path))
    } catch (error) {
      const broken = this.#break(error, 'syncing failed')
      await this.#cutBack(handle)
      throw broken
    }
  }

  async #announce(handle: OpenFile): Promise<void> {
    try {
      await this.#place.born(this.path)
    } catch (error) {
      await this.#cutBack(handle)
      throw storageError(error, 'the new file could not be registered')
    }
  }

  /** Takes back what a failed append may have left. A file that never had a line goes altogether. */
  async #cutBack(handle: OpenFile): Promise<void> {
    try {
      await handle.truncate(this.#size)
      await handle.datasync()
      if (this.#exists) return
      await this.close()
      await this.#place.files.unlink(this.path)
      await this.#place.files.syncFolder(dirname(this.path))
    } catch (error) {
      this.#break(error, 'a failed save could not be taken back')
    }
  }

  #mustEndAt(handle: OpenFile, expected: number): void {
    const { size, links } = handle.stat()
    if (size === expected && links > 0) return
    const found = links === 0 ? 'it was removed or replaced' : `it ends at ${size}, not ${expected}`
    this.#broken ??= `somebody else changed the file (${found})`
    this.#refuseIfBroken()
  }

  #break(error: unknown, what: string): StorageError {
    const told = storageError(error, what)
    this.#broken ??= told.message
    return told
  }

  #refuseIfBroken(): void {
    if (this.#broken === undefined) return
    throw new StorageError('storage_read_only', `no more saves here until restart: ${this.#broken}`)
  }
}
