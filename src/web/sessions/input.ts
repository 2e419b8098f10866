import { z } from 'zod'

/** Longer than any password that was ever taken; more is not worth hashing. */
const PASSWORD_TYPED = 1_000

/** A way back that makes no sense is no reason to refuse anyone. */
const to = z.string().optional().catch(undefined)

export const signInQuery = z.object({ to })

export const signInBody = z.strictObject({
  login: z.string().max(1_000),
  password: z.string().max(PASSWORD_TYPED),
  to,
})

export const signedIn = z.strictObject({
  person: z.strictObject({ id: z.string(), name: z.string(), login: z.string() }),
})

export const signedOut = z.strictObject({ ended: z.literal(true) })
