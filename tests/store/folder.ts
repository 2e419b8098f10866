import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { type LowdbOptions, openLowdbStore } from '../../src/store/lowdb/store.ts'
import type { Store } from '../../src/store/store.ts'

/** A temporary folder, and all stores opened on it, to be ended together. */
export class Folder {
  readonly path: string
  readonly notices: string[] = []
  readonly #stores: Store[] = []

  private constructor(path: string) {
    this.path = path
  }

  static async make(): Promise<Folder> {
    return new Folder(await mkdtemp(join(tmpdir(), 'padan-store-')))
  }

  /** The data folder inside; not there before the first open. */
  get data(): string {
    return join(this.path, 'data')
  }

  async open(options: LowdbOptions = {}): Promise<Store> {
    const store = await openLowdbStore(this.data, { onNotice: (text) => this.notices.push(text), ...options })
    this.#stores.push(store)
    return store
  }

  /** What is on disk now, as another machine would find it: without the lock. */
  async copy(): Promise<Folder> {
    const copy = await Folder.make()
    await cp(this.data, copy.data, { recursive: true, filter: (path) => !basename(path).endsWith('.sock') })
    return copy
  }

  /** A folder with these files in it, by path relative to the data folder. */
  static async holding(files: ReadonlyMap<string, Buffer>): Promise<Folder> {
    const folder = await Folder.make()
    for (const [name, bytes] of files) {
      const path = join(folder.data, name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, bytes)
    }
    return folder
  }

  async destroy(): Promise<void> {
    for (const store of this.#stores) await store.close()
    await rm(this.path, { recursive: true, force: true })
  }
}
