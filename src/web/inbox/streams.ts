import type { Response } from 'express'
import type { Desk } from '../../desk/desk.ts'
import {
  BYE,
  beginStream,
  endIfForbidden,
  isOver,
  keepAlive,
  STREAM_LIMITS,
  type StreamLimits,
} from '../events/streams.ts'
import type { Inbox, InboxCounts } from './inbox.ts'

/** After a line was written here, readers hear of it together with what comes in this time. Milliseconds. */
const GATHER_MS = 500
/** What other servers wrote, and who may read what, is looked at this often while somebody listens. Milliseconds. */
const LOOK_MS = 15_000

/** Bytes that may wait for a slow reader before he is dropped. */
const FULL = 64 * 1024

interface Reader {
  readonly person: string
  /** Whether he is still signed in. */
  readonly allowed: () => Promise<boolean>
  /** The stream is open for other things too, and counted there. */
  readonly joined: boolean
  /** What he was told last, as text. */
  told: string
}

/** Open streams of people's inboxes: their counts, at first and whenever they change. */
export class InboxStreams {
  readonly #desk: Desk
  readonly #inbox: Inbox
  readonly #limits: StreamLimits
  readonly #open = new Map<Response, Reader>()
  /** Articles that were written to since readers were told. */
  #written = new Set<string>()
  #read = false
  /** What articles held when readers were last told, in short. */
  readonly #held = new Map<string, string>()
  #next: NodeJS.Timeout | undefined
  #looking: NodeJS.Timeout | undefined

  constructor(desk: Desk, inbox: Inbox, limits: StreamLimits = STREAM_LIMITS) {
    this.#desk = desk
    this.#inbox = inbox
    this.#limits = limits
    inbox.onChange((article) => this.#soon(article))
  }

  get size(): number {
    return [...this.#open.values()].filter(({ joined }) => !joined).length
  }

  async open(response: Response, person: string, allowed: () => Promise<boolean>): Promise<void> {
    beginStream(response)
    response.write('retry: 4000\n\n')
    keepAlive(response, this.#limits, allowed)
    await this.#add(response, { person, allowed, joined: false, told: '' })
  }

  /** Tells the counts on a stream that is open already, and kept and ended elsewhere. */
  async join(response: Response, person: string, allowed: () => Promise<boolean>): Promise<void> {
    if (!isOver(response)) await this.#add(response, { person, allowed, joined: true, told: '' })
  }

  async #add(response: Response, reader: Reader): Promise<void> {
    this.#open.set(response, reader)
    this.#looking ??= setInterval(() => void this.#tellAll(), LOOK_MS).unref()
    response.on('close', () => {
      this.#open.delete(response)
      if (this.#open.size > 0) return
      clearInterval(this.#looking)
      this.#looking = undefined
    })
    await this.#tell(new Map([[response, reader]]))
  }

  /** Ends the streams of those who are signed out now, not at the next look. */
  async recheck(): Promise<void> {
    await Promise.all([...this.#open].map(([response, { allowed }]) => endIfForbidden(response, { allowed })))
  }

  /** Tells every reader that the server stops, and ends its stream. */
  end(): void {
    clearTimeout(this.#next)
    clearInterval(this.#looking)
    for (const response of this.#open.keys()) if (!isOver(response)) response.end(BYE)
    this.#open.clear()
  }

  /** Null: somebody has read something. */
  #soon(article: string | null): void {
    if (this.#open.size === 0) return
    if (article !== null) this.#written.add(article)
    else this.#read = true
    this.#next ??= setTimeout(() => void this.#tellChanges(), GATHER_MS).unref()
  }

  /** Most of what is written changes nobody's inbox; then nobody's is counted. */
  async #tellChanges(): Promise<void> {
    const articles = [...this.#written]
    const read = this.#read
    this.#written = new Set()
    this.#read = false
    this.#next = undefined
    const changed = await Promise.all(articles.map((article) => this.#hasChanged(article))).catch(() => [
      true,
    ])
    if (read || changed.includes(true)) await this.#tellAll()
  }

  async #hasChanged(article: string): Promise<boolean> {
    const before = this.#held.get(article)
    const now = await this.#inbox.digestOf(article)
    this.#held.set(article, now)
    return now !== before
  }

  async #tellAll(): Promise<void> {
    // A fault of the store is met again by the next look; streams stay open meanwhile.
    await this.#tell(this.#open).catch(() => undefined)
  }

  /** Each person is asked for once, however many pages he has open. */
  async #tell(readers: ReadonlyMap<Response, Reader>): Promise<void> {
    const workspace = await this.#desk.workspace()
    const counts = new Map<string, Promise<InboxCounts>>()
    for (const [response, reader] of [...readers]) {
      const person = workspace.people.get(reader.person)
      if (!person) continue
      const asked = counts.get(person.id) ?? this.#inbox.countsOf(workspace, person)
      counts.set(person.id, asked)
      const told = JSON.stringify(await asked)
      if (told === reader.told || isOver(response)) continue
      reader.told = told
      // Whoever takes nothing is dropped before he fills the memory; he comes again and is told all there is.
      if (response.writableLength > FULL) response.destroy()
      else response.write(`event: counts\ndata: ${told}\n\n`)
    }
  }
}
