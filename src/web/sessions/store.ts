import { type SessionData, Store } from 'express-session'
import { z } from 'zod'
import type { Records } from '../../store/store.ts'

declare module 'express-session' {
  interface SessionData {
    /** Person id. */
    person: string
    /** Milliseconds since 1970 at which he signed in. */
    since: number
    /** Milliseconds since 1970 at which its end was last put off; a session that was not kept yet has none. */
    used?: number
  }
}

/** A session ends 12 hours after it was last used and 7 days after it began (reliability.md C10). */
export const IDLE_MS = 12 * 60 * 60 * 1000
export const ABSOLUTE_MS = 7 * 24 * 60 * 60 * 1000
/** How far an end may lag behind the last use: a durable write a request would be waste. */
const TOUCH_MS = 5 * 60 * 1000

const KIND = 'session'

const kept = z.object({
  person: z.string(),
  since: z.number(),
  used: z.number(),
  cookie: z.object({ originalMaxAge: z.number().nullable(), path: z.string().optional() }).loose(),
})

type Done = (error?: unknown) => void

/** express-session's sessions in the store's records: they survive a restart and are shared by app servers. */
export class SessionStore extends Store {
  readonly #records: Records
  readonly #now: () => number

  constructor(records: Records, now: () => number) {
    super()
    this.#records = records
    this.#now = now
  }

  override get(id: string, done: (error: unknown, session?: SessionData | null) => void): void {
    this.#read(id).then((session) => done(null, session), done)
  }

  override set(id: string, session: SessionData, done: Done = () => undefined): void {
    this.#write(id, session).then(() => done(), done)
  }

  override touch(id: string, session: SessionData, done: () => void = () => undefined): void {
    this.#touch(id, session).then(done, done)
  }

  override destroy(id: string, done: Done = () => undefined): void {
    this.#records.delete(KIND, id).then(() => done(), done)
  }

  /** Ends all sessions of a person but one. */
  async endAll(person: string, except = ''): Promise<void> {
    for (const { key, value } of await this.#records.list(KIND)) {
      const parsed = kept.safeParse(value)
      if (key !== except && parsed.success && parsed.data.person === person)
        await this.#records.delete(KIND, key)
    }
  }

  async #read(id: string): Promise<SessionData | null> {
    const parsed = kept.safeParse(await this.#records.get(KIND, id))
    if (!parsed.success || this.#now() > parsed.data.since + ABSOLUTE_MS) return null
    const { person, since, used, cookie } = parsed.data
    return { person, since, used, cookie: { ...cookie, originalMaxAge: cookie.originalMaxAge } }
  }

  async #write(id: string, session: SessionData): Promise<void> {
    const { person, since, cookie } = session
    const used = this.#now()
    const data = JSON.parse(JSON.stringify({ person, since, used, cookie }))
    await this.#records.put(KIND, id, data, used + IDLE_MS)
  }

  async #touch(id: string, session: SessionData): Promise<void> {
    // Nearly always: no second read for each request.
    if (session.used !== undefined && this.#now() - session.used <= TOUCH_MS) return
    const parsed = kept.safeParse(await this.#records.get(KIND, id))
    if (parsed.success && this.#now() - parsed.data.used > TOUCH_MS) await this.#write(id, session)
  }
}
