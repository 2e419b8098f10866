import { z } from 'zod'
import { TEXT_WARNINGS } from '../../core/checks/check.ts'

export const waiverInput = z.strictObject({
  kind: z.enum(TEXT_WARNINGS),
  /** What the warning is about, saved or not. */
  text: z.string().transform((text) => text.replace(/\r\n?/g, '\n')),
  /** False: it counts again. */
  waived: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((given) => given === 'true')])
    .default(true),
})

export type WaiverInput = z.output<typeof waiverInput>

export const waiverMade = z.strictObject({
  /** Sequence number of the line; null: it was so already. */
  id: z.number().int().nullable(),
})
