import { z } from 'zod'
import { moment } from '../comparisons/points.ts'
import { publicRef } from '../revisions/refs.ts'

const empty = z.literal('').transform(() => undefined)
const number = z.union([
  z.number().int().min(0),
  z
    .string()
    .regex(/^[0-9]{1,15}$/)
    .transform(Number),
  empty,
])

const asked = {
  /** A version, the number of a change, or `import`. */
  to: moment,
  /** One segment of now or then; without it the whole article. */
  segment: z.union([publicRef, empty]).optional(),
}

export const restorationQuery = z.object(asked)

export type RestorationQuery = z.infer<typeof restorationQuery>

export const restorationInput = z.strictObject({
  ...asked,
  /** The last change that a preview was made of. */
  head: number.optional(),
})

export type RestorationInput = z.infer<typeof restorationInput>
