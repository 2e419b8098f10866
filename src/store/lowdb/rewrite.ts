import { randomUUID } from 'node:crypto'
import { storageError } from './faults.ts'
import { type FileLayer, type OpenFile, writeAll } from './files.ts'

/** Another content of a file, growing beside it under a random name until it takes its place or is dropped. */
export class Rewrite {
  readonly path: string
  readonly #files: FileLayer
  readonly #file: OpenFile
  #size = 0
  #open = true

  private constructor(path: string, files: FileLayer, file: OpenFile) {
    this.path = path
    this.#files = files
    this.#file = file
  }

  static async of(path: string, files: FileLayer): Promise<Rewrite> {
    const beside = `${path}.${randomUUID()}.tmp`
    try {
      return new Rewrite(beside, files, await files.open(beside, 'fresh'))
    } catch (error) {
      throw storageError(error, 'rewriting failed')
    }
  }

  get size(): number {
    return this.#size
  }

  async write(bytes: Buffer): Promise<void> {
    try {
      await writeAll(this.#file, bytes)
    } catch (error) {
      throw storageError(error, 'rewriting failed')
    }
    this.#size += bytes.length
  }

  /** Makes what was written durable. */
  async sync(): Promise<void> {
    try {
      await this.#file.datasync()
    } catch (error) {
      throw storageError(error, 'rewriting failed')
    }
  }

  async close(): Promise<void> {
    if (!this.#open) return
    this.#open = false
    await this.#file.close()
  }

  /** Nothing is left of it; where even that fails, the next start sweeps it. */
  async drop(): Promise<void> {
    await this.close()
    await this.#files.unlink(this.path).catch(() => undefined)
  }
}
