import { z } from 'zod'
import { publicRef } from '../revisions/refs.ts'
import { replacement, wanted } from '../search/input.ts'

/** How many texts one replacement changes at most. */
export const REPLACE_LIMIT = 2_000

export const previewQuery = z.object({ ...wanted, replacement })

export type PreviewQuery = z.output<typeof previewQuery>

/** The texts that somebody chose, by their revisions, or `all` that hold what is looked for. */
export const replacementInput = z.strictObject({
  ...wanted,
  replacement,
  revisions: z
    .union([z.array(publicRef).max(REPLACE_LIMIT), publicRef.transform((one) => [one])])
    .default([]),
  all: z.boolean().default(false),
})

export type ReplacementInput = z.output<typeof replacementInput>

export const replacementAnswer = z.strictObject({
  /** What `POST /articles/:id/reversals` takes to undo it. */
  operation: z.string(),
  /** Segments that were changed. */
  done: z.array(z.string()),
  skipped: z.array(z.strictObject({ segment: z.string(), code: z.string(), message: z.string() })),
  /** Of `all`: texts beyond the most that are changed at once. */
  later: z.number().int(),
  /** Of `all`: there was so much to find that the rest of the article was not read. */
  more: z.boolean(),
})
