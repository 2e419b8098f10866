import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { z } from 'zod'
import type { Records } from '../../store/store.ts'

const CODES = 10
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'
const KIND = 'recovery-codes'
const USED = 'recovery-code-used'

/** `batch` tells codes from those that they took the place of. */
const kept = z.object({ batch: z.string(), digests: z.array(z.string()) })

/** Codes for whoever has lost his phone: each opens once. */
export class RecoveryCodes {
  readonly #records: Records

  constructor(records: Records) {
    this.#records = records
  }

  /** Ten new ones in place of those before; only digests are kept, so they can be shown this once. */
  async make(person: string): Promise<readonly string[]> {
    const codes = Array.from({ length: CODES }, makeCode)
    const digests = await Promise.all(codes.map((code) => hash(normal(code))))
    const before = await this.#of(person)
    await this.#records.put(KIND, person, { batch: randomBytes(9).toString('base64url'), digests })
    await this.#forgetUses(person, before?.batch)
    return codes
  }

  /** How many are left. */
  async left(person: string): Promise<number> {
    const own = await this.#of(person)
    if (!own) return 0
    const uses = await Promise.all(
      own.digests.map((_, n) => this.#records.get(USED, useOf(person, own.batch, n))),
    )
    return uses.filter((use) => use === undefined).length
  }

  /** True once for each code, on whatever server. */
  async take(person: string, typed: string): Promise<boolean> {
    const own = await this.#of(person)
    const code = normal(typed)
    if (!own || code.length !== CODE_LENGTH) return false
    for (const [n, digest] of own.digests.entries()) {
      if (!(await verify(digest, code))) continue
      const mine = randomBytes(9).toString('base64url')
      return (await this.#records.putIfAbsent(USED, useOf(person, own.batch, n), mine)) === mine
    }
    return false
  }

  async forget(person: string): Promise<void> {
    const own = await this.#of(person)
    await this.#records.delete(KIND, person)
    await this.#forgetUses(person, own?.batch)
  }

  async #of(person: string) {
    const found = kept.safeParse(await this.#records.get(KIND, person))
    return found.success ? found.data : undefined
  }

  async #forgetUses(person: string, batch: string | undefined): Promise<void> {
    if (batch === undefined) return
    for (let n = 0; n < CODES; n += 1) await this.#records.delete(USED, useOf(person, batch, n))
  }
}

const CODE_LENGTH = 12

/** Three groups of four letters and digits: 60 bits. */
function makeCode(): string {
  const text = Array.from(randomBytes(CODE_LENGTH), (byte) => LETTERS[byte % 32]).join('')
  return text.replace(/(.{4})(?=.)/g, '$1-')
}

function normal(code: string): string {
  return code.toLowerCase().replace(/[\s-]/g, '')
}

function useOf(person: string, batch: string, n: number): string {
  return `${person}.${batch}.${n}`
}
