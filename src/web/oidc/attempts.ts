import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Records } from '../../store/store.ts'
import type { Checks } from './provider.ts'

const KIND = 'oidc-attempt'
/** How long signing in at the provider may take. */
export const ATTEMPT_MS = 15 * 60 * 1000

const kept = z.object({
  nonce: z.string(),
  verifier: z.string(),
  browser: z.string(),
  to: z.string(),
  until: z.number(),
})

/** Those who are signing in at the provider just now. Each comes back once, in the browser that he left in. */
export class Attempts {
  readonly #records: Records

  constructor(records: Records) {
    this.#records = records
  }

  /** The answer is what the browser has to bring back, in a cookie. `to`: where to go afterwards. */
  async begin({ state, nonce, verifier }: Checks, to: string, now: Date): Promise<string> {
    const secret = randomBytes(32).toString('base64url')
    const until = now.getTime() + ATTEMPT_MS
    const attempt = { nonce, verifier, browser: digestOf(secret), to, until }
    await this.#records.put(KIND, digestOf(state), attempt, until)
    return secret
  }

  /** Takes an attempt for good; undefined: none, too old, or of another browser, which leaves it there. */
  async take(
    state: string,
    secret: string,
    now: Date,
  ): Promise<{ readonly checks: Checks; readonly to: string } | undefined> {
    const found = kept.safeParse(await this.#records.get(KIND, digestOf(state)))
    if (!found.success || found.data.browser !== digestOf(secret)) return undefined
    await this.#records.delete(KIND, digestOf(state))
    const { nonce, verifier, to, until } = found.data
    return now.getTime() < until ? { checks: { state, nonce, verifier }, to } : undefined
  }
}

function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
