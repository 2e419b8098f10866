import { guarded } from '../guarded.ts'
import { Sayings } from '../sayings.ts'
import type { Line, Store } from '../store.ts'
import { Appends } from './appends.ts'
import { Database, type Notice } from './database.ts'
import { within } from './deadline.ts'
import { Hints } from './hints.ts'
import { Lines } from './lines.ts'
import { PostgresRecords } from './records.ts'
import { startUp } from './start.ts'
import { Tails } from './tails.ts'
import { Batch, Joint } from './together.ts'
import { Turns } from './turns.ts'

export interface PostgresOptions {
  /** Folder of the SQL files that make and change the tables. */
  readonly migrations: string
  /** For commands that only read: the tables are taken as they are, and saves are refused. */
  readonly readOnly?: boolean
  /** Milliseconds since 1970; only expiry of records asks for it. */
  readonly now?: () => number
  /** Hears what must not pass in silence. By default one line on stderr each. */
  readonly onNotice?: Notice
}

/** How often expired records are deleted. Milliseconds. */
const PRUNE_MS = 60 * 60 * 1000

/**
 * The store of a team on several machines: a PostgreSQL database, or one that speaks its protocol, shared by any number of
 * servers. Brings the tables up to date first. Throws a `StorageError` when the database cannot be reached or used.
 *
 * Beside the faults of every store: a save whose connection broke after it was sent may have been kept although its answer
 * was an error (nobody can know). Sent again under the same operation it is answered `repeated`, and is there once.
 */
export async function openPostgresStore(url: string, options: PostgresOptions): Promise<Store> {
  const { migrations, readOnly = false, now = Date.now, onNotice: notice = tellStderr } = options
  if (!readOnly) await startUp(url, migrations, notice)
  const database = new Database(url, { readOnly, notice })
  const lines = new Lines(database)
  const tails = new Tails(database, lines, notice)
  const sayings = new Sayings(notice)
  const hints = new Hints(url, database, notice, {
    grown: (history) => tails.hint(history),
    said: (text) => sayings.tell(text),
  })
  const records = new PostgresRecords(database, now)
  const turns = new Turns()
  const appends = new Appends(lines, turns)
  const reads = new Joint<readonly Line[]>()
  const heads = new Batch((histories) => lines.heads(histories))
  const pruning = setInterval(() => void records.prune().catch(() => undefined), PRUNE_MS).unref()
  let closed: Promise<void> | undefined

  async function close(): Promise<void> {
    clearInterval(pruning)
    await Promise.all([hints.close(), database.close()])
    tails.close()
  }

  return guarded({
    read: (history, after = 0, most) =>
      database.call(() =>
        reads.ask(`${history} ${after} ${most ?? ''}`, () => lines.read(history, after, most)),
      ),
    head: (history) => database.call(async () => (await heads.ask(history)) ?? 0),
    find: (history, operation) => database.call(() => lines.find(history, operation)),
    append: (history, expectedHead, draft) =>
      database.call(async () => {
        const { answer, born } = await appends.append(history, expectedHead, draft)
        if (answer.kind === 'appended' && born !== undefined) {
          tails.offer(history, born, answer.line)
          hints.tell(history, answer.line.seq)
        }
        return answer
      }),
    fold: (history, folded) => database.call(() => lines.fold(history, folded)),
    watch(history, after, listener) {
      hints.listen()
      return database.call(() => within(tails.watch(history, after, listener)))
    },
    histories: () => database.call(() => lines.names()),
    settled: () => database.call(() => lines.names(true)),
    async remove(history) {
      await database.call(() => within(turns.take(history, () => lines.remove(history))))
      tails.end(history)
    },
    records,
    say(text) {
      sayings.tell(text)
      hints.say(text)
    },
    onSaid(listener) {
      hints.listen()
      return sayings.add(listener)
    },
    close() {
      closed ??= close()
      return closed
    },
  })
}

function tellStderr(text: string): void {
  process.stderr.write(`${text}\n`)
}
