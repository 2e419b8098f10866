import { z } from 'zod'

const head = z.union([
  z.number().int(),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
])

/** JSON `{text, head}`, or the same as multipart with a file in place of the text. */
export const sourceInput = z.strictObject({
  text: z.string().default(''),
  /** Number of the article's last change that the sender saw; a preview needs none. */
  head: z.union([z.literal('').transform(() => undefined), head]).optional(),
  /** Only say what it would change. */
  preview: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')])
    .default(false),
  // An empty file field of a form that has no file in it.
  file: z.literal('').optional(),
})

export type SourceInput = z.output<typeof sourceInput>
