import { z } from 'zod'
import { publicRef } from './refs.ts'

export const OMISSIONS = ['redundant', 'local', 'merged', 'client', 'other'] as const

/** Form field: where a form leads after it was taken. A word, so no promise takes the input for one of its kind. */
export const ONWARD = 'then'

/** Forms send the empty string where nothing was chosen. */
const unset = z.literal('').transform(() => undefined)

export const revisionInput = z.strictObject({
  text: z.string(),
  state: z.enum(['draft', 'translated']).default('translated'),
  /** The revision that the author saw; null or empty: none. */
  base: z.union([publicRef, z.null(), z.literal('').transform(() => null)]),
  omission: z.union([z.enum(OMISSIONS), unset]).optional(),
  [ONWARD]: z.enum(['next', 'stay']).default('next'),
})

export type RevisionInput = z.infer<typeof revisionInput>

export const restorationInput = z.strictObject({
  base: z.union([publicRef, z.null(), unset]).optional(),
})

export const historyQuery = z.object({
  all: z.literal('1').optional(),
  from: publicRef.optional(),
  to: publicRef.optional(),
  layout: z.enum(['inline', 'side']).default('inline'),
})

export type HistoryQuery = z.infer<typeof historyQuery>
