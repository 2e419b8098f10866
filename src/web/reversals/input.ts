import { z } from 'zod'

export const reversalInput = z.strictObject({
  /** The operation to undo; `operation` itself is that of this request. */
  reverts: z
    .string()
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
    .transform((operation) => operation.toLowerCase()),
})

export type ReversalInput = z.output<typeof reversalInput>
