import { z } from 'zod'

export const exportQuery = z.object({
  format: z.string().default(''),
  only: z.enum(['all', 'approved']).default('all'),
  /** What stands for a segment that has no text to give. */
  untranslated: z.enum(['source', 'omit']).default('source'),
})

export type ExportQuery = z.infer<typeof exportQuery>
