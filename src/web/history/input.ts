import { z } from 'zod'

const place = z.coerce.number().int().min(1)

/** What is not understood is left out rather than refused, since people edit addresses. */
export const historyQuery = z.object({
  /** Number of a change; none: the last. */
  at: place.optional().catch(undefined),
  /** Place of the first row. */
  row: place.optional().catch(undefined),
})

export type HistoryQuery = z.infer<typeof historyQuery>
