import { z } from 'zod'
import { DEFAULT_KEYS, type KeyChoices } from '../../core/commands/mapping.ts'
import { PRESETS } from '../../core/commands/presets.ts'
import type { Records } from '../../store/store.ts'

/** How a person wants Padan to look; kept per person, not part of any history. */
export interface Preferences {
  readonly language: 'id' | 'en' | ''
  readonly theme: 'system' | 'light' | 'dark'
  readonly keys: KeyChoices
}

export const keysSchema = z.strictObject({
  preset: z.enum(PRESETS),
  own: z.record(z.string().max(40), z.string().max(40)),
  letters: z.boolean(),
  enter: z.enum(['preset', 'confirm', 'nothing']),
})

export const preferencesSchema = z.strictObject({
  language: z.enum(['id', 'en', '']).default(''),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  keys: keysSchema.default(DEFAULT_KEYS),
})

export const DEFAULT_PREFERENCES: Preferences = { language: '', theme: 'system', keys: DEFAULT_KEYS }

const KIND = 'preference'

export async function readPreferences(records: Records, person: string): Promise<Preferences> {
  const parsed = preferencesSchema.safeParse(await records.get(KIND, person))
  return parsed.success ? parsed.data : DEFAULT_PREFERENCES
}

export function writePreferences(records: Records, person: string, preferences: Preferences): Promise<void> {
  return records.put(KIND, person, preferences)
}
