import { z } from 'zod'
import { ROLES } from '../../core/workspace/event.ts'

export const role = z.enum(ROLES)

/** A switch as a program sends it (JSON) and as a form does (text; a box that is not ticked sends nothing). */
const flag = z
  .union([z.boolean(), z.enum(['true', 'false', 'on', ''])])
  .transform((value) => value === true || value === 'true' || value === 'on')

/** Empty: not given. */
const optionalText = z
  .string()
  .optional()
  .transform((value) => (value === '' ? undefined : value))

export const givenPassword = optionalText

/** Without `password` one is made and shown once. */
export const personBody = z.strictObject({
  name: z.string(),
  login: z.string(),
  password: givenPassword,
  administrator: flag.optional(),
  project: optionalText,
  role: z
    .union([role, z.literal('')])
    .optional()
    .transform((value) => value || undefined),
})

/** `password` only where it was made here: it is shown this once. */
export const personAdded = z.strictObject({
  id: z.string(),
  name: z.string(),
  login: z.string(),
  password: z.string().optional(),
})

export const personAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  login: z.string(),
  administrator: z.boolean(),
  memberships: z.array(z.strictObject({ project: z.string(), name: z.string(), role })),
})

export const peopleAnswer = z.strictObject({ people: z.array(personAnswer) })

export const nameBody = z.strictObject({ name: z.string() })
export const nameAnswer = z.strictObject({ id: z.string(), name: z.string() })

/** The name has to be typed: what follows cannot be undone. */
export const removalBody = z.strictObject({ name: z.string() })
export const removalAnswer = z.strictObject({ id: z.string(), name: z.string() })

export const passwordBody = z.strictObject({ password: givenPassword })
export const passwordAnswer = personAdded

export const administratorBody = z.strictObject({ administrator: flag })
export const administratorAnswer = z.strictObject({ id: z.string(), administrator: z.boolean() })
