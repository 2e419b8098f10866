import { z } from 'zod'

/** `q`: a word or phrase of the source, or of the translation; without it the words that are rendered in several ways. */
export const renderingsQuery = z.object({
  q: z.string().trim().max(200).default(''),
  /** `project`: approved texts of the whole project too. */
  scope: z.enum(['article', 'project']).default('article').catch('article'),
  /** The side that has `q`. */
  side: z.enum(['source', 'target']).default('source').catch('source'),
  /** Public id of a segment whose places are left out: whoever asks is in it. */
  besides: z.string().max(60).default(''),
})

export type RenderingsQuery = z.output<typeof renderingsQuery>

const count = z.number().int()
const span = z.tuple([count, count])

const place = z.strictObject({
  article: z.string(),
  segment: z.string(),
  number: count,
  /** `[start, end)` in UTF-16 code units of the segment's source, and of its current text: `q`, and what stands for it. */
  source: z.array(span),
  target: z.array(span),
})

export const renderingsAnswer = z.strictObject({
  q: z.string(),
  scope: z.enum(['article', 'project']),
  side: z.enum(['source', 'target']),
  /** Texts that were read, and whether there were more. */
  read: count,
  more: z.boolean(),
  /** Of `q`, the most frequent first; empty words: no rendering was found. */
  renderings: z.array(z.strictObject({ words: z.string(), count, odd: z.boolean(), places: z.array(place) })),
  /** Without `q`: the words with more than one rendering. */
  words: z.array(
    z.strictObject({
      word: z.string(),
      count,
      renderings: z.array(z.strictObject({ words: z.string(), count, odd: z.boolean() })),
    }),
  ),
})
