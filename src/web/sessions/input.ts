import { z } from 'zod'

/** Longer than any password that was ever taken; more is not worth hashing. */
const PASSWORD_TYPED = 1_000

/** A way back that makes no sense is no reason to refuse anyone. */
const to = z.string().optional().catch(undefined)

/** `left`: he has just signed out, and was signed in elsewhere. */
export const signInQuery = z.object({ to, left: z.literal('oidc').optional().catch(undefined) })

/** First login and password; then, of whom a second factor is known, the ticket that the password gave, and a code. */
export const signInBody = z
  .strictObject({
    login: z.string().max(1_000),
    password: z.string().max(PASSWORD_TYPED).optional(),
    ticket: z.string().max(100).optional(),
    /** Of the app, or a recovery code; programs send it with the password. */
    code: z.string().max(100).optional(),
    to,
  })
  .refine(({ password, ticket }) => (password === undefined) !== (ticket === undefined), {
    path: ['password'],
  })

export const signedIn = z.strictObject({
  person: z.strictObject({ id: z.string(), name: z.string(), login: z.string() }),
})

export const signedOut = z.strictObject({ ended: z.literal(true) })
