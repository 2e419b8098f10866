import { z } from 'zod'
import type { Records } from '../store/store.ts'

const KIND = 'local-sign-in'
const OPEN_MS = 24 * 60 * 60 * 1000

const kept = z.object({ until: z.number() })

/** Opens sign-in by password for 24 hours, whatever the settings say: the way back while the provider is away. */
export async function openLocalSignIn(records: Records, now: Date): Promise<void> {
  const until = now.getTime() + OPEN_MS
  await records.put(KIND, 'open', { until }, until)
}

export async function isLocalSignInOpen(records: Records, now: Date): Promise<boolean> {
  const found = kept.safeParse(await records.get(KIND, 'open'))
  return found.success && now.getTime() < found.data.until
}
