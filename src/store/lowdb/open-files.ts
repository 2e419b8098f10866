/** Something that holds a file descriptor which it can do without for a while. */
export interface Closable {
  readonly busy: boolean
  close(): Promise<void>
}

/** Keeps the number of open descriptors down: beyond the limit the one idle longest is closed. */
export class OpenFiles {
  readonly #limit: number
  readonly #byUse = new Set<Closable>()

  constructor(limit: number) {
    this.#limit = limit
  }

  use(file: Closable): void {
    this.#byUse.delete(file)
    this.#byUse.add(file)
    if (this.#byUse.size <= this.#limit) return
    for (const idle of this.#byUse) {
      if (idle === file || idle.busy) continue
      // A descriptor that fails to close had its lines synced long ago: nothing to save, nobody to tell.
      idle.close().catch(() => undefined)
      return
    }
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#byUse].map((file) => file.close()))
  }

  forget(file: Closable): void {
    this.#byUse.delete(file)
  }
}
