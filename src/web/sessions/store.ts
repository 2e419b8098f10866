import { createHash } from 'node:crypto'
import { type SessionData, Store } from 'express-session'
import { z } from 'zod'
import { endSession, endSessionsOf, SESSION_KIND, SESSION_USE_KIND } from '../../desk/sessions.ts'
import type { Settings } from '../../settings.ts'
import type { Records } from '../../store/store.ts'

declare module 'express-session' {
  interface SessionData {
    /** Person id. */
    person: string
    /** Milliseconds since 1970 at which he signed in. */
    since: number
    /** What his browser calls itself. */
    agent?: string
    /** He came from the provider of OpenID Connect; else by a password of ours. */
    via?: 'oidc' | undefined
    /** Milliseconds since 1970 at which it was last noted to be used; never before `since`. */
    used?: number
  }
}

/** When a session ends without anybody's doing. */
export interface SessionLimits {
  /** After its last use. Milliseconds. */
  readonly idleMs: number
  /** After it began, however much it is used. Milliseconds. */
  readonly absoluteMs: number
}

export function limitsIn({ idleDays, absoluteDays }: Settings['sessions']): SessionLimits {
  return { idleMs: idleDays * DAY_MS, absoluteMs: absoluteDays * DAY_MS }
}

/** A session as its owner may see it. */
export interface OwnSession {
  /** Names it, and opens nothing. */
  readonly id: string
  readonly since: number
  readonly used: number
  readonly agent: string
}

const DAY_MS = 24 * 60 * 60 * 1000
/** How far a noted use may lag behind the last one: a durable write a request would be waste. */
const TOUCH_MS = 5 * 60 * 1000

const kept = z.object({
  person: z.string(),
  since: z.number(),
  agent: z.string().default(''),
  via: z.literal('oidc').optional(),
  cookie: z.object({ originalMaxAge: z.number().nullable(), path: z.string().optional() }).loose(),
})
const noted = z.object({ used: z.number() })

type Kept = z.infer<typeof kept>
type Done = (error?: unknown) => void

/** express-session's sessions in the store's records: they survive a restart and are shared by app servers. */
export class SessionStore extends Store {
  readonly #records: Records
  readonly #now: () => number
  readonly #limits: SessionLimits

  constructor(records: Records, now: () => number, limits: SessionLimits) {
    super()
    this.#records = records
    this.#now = now
    this.#limits = limits
  }

  get limits(): SessionLimits {
    return this.#limits
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
    this.#end(id).then(() => done(), done)
  }

  /** Live sessions of a person, the one used last first. */
  async of(person: string): Promise<readonly OwnSession[]> {
    const own = (await this.#live()).filter((one) => one.session.person === person)
    return own
      .map(({ key, session: { since, agent }, used }) => ({ id: publicSession(key), since, used, agent }))
      .toSorted((a, b) => b.used - a.used || b.since - a.since)
  }

  /** Ends one session of a person by its public id; false: he has no such session. */
  async endOne(person: string, id: string): Promise<boolean> {
    const own = (await this.#live()).filter((one) => one.session.person === person)
    const found = own.find(({ key }) => publicSession(key) === id)
    if (found) await this.#end(found.key)
    return found !== undefined
  }

  /** Ends all sessions of a person but one, which is named by its own, secret id. */
  endAll(person: string, except = ''): Promise<void> {
    return endSessionsOf(this.#records, person, except)
  }

  async #live(): Promise<readonly { key: string; session: Kept; used: number }[]> {
    const [sessions, uses] = await Promise.all([
      this.#records.list(SESSION_KIND),
      this.#records.list(SESSION_USE_KIND),
    ])
    const usesOf = new Map(uses.map(({ key, value }) => [key, value]))
    return sessions.flatMap(({ key, value }) => {
      const parsed = kept.safeParse(value)
      if (!parsed.success) return []
      const used = lastUse(parsed.data, usesOf.get(key))
      return this.#isOver(parsed.data, used) ? [] : [{ key, session: parsed.data, used }]
    })
  }

  async #read(id: string): Promise<SessionData | null> {
    const [value, use] = await Promise.all([
      this.#records.get(SESSION_KIND, id),
      this.#records.get(SESSION_USE_KIND, id),
    ])
    const parsed = kept.safeParse(value)
    if (!parsed.success) return null
    const used = lastUse(parsed.data, use)
    if (this.#isOver(parsed.data, used)) return null
    const { person, since, agent, via, cookie } = parsed.data
    return { person, since, agent, via, used, cookie: { ...cookie, originalMaxAge: cookie.originalMaxAge } }
  }

  #isOver({ since }: Kept, used: number): boolean {
    const now = this.#now()
    return now >= since + this.#limits.absoluteMs || now >= used + this.#limits.idleMs
  }

  async #write(id: string, { person, since, agent, via, cookie }: SessionData): Promise<void> {
    const data = JSON.parse(JSON.stringify({ person, since, agent, via, cookie }))
    await this.#records.put(SESSION_KIND, id, data, since + this.#limits.absoluteMs)
  }

  async #touch(id: string, { used = 0 }: SessionData): Promise<void> {
    const now = this.#now()
    if (now - used > TOUCH_MS)
      await this.#records.put(SESSION_USE_KIND, id, { used: now }, now + this.#limits.idleMs)
  }

  #end(id: string): Promise<void> {
    return endSession(this.#records, id)
  }
}

/** Names a session to its owner without being worth anything as a cookie. */
export function publicSession(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 22)
}

function lastUse({ since }: Kept, use: unknown): number {
  const parsed = noted.safeParse(use)
  return parsed.success ? Math.max(since, parsed.data.used) : since
}
