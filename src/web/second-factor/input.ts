import { z } from 'zod'
import { DEMANDS } from '../../core/workspace/event.ts'

/** Longer than any code; spaces are passed over. */
const code = z.string().max(100)

export const stateAnswer = z.strictObject({
  /** ISO 8601; null: there is none. */
  since: z.string().nullable(),
  /** Recovery codes that are left. */
  recoveryCodes: z.number(),
  /** It is demanded: it cannot be taken off. */
  demanded: z.boolean(),
})

/** The password where there is no second factor yet, else a code of the one that is there. */
export const offerBody = z.strictObject({ password: z.string().max(1_000).optional(), code: code.optional() })
/** `secret`: base32; `uri`: the same, as a QR code says it. */
export const offerAnswer = z.strictObject({ secret: z.string(), uri: z.string() })

export const codeBody = z.strictObject({ code })
/** Shown this once. */
export const recoveryAnswer = z.strictObject({ recoveryCodes: z.array(z.string()) })
export const removalAnswer = z.strictObject({ removed: z.literal(true) })

export const nothingBody = z.strictObject({})

export const demandBody = z.strictObject({ of: z.enum(DEMANDS) })
export const demandAnswer = demandBody
