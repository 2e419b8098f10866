import { z } from 'zod'
import { PERIODS } from './periods.ts'

const day = z
  .union([z.iso.date(), z.literal('')])
  .default('')
  .catch('')

/** Days are those of the reader's time zone; an empty one is chosen by the period. */
export const outputQuery = z.object({
  by: z.enum(PERIODS).default('day').catch('day'),
  from: day,
  to: day,
  /** Only of this project, and only of this person; empty: of all that one may see. */
  project: z.string().max(100).default(''),
  person: z.string().max(100).default(''),
  format: z.enum(['csv']).optional(),
})

export type OutputQuery = z.infer<typeof outputQuery>
