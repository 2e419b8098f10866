import { z } from 'zod'
import { REASONS, SEVERITIES } from '../decisions/input.ts'
import { ONWARD } from '../revisions/input.ts'
import { who } from '../revisions/who.ts'

/** MQM's dimensions, each with the types that a desk needs; `excellent` stands beside them. */
export const DIMENSIONS = [
  ['terminology', ['terminology']],
  ['accuracy', ['mistranslation', 'omission', 'addition', 'untranslated']],
  ['linguistic', ['grammar', 'spelling', 'punctuation']],
  ['style', ['style']],
  ['locale', ['locale-format']],
  ['audience', ['audience']],
  ['design', ['markup']],
] as const

export const MARK_CODES = [...REASONS, 'excellent'] as const

const code = z.enum(MARK_CODES)
const side = z.enum(['source', 'target'])
const onward = z.enum(['review', 'stay']).default('stay')

/** Where a word begins or ends, as the lists of a form give it. */
const place = z.string().regex(/^(source|target):\d{1,9}$/)
const blank = z.literal('').transform(() => undefined)

/**
 * Programs send `side`, `start` and `end` (UTF-16 code units of the revision's text, or of the source); a form sends the
 * first and the last word as `from` and `to`. Neither: the whole segment.
 */
export const markInput = z
  .strictObject({
    side: side.optional(),
    start: z.number().optional(),
    end: z.number().optional(),
    from: z.union([blank, place]).optional(),
    to: z.union([blank, place]).optional(),
    code,
    severity: z.enum(SEVERITIES).default('minor'),
    note: z.string().default(''),
    [ONWARD]: onward,
  })
  .transform(({ from, to, side, start, end, ...rest }) => {
    if (start !== undefined || end !== undefined)
      return { ...rest, side: side ?? 'target', span: { start: start ?? -1, end: end ?? -1 } }
    const [first, last] = [ends(from), ends(to)]
    if (!first && !last) return { ...rest, side: side ?? 'target' }
    // A last word of the other side is no end of the first.
    const matching = last !== undefined && last.side === first?.side
    return {
      ...rest,
      side: first?.side ?? 'target',
      span: { start: first?.at ?? -1, end: matching ? last.at : -1 },
    }
  })

export type MarkInput = z.output<typeof markInput>

export const withdrawalInput = z.strictObject({ [ONWARD]: onward })

export type WithdrawalInput = z.output<typeof withdrawalInput>

/** What a reviewer selected, as a hint for the form. */
export const marksQuery = z.object({
  from: place.optional().catch(undefined),
  to: place.optional().catch(undefined),
  [ONWARD]: onward.catch('stay'),
})

export type MarksQuery = z.output<typeof marksQuery>

const span = z.strictObject({ start: z.number().int(), end: z.number().int() })

export const markAnswer = z.strictObject({
  id: z.string(),
  segment: z.string(),
  revision: z.string(),
  side,
  /** In the text that it was made on; null: the whole segment. */
  span: span.nullable(),
  quote: z.string(),
  /** Where its words are now; null: not in the text any more, or the whole segment. */
  place: span.extend({ intact: z.boolean() }).nullable(),
  code,
  severity: z.enum(SEVERITIES),
  note: z.string(),
  /** Nothing was approved since it was made. */
  open: z.boolean(),
  by: who,
  at: z.string(),
})

export const marksAnswer = z.strictObject({ marks: z.array(markAnswer) })

export const markMade = z.strictObject({ id: z.string() })

function ends(given: string | undefined): { side: 'source' | 'target'; at: number } | undefined {
  const [name = '', at = ''] = given?.split(':') ?? []
  const parsed = side.safeParse(name)
  return parsed.success ? { side: parsed.data, at: Number(at) } : undefined
}
