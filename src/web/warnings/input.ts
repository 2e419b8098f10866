import { z } from 'zod'
import { WARNING_KINDS } from '../../core/checks/check.ts'

const kind = z.enum(WARNING_KINDS)

/** Without `kind`: all. */
export const warningsQuery = z.object({
  kind: z.union([kind, z.literal('').transform(() => undefined)]).optional(),
})

export type WarningsQuery = z.output<typeof warningsQuery>

export const warningsAnswer = z.strictObject({
  /** Of the whole article. */
  counts: z.record(kind, z.number().int()),
  warnings: z.array(
    z.strictObject({
      segment: z.string(),
      number: z.number().int(),
      kind,
      /** The words, numbers or tags that it is about. */
      about: z.array(z.string()),
    }),
  ),
  /** There are more than these. */
  more: z.boolean(),
})
