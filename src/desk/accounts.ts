import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { z } from 'zod'
import type { Records } from '../store/store.ts'
import {
  daysAfter,
  endOf,
  forgottenAt,
  isExpired,
  keptToken,
  keptUse,
  type NewToken,
  type Token,
} from './token.ts'

/**
 * `initial`: the operation that added the person, until he or an administrator sets another password. `ends`: where Padan
 * made it, since it is known to more than the person.
 */
const credential = z.object({
  digest: z.string(),
  initial: z.string().optional(),
  ends: z.iso.datetime().optional(),
})

const TOKEN = 'token'
/** Apart from the token: a use that is noted while it is revoked cannot bring it back. */
const TOKEN_USE = 'token-use'
/** How far a noted use may lag behind the last one. */
const NOTE_MS = 5 * 60 * 1000

/** Shortest password that is taken; length alone, as NIST SP 800-63B advises. */
export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 200

/** How long a password that Padan made lets somebody in (OWASP ASVS 5.0, 6.4.1). */
export const MADE_PASSWORD_DAYS = 7

/** Passwords and API tokens: digests only, in the store's records. */
export class Accounts {
  readonly #records: Records
  /** Compared with when a login is unknown, so that the answer takes as long. */
  readonly #decoy: Promise<string> = hash(randomBytes(16).toString('hex'))

  constructor(records: Records) {
    this.#records = records
  }

  /** `ends`: when it lets nobody in any more, ISO 8601; never where none is given. */
  async setPassword(person: string, password: string, ends?: string): Promise<void> {
    await this.#records.put('credential', person, { digest: await hash(password), ends })
  }

  /**
   * The first password of a person whom `operation` added, by its digest. A repeat of the operation sets it again; once
   * another password stands it is kept, and the answer is false. `ends` as in `setPassword`.
   */
  async setInitialPassword(
    person: string,
    digest: string,
    operation: string,
    ends?: string,
  ): Promise<boolean> {
    const kept = credential.safeParse(await this.#records.get('credential', person))
    if (kept.success && kept.data.initial !== operation) return false
    await this.#records.put('credential', person, { digest, initial: operation, ends })
    return true
  }

  /** `person` undefined: nobody has that login; takes as long as a wrong password. */
  async passwordIsRight(person: string | undefined, password: string): Promise<boolean> {
    const kept = person === undefined ? undefined : await this.#records.get('credential', person)
    const parsed = credential.safeParse(kept)
    const right = await verify(parsed.success ? parsed.data.digest : await this.#decoy, password)
    return right && parsed.success
  }

  /** When the person's password ends, ISO 8601; null: it stays. */
  async passwordEnds(person: string): Promise<string | null> {
    const kept = credential.safeParse(await this.#records.get('credential', person))
    return kept.data?.ends ?? null
  }

  /**
   * A new bearer token; only its digest is kept, so it can be shown this once. Where the same operation made one before
   * (its answer was lost), the new one takes its place.
   */
  async makeToken(person: string, label: string, now: Date, asked: NewToken = {}): Promise<string> {
    const { operation, scope = 'write' } = asked
    const before = (await this.#tokens()).find(({ token }) => token.operation === operation)
    if (operation !== undefined && before?.token.person === person) await this.#forget(before.key)
    const secret = `padan_${randomBytes(32).toString('base64url')}`
    const [createdAt, expiresAt] = [now.toISOString(), endOf(asked, now)]
    const record = { id: randomUUID(), person, label, createdAt, operation, scope, expiresAt }
    await this.#records.put(TOKEN, digestOf(secret), record, forgottenAt(expiresAt))
    return secret
  }

  /** What a bearer token is, expired or not; undefined: nobody has it. */
  async tokenOf(secret: string): Promise<Token | undefined> {
    const key = digestOf(secret)
    const [value, use] = await Promise.all([this.#records.get(TOKEN, key), this.#records.get(TOKEN_USE, key)])
    return readToken(value, use)
  }

  /** The person that a bearer token speaks for now. */
  async personOfToken(secret: string, now: Date): Promise<string | undefined> {
    const token = await this.tokenOf(secret)
    return token && !isExpired(token, now) ? token.person : undefined
  }

  /** Notes that a token was used, if that was not noted lately: a durable write a request would be waste. */
  async noteUse(secret: string, { usedAt, expiresAt }: Token, now: Date): Promise<void> {
    if (usedAt !== null && now.getTime() - Date.parse(usedAt) <= NOTE_MS) return
    const noted = { usedAt: now.toISOString() }
    await this.#records.put(TOKEN_USE, digestOf(secret), noted, forgottenAt(expiresAt))
  }

  /** Those that expired lately too. */
  async tokensOf(person: string): Promise<readonly Token[]> {
    return (await this.#tokens()).map(({ token }) => token).filter((one) => one.person === person)
  }

  /** False when the person has no such token. */
  async revokeToken(person: string, id: string): Promise<boolean> {
    const found = (await this.#tokens()).find(({ token }) => token.person === person && token.id === id)
    if (!found) return false
    await this.#forget(found.key)
    return true
  }

  /** Leaves a person nothing to sign in with. */
  async forget(person: string): Promise<void> {
    await this.#records.delete('credential', person)
    for (const { key, token } of await this.#tokens()) if (token.person === person) await this.#forget(key)
  }

  async #forget(key: string): Promise<void> {
    await this.#records.delete(TOKEN, key)
    await this.#records.delete(TOKEN_USE, key)
  }

  async #tokens(): Promise<readonly { key: string; token: Token }[]> {
    const [tokens, uses] = await Promise.all([this.#records.list(TOKEN), this.#records.list(TOKEN_USE)])
    const usesOf = new Map(uses.map(({ key, value }) => [key, value]))
    return tokens.flatMap(({ key, value }) => {
      const token = readToken(value, usesOf.get(key))
      return token ? [{ key, token }] : []
    })
  }
}

function readToken(value: unknown, use: unknown): Token | undefined {
  const [kept, noted] = [keptToken.safeParse(value), keptUse.safeParse(use)]
  return kept.success ? { ...kept.data, usedAt: noted.success ? noted.data.usedAt : null } : undefined
}

function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** What is kept of a password: argon2id, with a salt of its own. */
export function passwordDigest(password: string): Promise<string> {
  return hash(password)
}

/** When a password ends that is made now, ISO 8601. */
export function madePasswordEnds(now: Date): string {
  return daysAfter(now, MADE_PASSWORD_DAYS)
}

/** A password that can be read aloud: four groups of five letters and digits, about 100 bits. */
export function makePassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  const text = Array.from(randomBytes(20), (byte) => letters[byte % 32]).join('')
  return text.replace(/(.{5})(?=.)/g, '$1-')
}
