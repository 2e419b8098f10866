import { z } from 'zod'
import { DEFAULT_KEYS, type KeyChoices } from '../../core/commands/mapping.ts'
import { PRESETS } from '../../core/commands/presets.ts'
import type { Records } from '../../store/store.ts'
import { isZone, NEWSROOM_ZONE } from './zones.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export const DENSITIES = ['compact', 'normal', 'comfortable'] as const
/** Whether what may be meant is offered while somebody types, and whether Tab takes the first of it. */
export const SUGGESTIONS = ['arrows', 'tab', 'off'] as const
/** Whether straight quotation marks and double hyphens become those of print. */
export const SIGNS = ['print', 'plain'] as const
/** Which text stands left in the editor, where both fit beside each other. */
export const COLUMNS = ['source', 'translation'] as const
export const SIZES = ['normal', 'large', 'larger', 'largest'] as const
/** What a reviewer sees first of a change: `result` is the new text alone. */
export const REVIEW_LAYOUTS = ['inline', 'side', 'result'] as const
/** Where a reviewer is after a decision in the editor. */
export const REVIEW_AFTER = ['next', 'stay'] as const
/** What a reviewer compares with: the text last approved, else first confirmed; always the first confirmed; the first proposal. */
export const REVIEW_BASES = ['approved', 'confirmed', 'proposal'] as const

/** How a person wants Padan to look; kept per person, not part of any history. */
export interface Preferences {
  readonly language: 'id' | 'en' | ''
  readonly theme: (typeof THEMES)[number]
  readonly density: (typeof DENSITIES)[number]
  readonly size: (typeof SIZES)[number]
  readonly columns: (typeof COLUMNS)[number]
  /** An IANA name: times are shown as the clock there. */
  readonly zone: string
  readonly suggest: (typeof SUGGESTIONS)[number]
  readonly signs: (typeof SIGNS)[number]
  readonly reviewLayout: (typeof REVIEW_LAYOUTS)[number]
  readonly reviewAfter: (typeof REVIEW_AFTER)[number]
  readonly reviewBase: (typeof REVIEW_BASES)[number]
  /** The tour was taken up, or declined: it is not offered again. */
  readonly toured: boolean
  readonly keys: KeyChoices
}

export const keysSchema = z.strictObject({
  preset: z.enum(PRESETS),
  own: z.record(z.string().max(40), z.string().max(40)),
  letters: z.boolean(),
  enter: z.enum(['preset', 'confirm', 'nothing']),
})

/** What a person chooses on the account page; an empty language is what the browser prefers. */
export const CHOICES = {
  language: z.enum(['id', 'en', '']),
  theme: z.enum(THEMES),
  density: z.enum(DENSITIES),
  size: z.enum(SIZES),
  columns: z.enum(COLUMNS),
  zone: z.string().max(60).refine(isZone),
  suggest: z.enum(SUGGESTIONS),
  signs: z.enum(SIGNS),
  reviewLayout: z.enum(REVIEW_LAYOUTS),
  reviewAfter: z.enum(REVIEW_AFTER),
  reviewBase: z.enum(REVIEW_BASES),
}

const kept = z.strictObject({
  language: CHOICES.language.default(''),
  theme: CHOICES.theme.default('system'),
  density: CHOICES.density.default('normal'),
  size: CHOICES.size.default('normal'),
  columns: CHOICES.columns.default('source'),
  zone: CHOICES.zone.default(NEWSROOM_ZONE),
  suggest: CHOICES.suggest.default('arrows'),
  signs: CHOICES.signs.default('print'),
  reviewLayout: CHOICES.reviewLayout.default('inline'),
  reviewAfter: CHOICES.reviewAfter.default('next'),
  reviewBase: CHOICES.reviewBase.default('approved'),
  toured: z.boolean().default(false),
  keys: keysSchema.default(DEFAULT_KEYS),
})

export const DEFAULT_PREFERENCES: Preferences = kept.parse({})

const KIND = 'preference'

export async function readPreferences(records: Records, person: string): Promise<Preferences> {
  const parsed = kept.safeParse(await records.get(KIND, person))
  return parsed.success ? parsed.data : DEFAULT_PREFERENCES
}

export function writePreferences(records: Records, person: string, preferences: Preferences): Promise<void> {
  return records.put(KIND, person, preferences)
}
