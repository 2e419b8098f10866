import { dirname } from 'node:path'
import type { FileLayer, OpenFile, OpenHow } from '../../src/store/lowdb/files.ts'
import { contentsOf } from './torn.ts'

/** Something done to a file since it was last synced. */
export type Change =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly size: number }

export interface File {
  content: Buffer
  /** What a power cut cannot take. */
  durable: Buffer
  changes: Change[]
}

type Names = Map<string, File>

/** Something done to the names in a folder since it was last synced. */
interface Renaming {
  readonly folder: string
  apply(names: Names): void
}

/**
 * A disk in memory, as the power-loss model has it: what was written since a file's last sync may be there or not, torn at any
 * byte, sectors in any order; names since their folder's last sync the same. A disk that `lies` calls a sync good and does
 * nothing. `changed` is awaited after each step.
 */
export class ModelDisk implements FileLayer {
  readonly #names: Names
  readonly #durableNames: Names
  #renamings: Renaming[] = []
  readonly #lies: boolean
  changed: () => Promise<void> = async () => undefined

  constructor(files: ReadonlyMap<string, Buffer> = new Map(), lies = false) {
    this.#names = new Map(
      [...files].map(([path, content]) => [path, { content, durable: content, changes: [] }]),
    )
    this.#durableNames = new Map(this.#names)
    this.#lies = lies
  }

  async open(path: string, how: OpenHow): Promise<OpenFile> {
    const there = this.#names.get(path)
    if (there === undefined && (how === 'read' || how === 'append')) throw errno('ENOENT')
    if (there !== undefined && how === 'fresh') throw errno('EEXIST')
    const file = there ?? { content: Buffer.alloc(0), durable: Buffer.alloc(0), changes: [] }
    if (there === undefined) await this.#rename(path, (names) => names.set(path, file))
    return this.#opened(file)
  }

  async readdir(folder: string): Promise<readonly string[]> {
    return [...this.#names.keys()]
      .filter((path) => dirname(path) === folder)
      .map((path) => path.slice(folder.length + 1))
  }

  /** Folders are not modelled: the real layer syncs them before it goes on. */
  async mkdir(): Promise<void> {}

  async rename(from: string, to: string): Promise<void> {
    const file = this.#names.get(from)
    if (file === undefined) throw errno('ENOENT')
    await this.#rename(from, (names) => {
      names.delete(from)
      names.set(to, file)
    })
  }

  async unlink(path: string): Promise<void> {
    if (!this.#names.has(path)) throw errno('ENOENT')
    await this.#rename(path, (names) => names.delete(path))
  }

  async syncFolder(folder: string): Promise<void> {
    if (!this.#lies) {
      for (const renaming of this.#renamings)
        if (renaming.folder === folder) renaming.apply(this.#durableNames)
      this.#renamings = this.#renamings.filter((renaming) => renaming.folder !== folder)
    }
    await this.changed()
  }

  /** Every content of the disk that a power cut may leave at this moment. */
  *afterPowerCut(): Generator<ReadonlyMap<string, Buffer>> {
    for (const taken of subsets(this.#renamings)) {
      const names = new Map(this.#durableNames)
      for (const renaming of taken) renaming.apply(names)
      const dirty = [...names].filter(([, file]) => file.changes.length > 0)
      const base = (others: 'durable' | 'content'): Map<string, Buffer> =>
        new Map([...names].map(([path, file]) => [path, file[others]]))
      yield base('durable')
      // One file at a time is torn, the others are as synced or as written: no fault needs more than that to show.
      for (const [path, file] of dirty)
        for (const content of contentsOf(file))
          for (const others of dirty.length > 1 ? (['durable', 'content'] as const) : (['durable'] as const))
            yield base(others).set(path, content)
    }
  }

  async #rename(path: string, apply: (names: Names) => void): Promise<void> {
    apply(this.#names)
    this.#renamings.push({ folder: dirname(path), apply })
    await this.changed()
  }

  #opened(file: File): OpenFile {
    const change = async (one: Change): Promise<void> => {
      file.content = changed(file.content, one)
      file.changes.push(one)
      await this.changed()
    }
    return {
      read: async (buffer, position) => file.content.copy(buffer, 0, position),
      write: async (bytes) => {
        await change({ kind: 'write', at: file.content.length, bytes: Buffer.from(bytes) })
        return bytes.length
      },
      datasync: async () => {
        if (!this.#lies) {
          file.durable = file.content
          file.changes = []
        }
        await this.changed()
      },
      truncate: (size) => change({ kind: 'cut', size }),
      stat: () => ({ size: file.content.length, links: [...this.#names.values()].includes(file) ? 1 : 0 }),
      close: async () => undefined,
    }
  }
}

/** The content after a change. What lies between the end and a write reads as zeros. */
export function changed(content: Buffer, change: Change): Buffer {
  if (change.kind === 'cut') return content.subarray(0, change.size)
  const after = Buffer.alloc(Math.max(content.length, change.at + change.bytes.length))
  content.copy(after)
  change.bytes.copy(after, change.at)
  return after
}

function errno(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** All of them for a few, in order; for many none, all, and each beginning. */
export function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length > 4) return [...items.keys(), items.length].map((count) => items.slice(0, count))
  return Array.from({ length: 2 ** items.length }, (_, mask) =>
    items.filter((_item, bit) => (mask >> bit) & 1),
  )
}
