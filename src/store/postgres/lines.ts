import { z } from 'zod'
import { parseObject } from '../json.ts'
import { lineBody, parseLine } from '../line.ts'
import { type Appended, DamagedError, type Line } from '../store.ts'
import type { Prepared } from './appends.ts'
import type { Database } from './database.ts'

/** Lines fetched at a time, so that no statement and no answer grows with the history. */
export const PAGE = 2_000
/** How long after its last line nobody can be in the middle of making a history. */
const SETTLED = '1 hour'

const lineRow = z.object({ seq: z.number(), body: z.string() })
const placeRow = z.object({ history: z.string(), head: z.number(), born: z.string() })
const outcomeRow = z.object({
  born: z.string().nullable(),
  head: z.number().nullable(),
  seq: z.number().nullable(),
  body: z.string().nullable(),
})

/** A history as it stands: `born` tells it from another of the same name before or after it. */
export type Standing = z.infer<typeof placeRow>

/** What an append came to; `born` is there when the line is new. */
export interface Kept {
  readonly answer: Appended
  readonly born?: string
}

/** The tables of histories and their lines. */
export class Lines {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async read(history: string, after: number, most = Number.POSITIVE_INFINITY): Promise<readonly Line[]> {
    const lines: Line[] = []
    for (;;) {
      const wanted = Math.min(PAGE, most - lines.length)
      const page = await this.page(history, after + lines.length, wanted)
      lines.push(...page)
      if (page.length < PAGE || lines.length >= most) return lines
    }
  }

  /** The next lines after a number, at most `most`. */
  async page(history: string, after: number, most = PAGE): Promise<readonly Line[]> {
    const rows = await this.#database.rows(lineRow, READ, [history, after, after + most])
    return rows.map(({ seq, body }, index) => {
      if (seq !== after + index + 1) throw damaged(history, after + index + 1, 'the line is missing')
      return lineOf(history, seq, body)
    })
  }

  async heads(histories: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.standing(histories)).map(({ history, head }) => [history, head]))
  }

  /** Those of the histories that exist. */
  standing(histories: readonly string[]): Promise<readonly Standing[]> {
    return this.#database.rows(placeRow, STANDING, [histories])
  }

  async find(history: string, operation: string): Promise<Line | undefined> {
    const [row] = await this.#database.rows(lineRow, FIND, [history, operation])
    return row && lineOf(history, row.seq, row.body)
  }

  /**
   * One statement, so one transaction and one round trip, that moves the head and adds the lines, which have no operation in
   * common, or says why not; sent twice it adds them once. Of several, all are added, or none and the answer is empty.
   */
  async append(history: string, expectedHead: number, all: readonly Prepared[]): Promise<readonly Kept[]> {
    const [first] = all
    if (first === undefined) return []
    const { draft } = first
    const values = [
      history,
      all.map(({ draft }) => draft.operation),
      all.map(({ body }) => body),
      expectedHead,
    ]
    const [row] = await this.#database.rows(outcomeRow, expectedHead === 0 ? BEGIN : CONTINUE, values)
    const born = row?.born
    if (born)
      return all.map(({ line }, n) => ({
        answer: { kind: 'appended', line: { ...line, seq: expectedHead + n + 1 } },
        born,
      }))
    if (all.length > 1) return []
    // Another server's append was waited for: this statement saw what was there before it.
    const late = row?.body === null && (row.head ?? 0) === expectedHead
    const [why] = late ? await this.#database.rows(outcomeRow, WHY, [history, draft.operation]) : [row]
    if (!why || why.seq === null || why.body === null)
      return [{ answer: { kind: 'staleHead', head: why?.head ?? 0 } }]
    const line = lineOf(history, why.seq, why.body)
    return [{ answer: { kind: line.request === draft.request ? 'repeated' : 'operationReused', line } }]
  }

  /** A page at a time, so that no statement grows with the history and no save waits for long. */
  async fold(history: string, folded: readonly Line[]): Promise<void> {
    for (let from = 0; from < folded.length; from += PAGE) {
      const page = folded.slice(from, from + PAGE)
      const columns = [
        page.map(({ seq }) => seq),
        page.map(({ operation }) => operation),
        page.map((line) => lineBody(line)),
      ]
      await this.#database.run(FOLD, [history, ...columns])
    }
  }

  /** Names, sorted; `settled`: only those to which nothing came for an hour. */
  async names(settled = false): Promise<readonly string[]> {
    const name = z.object({ history: z.string() })
    const rows = settled
      ? await this.#database.rows(name, QUIET, [SETTLED])
      : await this.#database.rows(name, 'select history from histories')
    return rows.map(({ history }) => history).sort()
  }

  /** The lines go with their history. */
  async remove(history: string): Promise<void> {
    await this.#database.run('delete from histories where history = $1', [history])
  }
}

// Bounded on both sides, not by a limit: read along the index even before the database has counted its rows.
const READ = 'select seq, body from lines where history = $1 and seq > $2 and seq <= $3 order by seq'
const FIND = 'select seq, body from lines where history = $1 and operation = $2'
const STANDING = 'select history, head, born from histories where history = any($1)'
const QUIET = 'select history from histories where written < now() - $1::interval'

// Parameters: history, operations, bodies, expected head.
const ADDED = `
  kept as (
    insert into lines (history, seq, operation, body)
    select moved.history, $4::int4 + new.place, new.operation, new.body
    from moved, unnest($2::text[], $3::text[]) with ordinality as new (operation, body, place)
  )
  select moved.born, h.head, l.seq, l.body
  from (select 1) one
  left join moved on true
  left join histories h on h.history = $1
  left join lines l on l.history = $1 and l.operation = ($2::text[])[1]`

const BEGIN = `
  with moved as (
    insert into histories (history, head) values ($1, cardinality($2::text[]))
    on conflict (history) do nothing
    returning history, born
  ), ${ADDED}`

// Two that come at once meet at the row of the history: the second waits, looks again, and finds that the head has moved.
const CONTINUE = `
  with moved as (
    update histories set head = head + cardinality($2::text[]), written = now()
    where history = $1 and head = $4::int4
      and not exists (select 1 from lines where history = $1 and operation = any($2::text[]))
    returning history, born
  ), ${ADDED}`

const FOLD = `
  update lines set body = new.body
  from unnest($2::int4[], $3::text[], $4::text[]) as new (seq, operation, body)
  where lines.history = $1 and lines.seq = new.seq and lines.operation = new.operation`

const WHY = `
  select null as born, h.head, l.seq, l.body
  from (select 1) one
  left join histories h on h.history = $1
  left join lines l on l.history = $1 and l.operation = $2`

function lineOf(history: string, seq: number, body: string): Line {
  const json = parseObject(body)
  const line = json && parseLine(seq, json)
  if (line === undefined) throw damaged(history, seq, 'it is not what was written')
  return line
}

function damaged(history: string, seq: number, reason: string): DamagedError {
  return new DamagedError(`line ${seq} of ${history} in the table lines`, 0, reason)
}
