import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { z } from 'zod'
import type { Records } from '../store/store.ts'

/** `initial`: the operation that added the person, until he or an administrator sets another password. */
const credential = z.object({ digest: z.string(), initial: z.string().optional() })
const token = z.object({
  id: z.string(),
  person: z.string(),
  label: z.string(),
  createdAt: z.string(),
  operation: z.string().optional(),
})

export type Token = z.infer<typeof token>

/** Shortest password that is taken; length alone, as NIST SP 800-63B advises. */
export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 200

/** Passwords and API tokens: digests only, in the store's records. */
export class Accounts {
  readonly #records: Records
  /** Compared with when a login is unknown, so that the answer takes as long. */
  readonly #decoy: Promise<string> = hash(randomBytes(16).toString('hex'))

  constructor(records: Records) {
    this.#records = records
  }

  async setPassword(person: string, password: string): Promise<void> {
    await this.#records.put('credential', person, { digest: await hash(password) })
  }

  /**
   * The first password of a person whom `operation` added, by its digest. A repeat of the operation sets it again; once
   * another password stands it is kept, and the answer is false.
   */
  async setInitialPassword(person: string, digest: string, operation: string): Promise<boolean> {
    const kept = credential.safeParse(await this.#records.get('credential', person))
    if (kept.success && kept.data.initial !== operation) return false
    await this.#records.put('credential', person, { digest, initial: operation })
    return true
  }

  /** `person` undefined: nobody has that login; takes as long as a wrong password. */
  async passwordIsRight(person: string | undefined, password: string): Promise<boolean> {
    const kept = person === undefined ? undefined : await this.#records.get('credential', person)
    const parsed = credential.safeParse(kept)
    const right = await verify(parsed.success ? parsed.data.digest : await this.#decoy, password)
    return right && parsed.success
  }

  /**
   * A new bearer token; only its digest is kept, so it can be shown this once. Where the same operation made one before
   * (its answer was lost), the new one takes its place.
   */
  async makeToken(person: string, label: string, now: Date, operation?: string): Promise<string> {
    const before = (await this.#tokens()).find(({ value }) => value.operation === operation)
    if (operation !== undefined && before?.value.person === person)
      await this.#records.delete('token', before.key)
    const secret = `padan_${randomBytes(32).toString('base64url')}`
    const record: Token = { id: randomUUID(), person, label, createdAt: now.toISOString(), operation }
    await this.#records.put('token', digestOf(secret), record)
    return secret
  }

  /** The person that a bearer token speaks for. */
  async personOfToken(secret: string): Promise<string | undefined> {
    const parsed = token.safeParse(await this.#records.get('token', digestOf(secret)))
    return parsed.success ? parsed.data.person : undefined
  }

  async tokensOf(person: string): Promise<readonly Token[]> {
    return (await this.#tokens()).map(({ value }) => value).filter((one) => one.person === person)
  }

  /** False when the person has no such token. */
  async revokeToken(person: string, id: string): Promise<boolean> {
    const found = (await this.#tokens()).find(({ value }) => value.person === person && value.id === id)
    if (!found) return false
    await this.#records.delete('token', found.key)
    return true
  }

  /** Leaves a person nothing to sign in with. */
  async forget(person: string): Promise<void> {
    await this.#records.delete('credential', person)
    for (const { key, value } of await this.#tokens())
      if (value.person === person) await this.#records.delete('token', key)
  }

  async #tokens(): Promise<readonly { key: string; value: Token }[]> {
    return (await this.#records.list('token')).flatMap(({ key, value }) => {
      const parsed = token.safeParse(value)
      return parsed.success ? [{ key, value: parsed.data }] : []
    })
  }
}

function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** What is kept of a password: argon2id, with a salt of its own. */
export function passwordDigest(password: string): Promise<string> {
  return hash(password)
}

/** A password that can be read aloud: four groups of five letters and digits, about 100 bits. */
export function makePassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  const text = Array.from(randomBytes(20), (byte) => letters[byte % 32]).join('')
  return text.replace(/(.{5})(?=.)/g, '$1-')
}
