import type { Line } from '../store.ts'
import type { Notice } from './faults.ts'
import { slices } from './slices.ts'

interface Watcher {
  readonly listener: (line: Line) => void
  /** Lines delivered: the number of the last one. */
  at: number
  pumping: boolean
}

/** Hands the lines of one history to listeners: each line once, in order, each listener at its own place. */
export class Watchers {
  readonly #lines: () => readonly Line[]
  readonly #notice: Notice
  readonly #all = new Set<Watcher>()

  constructor(lines: () => readonly Line[], notice: Notice) {
    this.#lines = lines
    this.#notice = notice
  }

  get count(): number {
    return this.#all.size
  }

  /** Resolves when the listener has heard what was there. */
  async add(after: number, listener: (line: Line) => void): Promise<() => void> {
    const watcher: Watcher = { listener, at: after, pumping: false }
    this.#all.add(watcher)
    await this.#pump(watcher)
    return () => this.#all.delete(watcher)
  }

  /** New lines are there. */
  wake(): void {
    for (const watcher of this.#all) void this.#pump(watcher)
  }

  end(): void {
    this.#all.clear()
  }

  async #pump(watcher: Watcher): Promise<void> {
    if (watcher.pumping) return
    watcher.pumping = true
    const work = slices()
    for (;;) {
      const line = this.#lines()[watcher.at]
      if (line === undefined || !this.#all.has(watcher)) break
      watcher.at = line.seq
      this.#tell(watcher, line)
      const turn = work.turn()
      if (turn !== undefined) await turn
    }
    watcher.pumping = false
  }

  #tell(watcher: Watcher, line: Line): void {
    try {
      watcher.listener(line)
    } catch (error) {
      this.#notice(`a listener failed on line ${line.seq}: ${String(error)}`)
    }
  }
}
