import { z } from 'zod'
import type { OwnException, ProjectRules } from '../../core/segmentation/own/rules.ts'

export const rulesSchema = z.strictObject({
  abbreviations: z.array(z.strictObject({ text: z.string(), ends: z.enum(['never', 'starter']) })),
  exceptions: z.array(
    z.strictObject({
      before: z.string(),
      after: z.string(),
      kind: z.enum(['text', 'pattern']),
      break: z.boolean(),
    }),
  ),
})

/** A field that a form sends once a row. */
const column = z.union([z.string(), z.array(z.string())]).default([])
const article = z.string().default('')

/** As the page's form sends them: abbreviations one a line, exceptions as columns of equal length. */
const typedRules = z
  .strictObject({
    never: z.string(),
    starter: z.string().default(''),
    before: column,
    after: column,
    kind: column,
    action: column,
    article,
  })
  .transform((typed) => ({ rules: fromForm(typed), article: typed.article }))

/** `article` says where the rules are tried. */
export const rulesBody = z.union([z.strictObject({ rules: rulesSchema, article }), typedRules])
/** `saved`: the page says so. */
export const rulesQuery = z.object({ saved: z.string().optional() })

export const rulesAnswer = z.strictObject({ rules: rulesSchema })

export const trialAnswer = z.strictObject({
  before: z.number().int(),
  after: z.number().int(),
  different: z.number().int(),
  whole: z.boolean(),
  stretches: z.array(
    z.strictObject({
      same: z.boolean(),
      before: z.array(z.string()),
      after: z.array(z.string()),
      rules: z.array(z.string()),
    }),
  ),
})

/** An SRX file as text, or as an upload; nothing is kept. */
export const importBody = z.strictObject({
  language: z.enum(['id', 'en']).default('id'),
  /** Put after the rules that are there, or in their place. */
  mode: z.enum(['add', 'replace']).default('add'),
  text: z.string().default(''),
  // An empty file field of a form that has no file in it.
  file: z.literal('').optional(),
})
export const importAnswer = z.strictObject({
  rules: rulesSchema,
  refused: z.array(
    z.strictObject({
      line: z.number().int(),
      before: z.string(),
      after: z.string(),
      reason: z.enum(['unsupported', 'malformed', 'too_large', 'too_many_rules']),
      construct: z.string(),
    }),
  ),
})

interface Typed {
  readonly never: string
  readonly starter: string
  readonly before: string | readonly string[]
  readonly after: string | readonly string[]
  readonly kind: string | readonly string[]
  readonly action: string | readonly string[]
}

function fromForm({ never, starter, ...columns }: Typed): ProjectRules {
  const lines = (text: string): readonly string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const cell = (values: string | readonly string[], row: number): string =>
    (typeof values === 'string' ? [values] : values)[row] ?? ''
  const rows = typeof columns.before === 'string' ? 1 : columns.before.length
  const exceptions = Array.from(
    { length: rows },
    (_, row): OwnException => ({
      before: cell(columns.before, row),
      after: cell(columns.after, row),
      kind: cell(columns.kind, row) === 'pattern' ? 'pattern' : 'text',
      break: cell(columns.action, row) === 'break',
    }),
  )
  const abbreviations = [
    ...lines(never).map((text) => ({ text, ends: 'never' as const })),
    ...lines(starter).map((text) => ({ text, ends: 'starter' as const })),
  ]
  return { abbreviations, exceptions }
}
