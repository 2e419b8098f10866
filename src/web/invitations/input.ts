import { z } from 'zod'
import { personBody, role } from '../people/input.ts'

export const invitationBody = personBody.omit({ password: true })

/** There is nothing to say. */
export const resetBody = z.strictObject({})

/** `link` is shown this once. */
export const linkMade = z.strictObject({ id: z.string(), link: z.string(), expiresAt: z.string() })

export const invitationsAnswer = z.strictObject({
  /** The newest first. */
  invitations: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['invitation', 'reset']),
      /** Whom it is for: a person who is here, or is not here yet. */
      person: z.string().nullable(),
      name: z.string(),
      login: z.string(),
      administrator: z.boolean(),
      project: z.string().nullable(),
      role: role.nullable(),
      by: z.string(),
      createdAt: z.string(),
      expiresAt: z.string(),
    }),
  ),
})

export const revocationBody = z.strictObject({ invitation: z.string().max(100) })
export const revocationAnswer = z.strictObject({ revoked: z.string() })
