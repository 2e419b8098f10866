import { z } from 'zod'
import type { Reason, Severity } from '../../core/article/event.ts'
import { ONWARD } from '../revisions/input.ts'
import { layout } from '../revisions/layout.ts'
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

/** Programs send `reasons`; a form sends `reason` and `severity`, one of each or as many of one as of the other. */
export const decisionInput = z
  .strictObject({
    outcome: z.enum(['approved', 'approved-with-edits', 'returned', 'withdrawn']),
    reasons: z.union([z.array(reason).max(REASONS.length), reason.transform((one) => [one])]).default([]),
    reason: z.union([z.array(z.union([code, blank])), code, blank]).optional(),
    severity: z.union([z.array(severity), severity, blank]).optional(),
    note: z.string().default(''),
    /** `review`: a form goes on with the next text that waits. */
    [ONWARD]: z.enum(['review', 'stay']).default('stay'),
  })
  .transform(({ reason, severity, reasons, ...rest }) => ({
    ...rest,
    reasons: [...reasons, ...paired([reason ?? []].flat(), [severity ?? []].flat())],
  }))

export type DecisionInput = z.output<typeof decisionInput>

export const bulkInput = z.strictObject({
  revisions: z.union([z.array(publicRef).max(BULK_LIMIT), publicRef.transform((one) => [one])]).default([]),
})

export type BulkInput = z.output<typeof bulkInput>

export const reviewsQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  layout,
})

export type ReviewsQuery = z.infer<typeof reviewsQuery>

function paired(
  codes: readonly (Reason['code'] | undefined)[],
  severities: readonly Severity[],
): readonly Reason[] {
  return codes.flatMap((code, index) =>
    code ? [{ code, severity: severities[index] ?? severities[0] ?? 'minor' }] : [],
  )
}
