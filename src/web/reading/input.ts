import { z } from 'zod'

export const SIDES = ['target', 'both', 'source'] as const

/** What is not understood is left out rather than refused, since people edit addresses. */
export const readingQuery = z.object({
  side: z.enum(SIDES).default('target').catch('target'),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
})

export type ReadingQuery = z.infer<typeof readingQuery>
