import { z } from 'zod'
import { STATUSES } from '../../core/article/state.ts'
import { LONGEST_QUERY, type TextQuery } from '../../core/search/query.ts'
import { LONGEST_REPLACEMENT } from '../../core/search/replacement.ts'

/** A form sends `1` for a box that is ticked, and nothing for one that is not. */
const ticked = z
  .union([z.boolean(), z.enum(['1', 'true', '0', 'false']).transform((word) => /^[1t]/.test(word))])
  .default(false)

/** What is looked for. */
export const wanted = {
  q: z.string().max(LONGEST_QUERY).default(''),
  /** `q` is a regular expression. */
  pattern: ticked,
  matchCase: ticked,
  wholeWord: ticked,
  ignoreAccents: ticked,
}

export const replacement = z.string().max(LONGEST_REPLACEMENT).default('')

export const searchQuery = z.object({
  ...wanted,
  side: z.enum(['both', 'source', 'target']).default('both'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  /** What the page offers to put there instead; the search itself does not ask for it. */
  replacement,
})

export type SearchQuery = z.output<typeof searchQuery>

const count = z.number().int()
const span = z.tuple([count, count])

export const searchAnswer = z.strictObject({
  /** Places found, and segments in which they stand; of those a page has 100. */
  hits: count,
  segments: count,
  /** So many were found that the rest of the article was not read. */
  more: z.boolean(),
  page: count,
  pages: count,
  found: z.array(
    z.strictObject({
      segment: z.string(),
      number: count,
      status: z.enum(STATUSES),
      /** The current text; null: none. */
      revision: z.string().nullable(),
      /** `[start, end)` in UTF-16 code units of the segment's source, and of its current text. */
      source: z.array(span),
      target: z.array(span),
    }),
  ),
})

/** What was asked for, as the search itself takes it. */
export function textQueryOf({ q, pattern, matchCase, wholeWord, ignoreAccents }: TextQuery): TextQuery {
  return { q, pattern, matchCase, wholeWord, ignoreAccents }
}
