import { join } from 'node:path'
import { type Appended, ClosedError, type Line, type LineDraft, StorageError } from '../store.ts'
import type { Notice } from './faults.ts'
import { readHead } from './head.ts'
import { History } from './history.ts'
import type { Place } from './journal-file.ts'
import type { Known } from './known.ts'
import { historyName, historyOf } from './layout.ts'
import { removeFile } from './removal.ts'

/** What a loaded history costs besides its bytes. */
const OVERHEAD = 4096

/** Lines of a history after which the marker notes its head, so that a file cut at a line's end is known as damaged. */
const NOTED_EVERY = 256

interface Loaded {
  readonly history: Promise<History>
  /** The same, once there. */
  ready: History | undefined
  /** Calls under way; in memory at least until they end. */
  users: number
  /** Bytes counted for it in the sum. */
  counted: number
  idle: (() => void)[]
}

/** All histories of a folder: loads them on demand, forgets those used longest ago when memory runs over its budget. */
export class Histories {
  readonly #folder: string
  readonly #place: Place
  readonly #known: Known
  readonly #budget: number
  readonly #notice: Notice
  /** In order of last use. */
  readonly #loaded = new Map<string, Loaded>()
  /** Number of the last line acknowledged since the start, where there was one. */
  readonly #heads = new Map<string, number>()
  #held = 0
  #closed = false
  /** Removals under way: whoever wants the history waits. */
  readonly #gates = new Map<string, Promise<void>>()

  constructor(folder: string, place: Place, known: Known, budget: number, notice: Notice) {
    this.#folder = folder
    this.#place = place
    this.#known = known
    this.#budget = budget
    this.#notice = notice
  }

  names(): readonly string[] {
    return this.#known.names().flatMap((name) => historyOf(name) ?? [])
  }

  read(name: string, after: number, most?: number): Promise<readonly Line[]> {
    return this.#use(name, (history) => history.read(after, most))
  }

  find(name: string, operation: string): Promise<Line | undefined> {
    return this.#use(name, (history) => history.find(operation))
  }

  async append(name: string, expectedHead: number, draft: LineDraft): Promise<Appended> {
    const answer = await this.#use(name, (history) => history.append(expectedHead, draft))
    if (answer.kind === 'appended') this.#appended(name, answer.line.seq)
    return answer
  }

  fold(name: string, lines: readonly Line[]): Promise<void> {
    return this.#use(name, (history) => history.fold(lines))
  }

  async watch(name: string, after: number, listener: (line: Line) => void): Promise<() => void> {
    return this.#use(name, (history) => history.watchers.add(after, listener))
  }

  async head(name: string): Promise<number> {
    await this.#open(name)
    if (this.#loaded.has(name)) return this.#use(name, (history) => history.head)
    if (!this.#known.has(historyName(name))) return 0
    return readHead(this.#place.files, this.#path(name))
  }

  async remove(name: string): Promise<void> {
    await this.#open(name)
    const removal = this.#remove(name)
    const gate = removal.catch(() => undefined).finally(() => this.#gates.delete(name))
    this.#gates.set(name, gate)
    await removal
  }

  /** Ends running saves and frees all descriptors; later calls are refused. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#gates.values())
    await Promise.all([...this.#loaded].map(([name, loaded]) => this.#unload(name, loaded)))
    await Promise.all([...this.#heads].map(([name, head]) => this.#noteHead(name, head)))
  }

  #appended(name: string, seq: number): void {
    this.#heads.set(name, Math.max(seq, this.#heads.get(name) ?? 0))
    if (seq % NOTED_EVERY === 0) void this.#noteHead(name, seq)
  }

  /** A note that cannot be written costs only what it would have guarded against. */
  async #noteHead(name: string, head: number): Promise<void> {
    const file = historyName(name)
    if (!this.#known.has(file) || this.#known.headOf(file) >= head) return
    await this.#known.note(file, head).catch((error: unknown) => {
      if (!(error instanceof StorageError)) throw error
      this.#notice(`the head of ${name} could not be noted: ${error.message}`)
    })
  }

  /** Resolves when no removal stands in the way. */
  async #open(name: string): Promise<void> {
    for (let gate = this.#gates.get(name); gate !== undefined; gate = this.#gates.get(name)) await gate
    if (this.#closed) throw new ClosedError()
  }

  async #remove(name: string): Promise<void> {
    const loaded = this.#loaded.get(name)
    if (loaded !== undefined) await this.#unload(name, loaded)
    this.#heads.delete(name)
    if (!this.#known.has(historyName(name))) return
    await removeFile(this.#folder, name, this.#place.files, this.#known)
  }

  async #use<Result>(name: string, work: (history: History) => Result | Promise<Result>): Promise<Result> {
    await this.#open(name)
    const loaded = this.#loaded.get(name) ?? this.#load(name)
    this.#loaded.delete(name)
    this.#loaded.set(name, loaded)
    loaded.users += 1
    try {
      const history = loaded.ready ?? (await loaded.history)
      return await work(history)
    } finally {
      loaded.users -= 1
      if (loaded.users === 0) for (const resolve of loaded.idle.splice(0)) resolve()
      this.#shrink(name, loaded)
    }
  }

  #load(name: string): Loaded {
    const exists = this.#known.has(historyName(name))
    const history = History.open(this.#path(name), this.#place, exists, this.#notice)
    const loaded: Loaded = { history, ready: undefined, users: 0, counted: 0, idle: [] }
    history.then(
      (ready) => {
        loaded.ready = ready
      },
      () => this.#drop(name, loaded),
    )
    return loaded
  }

  /** Forgets a history that nobody ever wrote to at once, others when the budget is used up, oldest use first. */
  #shrink(name: string, used: Loaded): void {
    const bytes = used.ready?.bytes ?? 0
    if (this.#loaded.get(name) === used) {
      this.#held += bytes + OVERHEAD - used.counted
      used.counted = bytes + OVERHEAD
    }
    if (bytes === 0) this.#forget(name, used)
    if (this.#held <= this.#budget) return
    for (const [other, loaded] of this.#loaded) {
      if (this.#held <= this.#budget) return
      if (loaded !== used) this.#forget(other, loaded)
    }
  }

  #forget(name: string, loaded: Loaded): void {
    const { ready, users } = loaded
    if (ready === undefined || users > 0 || ready.watchers.count > 0 || ready.broken) return
    if (!this.#drop(name, loaded)) return
    // Nothing runs on it: closing only frees the descriptor.
    ready.close().catch((error: unknown) => this.#notice(`${this.#path(name)}: ${String(error)}`))
  }

  /** Waits for the calls under way, then closes. */
  async #unload(name: string, loaded: Loaded): Promise<void> {
    if (loaded.users > 0) await new Promise<void>((resolve) => loaded.idle.push(resolve))
    this.#drop(name, loaded)
    const history = await loaded.history.catch(() => undefined)
    await history?.close()
  }

  #drop(name: string, loaded: Loaded): boolean {
    if (this.#loaded.get(name) !== loaded) return false
    this.#loaded.delete(name)
    this.#held -= loaded.counted
    loaded.counted = 0
    return true
  }

  #path(name: string): string {
    return join(this.#folder, historyName(name))
  }
}
