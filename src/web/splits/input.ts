import { z } from 'zod'
import { publicRef } from '../revisions/refs.ts'

/** UTF-16 code units; forms send digits. */
const offset = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
])
const unset = z.literal('').transform(() => undefined)

export const splitInput = z.strictObject({
  /** In the segment's source. */
  at: offset,
  /** In its translation; empty: the whole text stays in the first part. */
  targetAt: z.union([unset, offset]).optional(),
  /** The revision that `targetAt` counts in; empty: none. */
  base: z.union([publicRef, z.null(), z.literal('').transform(() => null)]).optional(),
})

export type SplitInput = z.infer<typeof splitInput>

/** Carets of the editor, as hints for the form. */
export const splitQuery = z.object({
  at: z.coerce.number().int().optional().catch(undefined),
  target: z.coerce.number().int().optional().catch(undefined),
})

export type SplitQuery = z.infer<typeof splitQuery>
