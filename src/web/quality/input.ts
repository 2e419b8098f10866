import { z } from 'zod'

/** `csv`: the report as a file. */
export const qualityQuery = z.object({ format: z.enum(['csv']).optional() })

export const personQualityQuery = qualityQuery.extend({
  /** Whose texts; without it one's own. */
  person: z.string().max(100).optional(),
  /** Only of this project. */
  project: z.string().max(100).default(''),
})

export type PersonQualityQuery = z.infer<typeof personQualityQuery>
