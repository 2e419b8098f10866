import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ROLES } from '../core/workspace/event.ts'
import type { Records } from '../store/store.ts'

const common = {
  id: z.string(),
  /** Administrator who made it. */
  by: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  operation: z.string(),
}

const kept = z.discriminatedUnion('kind', [
  /** A new person chooses a password; he is added then. */
  z.object({
    kind: z.literal('invitation'),
    ...common,
    name: z.string(),
    login: z.string(),
    administrator: z.boolean(),
    membership: z.object({ project: z.string(), role: z.enum(ROLES) }).nullable(),
  }),
  /** Somebody who is here chooses a new password. */
  z.object({ kind: z.literal('reset'), ...common, person: z.string() }),
])

/** The first of these is the last word on a link. */
const end = z.object({ as: z.enum(['used', 'revoked']), operation: z.string() })

export type OneTimeLink = z.infer<typeof kept>
type Made = 'id' | 'createdAt' | 'expiresAt'
/** What a link is to be for. */
export type LinkPurpose =
  | Omit<Extract<OneTimeLink, { kind: 'invitation' }>, Made>
  | Omit<Extract<OneTimeLink, { kind: 'reset' }>, Made>

export type LinkState = 'open' | 'used' | 'revoked' | 'expired'

const HOUR_MS = 60 * 60 * 1000
/** How long a link opens. */
export const LINK_HOURS: Readonly<Record<OneTimeLink['kind'], number>> = { invitation: 7 * 24, reset: 24 }
/** How long a link that is over is still known as such. */
const LINGER_MS = 90 * 24 * HOUR_MS

const LINK = 'one-time-link'
const END = 'one-time-end'

/** Links that work once: a digest of each in the store's records, and apart from it what became of it. */
export class OneTimeLinks {
  readonly #records: Records

  constructor(records: Records) {
    this.#records = records
  }

  /** A new link's secret, which can be shown this once. Where the same operation made one before, that one is revoked. */
  async make(
    purpose: LinkPurpose,
    now: Date,
  ): Promise<{ readonly secret: string; readonly link: OneTimeLink }> {
    for (const { key, link } of await this.#all())
      if (replaces(purpose, link)) await this.#end(key, 'revoked')
    const secret = randomBytes(32).toString('base64url')
    const expiresAt = new Date(now.getTime() + LINK_HOURS[purpose.kind] * HOUR_MS).toISOString()
    const link: OneTimeLink = { ...purpose, id: randomUUID(), createdAt: now.toISOString(), expiresAt }
    await this.#records.put(LINK, digestOf(secret), link, Date.parse(expiresAt) + LINGER_MS)
    return { secret, link }
  }

  /** Links that would open now, the newest first. */
  async open(now: Date): Promise<readonly OneTimeLink[]> {
    const [all, ends] = await Promise.all([this.#all(), this.#records.list(END)])
    const over = new Set(ends.map(({ key }) => key))
    const open = all.filter(({ key, link }) => !over.has(key) && !isPast(link, now))
    return open.map(({ link }) => link).toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  }

  /** The link and how it stands; for the operation that used it, it is still open. Undefined: there never was one. */
  async find(
    secret: string,
    now: Date,
    operation: string,
  ): Promise<{ readonly link: OneTimeLink; readonly state: LinkState } | undefined> {
    const key = digestOf(secret)
    const [value, over] = await Promise.all([this.#records.get(LINK, key), this.#records.get(END, key)])
    const [link, ended] = [kept.safeParse(value), end.safeParse(over)]
    if (!link.success) return undefined
    if (ended.success && ended.data.operation !== operation) return { link: link.data, state: ended.data.as }
    return { link: link.data, state: isPast(link.data, now) ? 'expired' : 'open' }
  }

  /** Takes the link for an operation. False: another one has it, on whatever server, or it was revoked. */
  async take(secret: string, operation: string): Promise<boolean> {
    return (await this.#end(digestOf(secret), 'used', operation)) === operation
  }

  /** Gives a link that was taken back: what it was taken for was refused. */
  async giveBack(secret: string): Promise<void> {
    await this.#records.delete(END, digestOf(secret))
  }

  /** The link that was revoked; undefined: no link that opens has that id. */
  async revoke(id: string, now: Date): Promise<OneTimeLink | undefined> {
    const link = (await this.open(now)).find((one) => one.id === id)
    const found = link && (await this.#all()).find((one) => one.link.id === id)
    if (!found) return undefined
    await this.#end(found.key, 'revoked')
    return link
  }

  /** A new password stands: whoever holds a link to choose one comes too late. */
  async revokeResets(person: string): Promise<void> {
    for (const { key, link } of await this.#all())
      if (link.kind === 'reset' && link.person === person) await this.#end(key, 'revoked')
  }

  /** The operation that ended it first. */
  async #end(key: string, as: 'used' | 'revoked', operation: string = randomUUID()): Promise<string> {
    const first = end.parse(await this.#records.putIfAbsent(END, key, { as, operation }))
    return first.operation
  }

  async #all(): Promise<readonly { key: string; link: OneTimeLink }[]> {
    return (await this.#records.list(LINK)).flatMap(({ key, value }) => {
      const parsed = kept.safeParse(value)
      return parsed.success ? [{ key, link: parsed.data }] : []
    })
  }
}

function replaces(purpose: LinkPurpose, link: OneTimeLink): boolean {
  if (link.operation === purpose.operation) return true
  return purpose.kind === 'reset' && link.kind === 'reset' && link.person === purpose.person
}

function isPast({ expiresAt }: OneTimeLink, now: Date): boolean {
  return now.getTime() >= Date.parse(expiresAt)
}

function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
