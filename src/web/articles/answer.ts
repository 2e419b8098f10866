import { z } from 'zod'
import { STATUSES } from '../../core/article/state.ts'

const count = z.number().int()
const counts = z.object({
  segments: count,
  words: count,
  untranslated: count,
  draft: count,
  translated: count,
  returned: count,
  approved: count,
  final: count,
})

export const idAnswer = z.object({ id: z.string() })

/** `until`: ISO 8601, UTC. */
export const binnedAnswer = z.object({ id: z.string(), until: z.string() })

const listed = z.object({
  id: z.string(),
  title: z.string(),
  project: z.string(),
  archived: z.boolean(),
  counts,
})

export const articlesAnswer = z.object({ articles: z.array(listed) })

export const articleAnswer = listed.extend({
  head: count,
  pair: z.object({ source: z.string(), target: z.string() }),
  address: z.string(),
  deadline: z.string(),
})

export const segmentsAnswer = z.object({
  segments: z.array(
    z.object({
      id: z.string(),
      number: count,
      source: z.string(),
      target: z.string(),
      status: z.enum(STATUSES),
      revision: z.string().nullable(),
      kind: z.enum(['title', 'deck', 'byline', 'caption', 'body']),
      paragraph: count,
      omission: z.string().nullable(),
      sourceChanged: z.boolean(),
      /** What it was in the alignment that the article was made of: sentences of each side; null: of none. */
      bead: z
        .object({ sources: count, targets: count, score: z.number(), confirmed: z.boolean() })
        .nullable(),
    }),
  ),
})
