import { z } from 'zod'
import { AUDIT_KINDS } from '../../core/audit/event.ts'
import { ROLES } from '../../core/workspace/event.ts'

/** An empty field of the form is one that was not filled in. */
const empty = z.literal('').transform(() => undefined)

const person = z.union([empty, z.string().max(100)]).optional()
const kind = z.union([empty, z.enum(AUDIT_KINDS)]).optional()

/** Of the reader's time zone, both in it. */
const day = z.union([empty, z.iso.date()]).optional()

/** `before`: the number of an act, to go on behind it. */
export const auditQuery = z.object({
  person,
  kind,
  from: day,
  to: day,
  before: z.coerce.number().int().min(1).optional(),
})

export type AuditQuery = z.output<typeof auditQuery>

export const auditExportQuery = z.object({
  person,
  kind,
  from: day,
  to: day,
  format: z.enum(['csv', 'json']).default('csv'),
})

const who = z.strictObject({ id: z.string(), name: z.string() })

/** What was done; names are those of now. */
export const auditEntry = z.strictObject({
  /** Of the act; what was done in one act has the same number. */
  number: z.number().int(),
  at: z.string(),
  /** Null: nobody who was signed in. */
  by: who.nullable(),
  /** The network address, or `command`. */
  from: z.string(),
  act: z.string(),
  kind: z.enum(AUDIT_KINDS).nullable(),
  /** Whom it was done to. */
  person: who.nullable(),
  login: z.string().optional(),
  project: who.optional(),
  role: z.enum(ROLES).optional(),
  article: z.string().optional(),
  alignment: z.string().optional(),
  title: z.string().optional(),
  format: z.string().optional(),
  label: z.string().optional(),
  scope: z.enum(['read', 'write']).optional(),
})

export type AuditEntry = z.infer<typeof auditEntry>

/** `next`: to be asked for as `before`; null: there is no more. */
export const auditAnswer = z.strictObject({ entries: z.array(auditEntry), next: z.number().int().nullable() })
