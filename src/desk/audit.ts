import { type AuditEvent, type AuditFact, type AuditKind, kindOf } from '../core/audit/event.ts'
import type { Line } from '../core/history.ts'
import { type LineDraft, StorageError, type Store } from '../store/store.ts'
import type { Ask } from './history.ts'
import { fixedOperation } from './operation.ts'

/** Where an act comes from that was asked for at the command line. */
export const COMMAND_LINE = 'command'

const HISTORY = 'audit'
const TRIES = 8
/** Lines that wait while the store takes none; beyond, the oldest are lost. */
const MOST_WAITING = 10_000

/** Lines read at a time. */
const STRETCH = 500
/** How many lines one page may go through for what fits, so that none takes long in an audit of years. */
const LOOKED_AT = 50_000

/** What to look for; nothing: everything. */
export interface AuditSearch {
  /** Whoever did it, or whom it was done to. */
  readonly person?: string | undefined
  readonly kind?: AuditKind | undefined
  /** Times (ISO 8601, UTC) from the first and before the second; either may be missing. */
  readonly from?: string | undefined
  readonly until?: string | undefined
  /** Lines with a smaller number alone. */
  readonly before?: number | undefined
}

/**
 * Who did what to whom: a history that is only appended to. A line is written once the act is kept, before whoever asked has
 * his answer. An act is not refused for want of its line: while the store cannot take lines they wait, in order, and are
 * written with the next one. Whoever kills the server between an act and its line leaves the act without one.
 */
export class Audit {
  readonly #store: Store
  readonly #now: () => Date
  readonly #waiting: LineDraft[] = []
  #turn: Promise<unknown> = Promise.resolve()
  #hear: (error: StorageError) => void = () => undefined

  constructor(store: Store, now: () => Date) {
    this.#store = store
    this.#now = now
  }

  /** Calls `hear` whenever lines could not be written and wait. */
  onFault(hear: (error: StorageError) => void): void {
    this.#hear = hear
  }

  /** Keeps facts, once for an operation however often it is sent. Start-up work, which comes from nowhere, is not kept. */
  record({ operation, by, from }: Ask, facts: readonly AuditFact[]): Promise<void> {
    if (from === undefined || facts.length === 0) return Promise.resolve()
    const once = fixedOperation('audit', operation, JSON.stringify(facts.map(withoutWords)))
    const events = facts.map((fact): AuditEvent => ({ type: 'audited', ...fact, from }))
    const line = { operation: once, request: once, by, at: this.#now().toISOString(), events }
    if (this.#waiting.push(line) > MOST_WAITING) this.#waiting.shift()
    const written = this.#turn.then(() => this.#write())
    this.#turn = written.catch(() => undefined)
    return written
  }

  /** Number of the newest line. */
  head(): Promise<number> {
    return this.#store.head(HISTORY)
  }

  /**
   * Lines that fit, the newest first, at most `limit`; of each the events that fit. `next`: where to go on, as `before`;
   * null: there are no more. One that looked at many lines in vain stops and may have found fewer, or none.
   */
  async page(
    search: AuditSearch,
    limit: number,
    lookedAt = LOOKED_AT,
  ): Promise<{ readonly lines: readonly Line<AuditEvent>[]; readonly next: number | null }> {
    const found: Line<AuditEvent>[] = []
    let looked = 0
    for await (const stretch of this.#stretches(search)) {
      for (const line of stretch) {
        const fitting = fittingOf(search, line)
        if (fitting && found.length === limit) return { lines: found, next: found.at(-1)?.seq ?? null }
        if (fitting) found.push(fitting)
        looked += 1
        if (looked >= lookedAt) return { lines: found, next: line.seq }
      }
    }
    return { lines: found, next: null }
  }

  /** All lines that fit, the newest first, a few hundred in memory at a time. */
  async *all(search: AuditSearch): AsyncGenerator<Line<AuditEvent>> {
    for await (const stretch of this.#stretches(search))
      for (const line of stretch) {
        const fitting = fittingOf(search, line)
        if (fitting) yield fitting
      }
  }

  /** From the newest line back. */
  async *#stretches({ before = Number.POSITIVE_INFINITY }: AuditSearch): AsyncGenerator<readonly Line[]> {
    for (let last = Math.min(await this.head(), before - 1); last > 0; last -= STRETCH) {
      const after = Math.max(0, last - STRETCH)
      yield (await this.#store.read(HISTORY, after, last - after)).toReversed()
    }
  }

  async #write(): Promise<void> {
    try {
      for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
        await this.#append(next)
        if (this.#waiting[0] === next) this.#waiting.shift()
      }
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
      this.#hear(error)
    }
  }

  async #append(line: LineDraft): Promise<void> {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const appended = await this.#store.append(HISTORY, await this.#store.head(HISTORY), line)
      if (appended.kind !== 'staleHead') return
    }
    throw new StorageError('storage_busy', `${HISTORY} is written to by too many at once`)
  }
}

/** A line of the audit, as its name promises. */
export function isAuditLine(line: Line): line is Line<AuditEvent> {
  return line.events.every(({ type }) => type === 'audited')
}

function fittingOf(search: AuditSearch, line: Line): Line<AuditEvent> | undefined {
  const { from = '', until } = search
  if (!isAuditLine(line) || line.at < from || (until !== undefined && line.at >= until)) return undefined
  const events = line.events.filter((event) => fits(search, line.by, event))
  return events.length === 0 ? undefined : { ...line, events }
}

function fits({ person, kind }: AuditSearch, by: string, event: AuditEvent): boolean {
  if (kind !== undefined && kindOf(event.act) !== kind) return false
  return person === undefined || by === person || event.person === person
}

/** What tells one act of an operation from another; a title may have changed when it is sent again. */
function withoutWords({ title: _, ...fact }: AuditFact): object {
  return fact
}
