import { z } from 'zod'
import { TOKEN_DAYS, TOKEN_DAYS_DEFAULT } from '../../desk/token.ts'
import { CHOICES } from './preferences.ts'

const LABEL_LENGTH = 100

export const accountAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  login: z.string(),
  administrator: z.boolean(),
  ...CHOICES,
  tokens: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      scope: z.enum(['read', 'write']),
      createdAt: z.string(),
      expiresAt: z.string(),
      /** To five minutes; null: never. */
      usedAt: z.string().nullable(),
    }),
  ),
  /** The one used last first; `here`: the one that asks. */
  sessions: z.array(
    z.strictObject({
      id: z.string(),
      browser: z.string(),
      system: z.string(),
      since: z.string(),
      used: z.string(),
      here: z.boolean(),
    }),
  ),
})

/** What is not sent stays as it is. */
export const preferencesBody = z.strictObject(CHOICES).partial()
export const preferencesAnswer = z.strictObject(CHOICES)

/** The article that the tour goes through; empty: declined. */
export const tourBody = z.strictObject({ article: z.string().max(100).default('') })
export const tourAnswer = z.strictObject({ toured: z.literal(true) })

export const nameBody = z.strictObject({ name: z.string() })
export const nameAnswer = z.strictObject({ id: z.string(), name: z.string() })

/** Lengths are judged by the handler, so that the form can say what is wrong at its field. */
export const passwordBody = z.strictObject({ current: z.string().max(1_000), password: z.string() })
export const passwordAnswer = z.strictObject({ changed: z.literal(true) })

/** The id of one of my sessions; `others`: all but this one; `all`. */
export const closureBody = z.strictObject({ session: z.string().max(100) })
export const closureAnswer = z.strictObject({ ended: z.string() })

export const tokenBody = z.strictObject({
  label: z.string().trim().max(LABEL_LENGTH).default(''),
  scope: z.enum(['read', 'write']).default('write'),
  /** How long it is good for. */
  days: z.coerce.number().pipe(z.literal(TOKEN_DAYS)).default(TOKEN_DAYS_DEFAULT),
})
export const tokenAnswer = z.strictObject({
  token: z.string(),
  scope: z.enum(['read', 'write']),
  expiresAt: z.string(),
})

export const revocationBody = z.strictObject({ token: z.string().max(100) })
export const revocationAnswer = z.strictObject({ revoked: z.string() })
