import { z } from 'zod'
import { publicRef } from '../revisions/refs.ts'

const point = z.union([publicRef, z.literal('now')])

export const comparisonQuery = z.object({
  /** A version, or `now`; the page takes the newest version where none is named. */
  from: point.optional(),
  to: point.default('now'),
  layout: z.enum(['inline', 'side']).default('inline'),
})

export type ComparisonQuery = z.infer<typeof comparisonQuery>
