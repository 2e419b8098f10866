import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Records } from '../../store/store.ts'

const KIND = 'sign-in-ticket'
/** How long somebody may look for his phone. */
const TICKET_MS = 10 * 60 * 1000

const kept = z.object({ person: z.string(), until: z.number() })

/** What a person gets for his password while his second factor is asked for. Only a digest is kept. */
export class Tickets {
  readonly #records: Records

  constructor(records: Records) {
    this.#records = records
  }

  async make(person: string, now: Date): Promise<string> {
    const secret = randomBytes(32).toString('base64url')
    const until = now.getTime() + TICKET_MS
    await this.#records.put(KIND, digestOf(secret), { person, until }, until)
    return secret
  }

  /** Whose it is; undefined: nobody's, or too old. */
  async personOf(secret: string, now: Date): Promise<string | undefined> {
    const found = kept.safeParse(await this.#records.get(KIND, digestOf(secret)))
    return found.success && now.getTime() < found.data.until ? found.data.person : undefined
  }

  async forget(secret: string): Promise<void> {
    await this.#records.delete(KIND, digestOf(secret))
  }
}

function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
