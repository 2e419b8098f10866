import { z } from 'zod'
import type { Records } from '../store/store.ts'

/** Records of sessions in browsers, by their secret ids. */
export const SESSION_KIND = 'session'
/** Apart from the session, which is written once: a use that is noted while the session is ended cannot bring it back. */
export const SESSION_USE_KIND = 'session-use'

const ofPerson = z.object({ person: z.string() })

/** Ends all sessions of a person but one, which is named by its own, secret id. */
export async function endSessionsOf(records: Records, person: string, except = ''): Promise<void> {
  for (const { key, value } of await records.list(SESSION_KIND)) {
    const kept = ofPerson.safeParse(value)
    if (key !== except && kept.success && kept.data.person === person) await endSession(records, key)
  }
}

export async function endSession(records: Records, id: string): Promise<void> {
  await records.delete(SESSION_KIND, id)
  await records.delete(SESSION_USE_KIND, id)
}
