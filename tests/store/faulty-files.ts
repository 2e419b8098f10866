import { type FileLayer, nodeFiles, type OpenFile } from '../../src/store/lowdb/files.ts'

export interface Step {
  /** 1 for the first call. */
  readonly n: number
  readonly call:
    | 'open'
    | 'read'
    | 'write'
    | 'datasync'
    | 'truncate'
    | 'readdir'
    | 'mkdir'
    | 'rename'
    | 'unlink'
    | 'syncFolder'
  readonly path: string
}

/** What becomes of a step: nothing special, an errno (a write gets half way first), or the end of the process. */
export type Fate = undefined | 'dies' | (string & {})

/** The process is no more: no file call of it does anything. */
export class Died extends Error {}

/**
 * The real file system with a fault layer around it. `fate` is asked before each call; once it says `dies`, that call and all
 * later ones do nothing. Closing always works, as it does when the kernel cleans up.
 */
export class FaultyFiles implements FileLayer {
  readonly steps: Step[] = []
  dead = false
  readonly #fate: (step: Step) => Fate

  constructor(fate: (step: Step) => Fate = () => undefined) {
    this.#fate = fate
  }

  async open(path: string, how: Parameters<FileLayer['open']>[1]): Promise<OpenFile> {
    this.#step('open', path)
    const file = await nodeFiles.open(path, how)
    return {
      read: async (buffer, position) => {
        this.#step('read', path)
        return file.read(buffer, position)
      },
      write: async (bytes) => {
        const half = bytes.subarray(0, Math.floor(bytes.length / 2))
        await this.#stepOr('write', path, () => file.write(half))
        return file.write(bytes)
      },
      datasync: async () => {
        this.#step('datasync', path)
        await file.datasync()
      },
      truncate: async (size) => {
        this.#step('truncate', path)
        await file.truncate(size)
      },
      stat: () => file.stat(),
      close: () => file.close(),
    }
  }

  async readdir(folder: string): Promise<readonly string[]> {
    this.#step('readdir', folder)
    return nodeFiles.readdir(folder)
  }

  async mkdir(folder: string): Promise<void> {
    this.#step('mkdir', folder)
    await nodeFiles.mkdir(folder)
  }

  async rename(from: string, to: string): Promise<void> {
    this.#step('rename', from)
    await nodeFiles.rename(from, to)
  }

  async unlink(path: string): Promise<void> {
    this.#step('unlink', path)
    await nodeFiles.unlink(path)
  }

  async syncFolder(folder: string): Promise<void> {
    this.#step('syncFolder', folder)
    await nodeFiles.syncFolder(folder)
  }

  #step(call: Step['call'], path: string): void {
    if (this.dead) throw new Died()
    const step = { n: this.steps.length + 1, call, path }
    this.steps.push(step)
    const fate = this.#fate(step)
    if (fate === undefined) return
    if (fate !== 'dies') throw Object.assign(new Error(`${fate}: ${call}`), { code: fate })
    this.dead = true
    throw new Died()
  }

  async #stepOr(call: Step['call'], path: string, partly: () => Promise<unknown>): Promise<void> {
    const wasDead = this.dead
    try {
      this.#step(call, path)
    } catch (error) {
      if (!wasDead) await partly()
      throw error
    }
  }
}
