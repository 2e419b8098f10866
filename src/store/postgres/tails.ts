import { type Line, StorageError } from '../store.ts'
import type { Database, Notice } from './database.ts'
import { type Lines, PAGE, type Standing } from './lines.ts'

/** The tail of every watched history is read at least this often. Milliseconds, with the time of the read below 500. */
const LOOK_MS = 350

interface Watcher {
  readonly listener: (line: Line) => void
  /** Number of the last line delivered. */
  at: number
}

/** The end of a history that somebody watches. All watchers of it share the reads. */
interface Tail {
  /** Which history of this name; undefined until it exists. */
  born: string | undefined
  /** Number of the last line delivered to all. */
  known: number
  readonly watchers: Set<Watcher>
  pulling: boolean
  /** A reason to read came while a read was under way. */
  again: boolean
}

/** Hands new lines of watched histories to listeners: each line once, in order, whichever server wrote it. */
export class Tails {
  readonly #database: Database
  readonly #lines: Lines
  readonly #notice: Notice
  readonly #tails = new Map<string, Tail>()
  #timer: NodeJS.Timeout | undefined

  constructor(database: Database, lines: Lines, notice: Notice) {
    this.#database = database
    this.#lines = lines
    this.#notice = notice
  }

  /** Resolves when the listener has heard what was there. */
  async watch(history: string, after: number, listener: (line: Line) => void): Promise<() => void> {
    const watcher: Watcher = { listener, at: after }
    const [standing] = await this.#lines.standing([history])
    for (;;) {
      const page = await this.#lines.page(history, watcher.at)
      for (const line of page) this.#tell(watcher, line)
      const known = this.#tails.get(history)?.known ?? 0
      if (page.length === 0 || (page.length < PAGE && watcher.at >= known)) break
    }
    const tail = this.#tails.get(history) ?? newTail(standing?.born, watcher.at)
    this.#tails.set(history, tail)
    tail.watchers.add(watcher)
    this.#lookLater()
    return () => {
      tail.watchers.delete(watcher)
      if (tail.watchers.size === 0 && this.#tails.get(history) === tail) this.#tails.delete(history)
    }
  }

  /** A line that this server wrote: delivered without a read where it is the next one. */
  offer(history: string, born: string, line: Line): void {
    const tail = this.#tails.get(history)
    if (tail === undefined) return
    tail.born ??= born
    if (!tail.pulling && tail.born === born && line.seq === tail.known + 1) this.#deliver(tail, [line])
    else if (line.seq > tail.known) void this.#look([history])
  }

  /** Somebody says that the history has grown. */
  hint(history: string): void {
    if (this.#tails.has(history)) void this.#look([history])
  }

  end(history: string): void {
    this.#tails.get(history)?.watchers.clear()
    this.#tails.delete(history)
  }

  close(): void {
    clearTimeout(this.#timer)
    for (const history of [...this.#tails.keys()]) this.end(history)
  }

  #lookLater(): void {
    if (this.#timer !== undefined || this.#tails.size === 0) return
    this.#timer = setTimeout(async () => {
      await this.#look([...this.#tails.keys()])
      this.#timer = undefined
      this.#lookLater()
    }, LOOK_MS)
    this.#timer.unref()
  }

  /** Reads what is new. While the database is away nothing is: the next look finds it. */
  async #look(histories: readonly string[]): Promise<void> {
    try {
      await this.#database.call(async () => {
        const standing = await this.#lines.standing(histories)
        const byName = new Map(standing.map((one) => [one.history, one]))
        await Promise.all(histories.map((history) => this.#follow(history, byName.get(history))))
      })
    } catch (error) {
      if (!(error instanceof StorageError)) this.#notice(`a tail was not read: ${String(error)}`)
    }
  }

  async #follow(history: string, now: Standing | undefined): Promise<void> {
    const tail = this.#tails.get(history)
    if (tail === undefined) return
    if (tail.born !== undefined && tail.born !== now?.born) return this.end(history)
    tail.born = now?.born
    if (now !== undefined && now.head > tail.known) await this.#pull(history, tail)
  }

  async #pull(history: string, tail: Tail): Promise<void> {
    tail.again = true
    if (tail.pulling) return
    tail.pulling = true
    try {
      while (tail.again) {
        tail.again = false
        const page = await this.#lines.page(history, tail.known)
        this.#deliver(tail, page)
        tail.again ||= page.length === PAGE
      }
    } finally {
      tail.pulling = false
    }
  }

  #deliver(tail: Tail, lines: readonly Line[]): void {
    for (const line of lines) {
      tail.known = line.seq
      for (const watcher of tail.watchers) this.#tell(watcher, line)
    }
  }

  #tell(watcher: Watcher, line: Line): void {
    if (line.seq <= watcher.at) return
    watcher.at = line.seq
    try {
      watcher.listener(line)
    } catch (error) {
      this.#notice(`a listener failed on line ${line.seq}: ${String(error)}`)
    }
  }
}

function newTail(born: string | undefined, known: number): Tail {
  return { born, known, watchers: new Set(), pulling: false, again: false }
}
