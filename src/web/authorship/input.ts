import { z } from 'zod'

export const authorshipQuery = z.object({ page: z.coerce.number().int().min(1).max(100_000).default(1) })

export type AuthorshipQuery = z.infer<typeof authorshipQuery>
