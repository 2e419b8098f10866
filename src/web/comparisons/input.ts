import { z } from 'zod'
import { layout } from '../revisions/layout.ts'
import { publicRef } from '../revisions/refs.ts'

const point = z.union([publicRef, z.literal('now')])

export const comparisonQuery = z.object({
  /** A version, or `now`; the page takes the newest version where none is named. */
  from: point.optional(),
  to: point.default('now'),
  layout,
  /** Markdown is a file for people; otherwise programs get JSON and people the page. */
  format: z.enum(['json', 'markdown']).optional(),
})

export type ComparisonQuery = z.infer<typeof comparisonQuery>
