import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Records } from '../store/store.ts'

const KIND = 'identity'

const kept = z.object({ person: z.string() })

/** Who is who at a provider of OpenID Connect: issuer and subject, by their digest, and the person they stand for here. */
export class Identities {
  readonly #records: Records

  constructor(records: Records) {
    this.#records = records
  }

  /** The person, who may have been removed since: then nobody comes in by that identity any more. */
  async personOf(issuer: string, subject: string): Promise<string | undefined> {
    const found = kept.safeParse(await this.#records.get(KIND, identityOf(issuer, subject)))
    return found.success ? found.data.person : undefined
  }

  /** Ties an identity to a person for good; the answer is whose it is, which another server may have said first. */
  async link(issuer: string, subject: string, person: string): Promise<string> {
    const first = await this.#records.putIfAbsent(KIND, identityOf(issuer, subject), { person })
    return kept.parse(first).person
  }

  async isLinked(person: string): Promise<boolean> {
    const all = await this.#records.list(KIND)
    return all.some(({ value }) => kept.safeParse(value).data?.person === person)
  }
}

/** Names an identity without telling it. */
export function identityOf(issuer: string, subject: string): string {
  return createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex')
}
