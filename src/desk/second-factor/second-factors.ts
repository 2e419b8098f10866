import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Records } from '../../store/store.ts'
import { base32, bytesOf } from './base32.ts'
import { RecoveryCodes } from './recovery.ts'
import { Seals } from './seals.ts'
import { Tickets } from './tickets.ts'
import { stepAt, stepOf } from './totp.ts'

const KIND = 'second-factor'
const OFFER = 'second-factor-offer'
/** Steps whose code was taken; apart, so that two servers cannot both take one. */
const STEP = 'second-factor-step'

/** As RFC 4226 asks for. Bytes. */
const SECRET_BYTES = 20
/** How long a secret that is shown waits for its first code. */
const OFFER_MS = 60 * 60 * 1000

/** One whose secret is not there as it should be is one all the same: it is asked for, and no code of an app is right. */
const kept = z.object({ sealed: z.string().catch(''), since: z.string() })
const offered = z.object({ sealed: z.string() })

/** What a person proves himself with: a code of the app, or one for when it is lost. */
export type Proof = 'code' | 'recovery'

/**
 * Second factors: time-based codes (RFC 6238) of an app that shares a secret with the server. Codes are computed from the
 * secret, so that no digest of it would do: it is kept sealed in the store's records, and never shown again.
 */
export class SecondFactors {
  readonly #records: Records
  readonly #seals: Seals
  readonly recovery: RecoveryCodes
  /** For those who have given their password, and not yet their code. */
  readonly tickets: Tickets

  /** `keys`: what secrets are sealed with, the one that seals first; none: the key that is kept with the data. */
  constructor(records: Records, keys: readonly string[] = []) {
    this.#records = records
    this.#seals = new Seals(records, keys)
    this.recovery = new RecoveryCodes(records)
    this.tickets = new Tickets(records)
  }

  /** Since when a person has one, ISO 8601; null: he has none. */
  async since(person: string): Promise<string | null> {
    return (await this.#of(person))?.since ?? null
  }

  /** A new secret in base32, good for nothing before its first code. What stands stays as it is until then. */
  async offer(person: string, now: Date): Promise<string> {
    const secret = base32(randomBytes(SECRET_BYTES))
    const sealed = await this.#seals.seal(secret, aboutOf(person))
    await this.#records.put(OFFER, person, { sealed }, now.getTime() + OFFER_MS)
    return secret
  }

  /** The secret that waits for its first code. */
  async offered(person: string): Promise<string | undefined> {
    const found = offered.safeParse(await this.#records.get(OFFER, person))
    return found.success ? this.#seals.open(found.data.sealed, aboutOf(person)) : undefined
  }

  /** With the first code, what was offered stands, in place of what there was; false: that is no code of it. */
  async confirm(person: string, code: string, now: Date): Promise<boolean> {
    const secret = await this.offered(person)
    const step = secret === undefined ? undefined : stepOf(bytesOf(secret), digitsOf(code), now)
    if (secret === undefined || step === undefined || !(await this.#take(person, step, now))) return false
    const sealed = await this.#seals.seal(secret, aboutOf(person))
    await this.#records.put(KIND, person, { sealed, since: now.toISOString() })
    await this.#records.delete(OFFER, person)
    return true
  }

  /** How the person has proved himself; undefined: not at all. A code is taken once. */
  async prove(person: string, typed: string, now: Date): Promise<Proof | undefined> {
    const own = await this.#of(person)
    if (!own) return undefined
    const secret = await this.#seals.open(own.sealed, aboutOf(person))
    const step = secret === undefined ? undefined : stepOf(bytesOf(secret), digitsOf(typed), now)
    if (step !== undefined) return (await this.#take(person, step, now)) ? 'code' : undefined
    return (await this.recovery.take(person, typed)) ? 'recovery' : undefined
  }

  /** Takes it off, with all that belongs to it. */
  async forget(person: string): Promise<void> {
    for (const kind of [KIND, OFFER]) await this.#records.delete(kind, person)
    await this.recovery.forget(person)
    for (const { key } of await this.#steps(person)) await this.#records.delete(STEP, key)
  }

  /**
   * Seals anew what an older key sealed, so that it can be taken out of the settings. Gives the people whose secret no key
   * opens: their recovery codes still work, and somebody else can take the second factor off.
   */
  async renewSeals(): Promise<readonly string[]> {
    const lost: string[] = []
    for (const { key: person, value } of await this.#records.list(KIND)) {
      const found = kept.safeParse(value)
      if (found.success && (await this.#seals.isCurrent(found.data.sealed))) continue
      const secret = found.success && (await this.#seals.open(found.data.sealed, aboutOf(person)))
      if (secret === false || secret === undefined) lost.push(person)
      else {
        const sealed = await this.#seals.seal(secret, aboutOf(person))
        await this.#records.put(KIND, person, { ...found.data, sealed })
      }
    }
    return lost
  }

  async #of(person: string) {
    const found = kept.safeParse(await this.#records.get(KIND, person))
    return found.success ? found.data : undefined
  }

  /** Takes a step for good; false: its code was used before. Steps that are out of every window are forgotten. */
  async #take(person: string, step: number, now: Date): Promise<boolean> {
    const mine = randomBytes(9).toString('base64url')
    const first = await this.#records.putIfAbsent(STEP, `${person}.${step}`, mine)
    for (const old of await this.#steps(person))
      if (old.step < stepAt(now) - 1) await this.#records.delete(STEP, old.key)
    return first === mine
  }

  async #steps(person: string): Promise<readonly { key: string; step: number }[]> {
    const all = (await this.#records.list(STEP)).map(({ key }) => ({ key, parts: key.split('.') }))
    return all
      .filter(({ parts }) => parts[0] === person)
      .map(({ key, parts }) => ({ key, step: Number(parts[1]) }))
  }
}

function aboutOf(person: string): string {
  return `${KIND} ${person}`
}

/** People type the space that apps show in a code. */
function digitsOf(typed: string): string {
  return typed.replace(/\s/g, '')
}

/** What a QR code says to an app: the secret, and whose it is (the Key Uri Format of authenticator apps). */
export function uriOf(secret: string, login: string, issuer = 'Padan'): string {
  const query = new URLSearchParams({ secret, issuer, algorithm: 'SHA1', digits: '6', period: '30' })
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(login)}?${query}`
}
