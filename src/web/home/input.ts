import { z } from 'zod'

/** Words to find in titles; what makes no sense finds everything, a page is never refused for it. */
export const homeQuery = z.object({
  q: z.string().max(200).catch('').default(''),
  archived: z.literal('1').optional().catch(undefined),
})
