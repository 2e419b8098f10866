import { z } from 'zod'
import { publicRef } from '../revisions/refs.ts'

const pair = z.tuple([z.number(), z.number()]).transform(([start, end]) => ({ start, end }))
/** A word as the lists of a form give it: `start:end`. */
const place = z
  .string()
  .regex(/^\d{1,9}:\d{1,9}$/)
  .transform((given) => {
    const [start = 0, end = 0] = given.split(':').map(Number)
    return { start, end }
  })
const words = z.union([pair, place])

/**
 * Words of the source and of the text of `revision` (without it: of the current one), `[start, end)` in UTF-16 code units,
 * belong together, or (`linked` false) do not.
 */
export const linkInput = z.strictObject({
  source: words,
  target: words,
  linked: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((given) => given === 'true')])
    .default(true),
  revision: publicRef.optional(),
})

export type LinkInput = z.output<typeof linkInput>

export const withdrawalInput = z.strictObject({})

export const linkMade = z.strictObject({
  /** Null: it was said before, and nothing was added. */
  id: z.string().nullable(),
})

const span = z.tuple([z.number().int(), z.number().int()])
const word = z.strictObject({ start: z.number().int(), end: z.number().int(), text: z.string() })

const link = z.strictObject({
  /** Of what somebody said; null: it was found. */
  id: z.string().nullable(),
  /** In the source, and in the current text; null: the word is not there any more. */
  source: span.nullable(),
  target: span.nullable(),
  quote: z.strictObject({ source: z.string(), target: z.string() }),
  score: z.number(),
  state: z.enum(['automatic', 'confirmed', 'stale']),
  sure: z.boolean(),
})

export type LinkAnswer = z.infer<typeof link>

export const linksAnswer = z.strictObject({
  segment: z.string(),
  /** Whose text the target's places count in; null: there is none. */
  revision: z.string().nullable(),
  /** Words, numbers and signs in order; parts of a word that have a meaning of their own stand for themselves. */
  source: z.array(word),
  target: z.array(word),
  links: z.array(link),
  /** What people said does not belong together. */
  unlinked: z.array(link),
  /** Too little was found for its links to be shown. */
  uncertain: z.boolean(),
})

export type LinksAnswer = z.infer<typeof linksAnswer>
