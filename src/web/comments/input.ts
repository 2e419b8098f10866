import { z } from 'zod'
import { ONWARD } from '../revisions/input.ts'

/** Where a form leads after it was taken. */
const onward = z.enum(['stay', 'editor', 'feedback', 'inbox', 'article']).default('stay')

const blank = z.literal('').transform(() => undefined)

export const commentInput = z.strictObject({
  text: z.string(),
  scope: z.enum(['source', 'translation']).default('translation'),
  /** Words that it is about, as they stand in the source or the current translation; empty: the whole segment. */
  quote: z.string().default(''),
  /** Which side the words are from; without it, the side that the scope is about, then the other. */
  side: z.union([z.enum(['source', 'target']), blank]).optional(),
  /** About where they begin, in UTF-16 code units: of several places that have these words the nearest is meant. */
  near: z.union([blank, z.coerce.number().int().min(0)]).optional(),
  [ONWARD]: onward,
})

export type CommentInput = z.output<typeof commentInput>

export const textInput = z.strictObject({ text: z.string(), [ONWARD]: onward })

export type TextInput = z.output<typeof textInput>

export const onwardInput = z.strictObject({ [ONWARD]: onward })

export type OnwardInput = z.output<typeof onwardInput>

export const threadsQuery = z.object({
  state: z.enum(['open', 'resolved', 'all']).catch('open').default('open'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
})

export type ThreadsQuery = z.output<typeof threadsQuery>
