import { z } from 'zod'
import type { Records } from '../../store/store.ts'

/** How a person wants Padan to look; kept per person, not part of any history. */
export interface Preferences {
  readonly language: 'id' | 'en' | ''
  readonly theme: 'system' | 'light' | 'dark'
}

export const preferencesSchema = z.strictObject({
  language: z.enum(['id', 'en', '']).default(''),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
})

export const DEFAULT_PREFERENCES: Preferences = { language: '', theme: 'system' }

const KIND = 'preference'

export async function readPreferences(records: Records, person: string): Promise<Preferences> {
  const parsed = preferencesSchema.safeParse(await records.get(KIND, person))
  return parsed.success ? parsed.data : DEFAULT_PREFERENCES
}

export function writePreferences(records: Records, person: string, preferences: Preferences): Promise<void> {
  return records.put(KIND, person, preferences)
}
