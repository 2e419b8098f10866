import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Database, Notice } from './database.ts'
import { codeOf, messageOf } from './faults.ts'

const CHANNEL = 'padan'
const SAID = 'padan_said'
/** Sayings that wait to be passed on; what comes beyond is lost. */
const SAYINGS = 1_000
/** How long until a lost LISTEN connection is tried again, at first and at most. Milliseconds. */
const AGAIN_MS = 500
const AGAIN_MOST_MS = 30_000
const CONNECT_MS = 3_000
const GOODBYE_MS = 500

/** The engine has no LISTEN or NOTIFY: `feature_not_supported`, `undefined_function`, `syntax_error`. */
const UNKNOWN_HERE: ReadonlySet<string | undefined> = new Set(['0A000', '42883', '42601'])

interface Ears {
  /** A history has grown, at whatever server. */
  grown(history: string): void
  /** Something was said at another server. */
  said(text: string): void
}

/**
 * Says on NOTIFY, and hears on LISTEN, that a history has grown. Only a hint: it is sent after the line is kept, never in its
 * transaction, where it would put all commits of the database in one queue; any of it may be lost, and where the engine or a
 * pooler in between lacks it, the tail read of `Tails` finds every line all the same. What is only said (`Store.say`) goes the
 * same way, and is lost there.
 */
export class Hints {
  readonly #url: string
  readonly #database: Database
  readonly #notice: Notice
  readonly #ears: Ears
  /** By which this server knows its own sayings, which it heard already. */
  readonly #server = randomUUID()
  /** Histories to be told of, and the number of their last line. */
  #waiting = new Map<string, number>()
  #sayings: string[] = []
  #telling = false
  #unknownHere = false
  #listener: pg.Client | undefined
  #listening = false
  #again: NodeJS.Timeout | undefined
  #pause = AGAIN_MS

  constructor(url: string, database: Database, notice: Notice, ears: Ears) {
    this.#url = url
    this.#database = database
    this.#notice = notice
    this.#ears = ears
  }

  /** Tells the other servers, together with whatever else there is to tell once the hint before has left. */
  tell(history: string, seq: number): void {
    this.#waiting.set(history, seq)
    if (!this.#telling && !this.#unknownHere) void this.#tellAll()
  }

  /** Says something to the other servers. */
  say(text: string): void {
    if (this.#unknownHere || this.#sayings.length >= SAYINGS) return
    this.#sayings.push(`${this.#server} ${text}`)
    if (!this.#telling) void this.#tellAll()
  }

  /** Begins to listen, once; goes on by itself when the connection is lost. */
  listen(): void {
    if (this.#listening || this.#unknownHere) return
    this.#listening = true
    void this.#connect()
  }

  async close(): Promise<void> {
    this.#listening = false
    this.#unknownHere = true
    clearTimeout(this.#again)
    const listener = this.#listener
    this.#listener = undefined
    // A database that hangs does not say goodbye.
    if (listener) await Promise.race([listener.end().catch(() => undefined), pause(GOODBYE_MS)])
  }

  async #tellAll(): Promise<void> {
    this.#telling = true
    while (this.#waiting.size + this.#sayings.length > 0) {
      const payloads = [
        ...[...this.#waiting].map(([history, seq]) => [CHANNEL, `${history} ${seq}`]),
        ...this.#sayings.map((said) => [SAID, said]),
      ]
      this.#waiting = new Map()
      this.#sayings = []
      try {
        const columns = [payloads.map(([channel]) => channel), payloads.map(([, payload]) => payload)]
        await this.#database.call(() => this.#database.run(NOTIFY, columns))
      } catch (error) {
        this.#giveUpIfUnknown(error instanceof Error ? error.cause : error)
      }
    }
    this.#telling = false
  }

  async #connect(): Promise<void> {
    const listener = new pg.Client({
      connectionString: this.#url,
      application_name: 'padan listener',
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: CONNECT_MS,
      keepAlive: true,
    })
    this.#listener = listener
    const lost = () => {
      if (this.#listener !== listener) return
      this.#listener = undefined
      listener.end().catch(() => undefined)
      if (!this.#listening) return
      this.#again = setTimeout(() => void this.#connect(), this.#pause)
      this.#pause = Math.min(this.#pause * 2, AGAIN_MOST_MS)
    }
    listener.on('error', lost)
    listener.on('end', lost)
    listener.on('notification', ({ channel, payload = '' }) => this.#hear(channel, payload))
    try {
      await listener.connect()
      await listener.query(`listen ${SAID}`)
      await listener.query(`listen ${CHANNEL}`)
      this.#pause = AGAIN_MS
    } catch (error) {
      this.#giveUpIfUnknown(error)
      lost()
    }
  }

  #hear(channel: string, payload: string): void {
    const [first = ''] = payload.split(' ', 1)
    if (channel === CHANNEL) this.#ears.grown(first)
    else if (first !== this.#server) this.#ears.said(payload.slice(first.length + 1))
  }

  #giveUpIfUnknown(error: unknown): void {
    if (!UNKNOWN_HERE.has(codeOf(error)) || this.#unknownHere) return
    this.#unknownHere = true
    this.#listening = false
    this.#notice(`screens follow other servers by reading alone: ${messageOf(error)}`)
  }
}

const NOTIFY =
  'select pg_notify(channel, payload) from unnest($1::text[], $2::text[]) as told (channel, payload)'
