import { z } from 'zod'
import type { Reason, ReasonCode, Severity } from '../../core/article/event.ts'
import { STATUSES } from '../../core/article/state.ts'
import { ONWARD } from '../revisions/input.ts'
import { ownLayout } from '../revisions/layout.ts'
import { publicRef } from '../revisions/refs.ts'

export const REASONS = [
  'mistranslation',
  'terminology',
  'omission',
  'addition',
  'untranslated',
  'grammar',
  'spelling',
  'punctuation',
  'style',
  'locale-format',
  'audience',
  'markup',
] as const

export const SEVERITIES = ['neutral', 'minor', 'major', 'critical'] as const

/** How many revisions may be approved at once. */
export const BULK_LIMIT = 2_000

const code = z.enum(REASONS)
const severity = z.enum(SEVERITIES)
const fine = severity.default('minor')
const blank = z.literal('').transform(() => undefined)

const reason = z.union([
  code.transform((code): Reason => ({ code, severity: 'minor' })),
  z.strictObject({ code, severity: fine }),
  z
    .strictObject({ reason: code, severity: fine })
    .transform((one): Reason => ({ code: one.reason, severity: one.severity })),
])

const given = {
  reasons: z.union([z.array(reason).max(REASONS.length), reason.transform((one) => [one])]).default([]),
  reason: z.union([z.array(z.union([code, blank])), code, blank]).optional(),
  severity: z.union([z.array(severity), severity, blank]).optional(),
}

/** Programs send `reasons`; a form sends `reason` and `severity`, one of each or as many of one as of the other. */
export const decisionInput = z
  .strictObject({
    outcome: z.enum(['approved', 'approved-with-edits', 'returned', 'withdrawn']),
    ...given,
    note: z.string().default(''),
    /** Why one's own text is approved although the project forbids it. */
    override: z.string().optional(),
    /** `review`: a form goes on with the next text that waits. */
    [ONWARD]: z.enum(['review', 'stay']).default('stay'),
  })
  .transform(withReasons)

export type DecisionInput = z.output<typeof decisionInput>

const revisions = z
  .union([z.array(publicRef).max(BULK_LIMIT), publicRef.transform((one) => [one])])
  .default([])

const bulkOutcome = z.enum(['approved', 'returned', 'withdrawn'])

export const bulkInput = z
  .strictObject({
    outcome: bulkOutcome.default('approved'),
    revisions,
    ...given,
    note: z.string().default(''),
  })
  .transform(withReasons)

export type BulkInput = z.output<typeof bulkInput>

const filter = {
  /** Words of either side. */
  q: z.string().max(200).default('').catch(''),
  /** Whose text. */
  by: z.string().max(40).default('').catch(''),
  /** ISO day: texts of that day or later. */
  since: z
    .union([z.iso.date(), z.literal('')])
    .default('')
    .catch(''),
}

export const reviewsQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  layout: ownLayout,
  ...filter,
})

/** What a bulk act would do: of the revisions named, or else of all that a filter takes. */
export const bulkQuery = z.object({
  outcome: bulkOutcome.default('approved'),
  revisions,
  ...filter,
  status: z
    .string()
    .default('')
    .transform((list) => STATUSES.filter((status) => list.split(',').includes(status))),
})

export type BulkQuery = z.output<typeof bulkQuery>

export type ReviewsQuery = z.infer<typeof reviewsQuery>

interface Given {
  readonly reasons: readonly Reason[]
  readonly reason?: ReasonCode | readonly (ReasonCode | undefined)[] | undefined
  readonly severity?: Severity | readonly Severity[] | undefined
}

function withReasons<T extends Given>({ reason, severity, reasons, ...rest }: T) {
  return { ...rest, reasons: [...reasons, ...paired([reason ?? []].flat(), [severity ?? []].flat())] }
}

function paired(
  codes: readonly (ReasonCode | undefined)[],
  severities: readonly Severity[],
): readonly Reason[] {
  return codes.flatMap((code, index) =>
    code ? [{ code, severity: severities[index] ?? severities[0] ?? 'minor' }] : [],
  )
}
