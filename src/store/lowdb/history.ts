import { turn } from '../../turn.ts'
import { decoded, type Encoded, encodedInPortions, isLong } from '../line.ts'
import type { Appended, Line, LineDraft } from '../store.ts'
import type { Notice } from './faults.ts'
import { GroupCommit } from './group-commit.ts'
import { type HistoryData, historyFormat, lineBody } from './history-format.ts'
import { type Entry, type JournalLow, openJournal, writeLines } from './journal.ts'
import type { Place } from './journal-file.ts'
import { Watchers } from './watchers.ts'

/** Length of a line, in code units, that takes a noticeable time to turn into bytes and back. */
const LARGE = 1 << 20

/** One loaded history: a lowdb database, the queue of saves in front of it, and those who watch it. */
export class History {
  readonly #low: JournalLow<HistoryData, Line>
  readonly #commits: GroupCommit<Entry<Line>>
  readonly watchers: Watchers
  /** Operations queued, not yet durable. */
  readonly #queued = new Set<string>()
  /** Settles when the fold before is done. */
  #folding: Promise<unknown> = Promise.resolve()
  /** The head once all that is queued is durable. */
  #queuedHead: number

  private constructor(low: JournalLow<HistoryData, Line>, notice: Notice) {
    this.#low = low
    this.#queuedHead = this.head
    this.watchers = new Watchers(() => low.data.lines, notice)
    this.#commits = new GroupCommit<Entry<Line>>({
      commit: (batch) => low.commit(batch),
      failed: () => {
        this.#queuedHead = this.head
      },
      after: () => this.watchers.wake(),
    })
  }

  /** Reads the file, if it `exists`. Throws `DamagedError`. */
  static async open(path: string, place: Place, exists: boolean, notice: Notice): Promise<History> {
    const low = openJournal(path, place, historyFormat, exists)
    await low.read()
    return new History(low, notice)
  }

  get head(): number {
    return this.#low.data.lines.length
  }

  get bytes(): number {
    return this.#low.file.size
  }

  /** Must stay in memory: it refuses saves until restart, which must not be forgotten. */
  get broken(): boolean {
    return this.#low.file.broken
  }

  read(after: number, most = Number.POSITIVE_INFINITY): readonly Line[] {
    return this.#low.data.lines.slice(after, after + most)
  }

  find(operation: string): Line | undefined {
    return this.#low.data.find(operation)
  }

  /**
   * Queues the line when `expectedHead` is the last line durable or queued. A refusal is only given on what is durable:
   * while lines wait ahead that may still fail, the answer waits with them.
   */
  async append(expectedHead: number, draft: LineDraft): Promise<Appended> {
    const { body, line: kept } = isLong(draft) ? await encodedInPortions(draft) : await encoded(draft)
    for (;;) {
      const line = this.find(draft.operation)
      if (line !== undefined)
        return { kind: line.request === draft.request ? 'repeated' : 'operationReused', line }
      const repeats = this.#queued.has(draft.operation)
      if (!repeats) {
        if (expectedHead === this.#queuedHead) break
        if (expectedHead < this.head || this.#queuedHead === this.head)
          return { kind: 'staleHead', head: this.head }
      }
      await this.#commits.settled()
    }
    const line = { ...kept, seq: this.#queuedHead + 1 }
    this.#queuedHead += 1
    this.#queued.add(draft.operation)
    try {
      await this.#commits.add({ body, value: line })
    } finally {
      this.#queued.delete(draft.operation)
    }
    return { kind: 'appended', line }
  }

  /**
   * Puts lines in place of those of the same number and operation. All are written anew beside the file while saves go on,
   * which wait only for the end of it: what came meanwhile, one sync, and the exchange of the names.
   */
  fold(lines: readonly Line[]): Promise<void> {
    const folded = this.#folding.then(() => this.#fold(lines))
    this.#folding = folded.catch(() => undefined)
    return folded
  }

  async #fold(lines: readonly Line[]): Promise<void> {
    const { data, file } = this.#low
    const fits = lines.filter(({ seq, operation }) => data.lines[seq - 1]?.operation === operation)
    if (fits.length === 0) return
    const short = new Map(fits.map((line) => [line.seq, line]))
    const rewrite = await file.beside()
    try {
      const bodies = (from: number) => bodiesOf(data.lines.slice(from), short)
      const written = await writeLines(rewrite, bodies(0), 1)
      // What will be waited for is little then.
      await rewrite.sync()
      await this.#commits.between(async () => {
        await writeLines(rewrite, bodies(written), written + 1)
        await file.replace(rewrite)
        for (const [seq, line] of short) data.lines[seq - 1] = line
      })
    } catch (error) {
      await rewrite.drop()
      throw error
    }
  }

  /** Ends running saves and frees the descriptor. */
  async close(): Promise<void> {
    this.watchers.end()
    await this.#commits.idle()
    await this.#low.file.close()
  }
}

async function encoded(draft: LineDraft): Promise<Encoded> {
  const body = lineBody(draft)
  // A long text in one line: writing and reading it take some 50 ms each. Others get their turn in between.
  const large = body.length > LARGE
  if (large) await turn()
  const line = decoded(body)
  if (large) await turn()
  return { body, line }
}

function* bodiesOf(lines: readonly Line[], short: ReadonlyMap<number, Line>): Iterable<string> {
  for (const line of lines) yield lineBody(short.get(line.seq) ?? line)
}
