import { z } from 'zod'
import { who } from '../revisions/who.ts'
import type { ThreadModel } from './model.ts'

const comment = z.strictObject({
  id: z.string(),
  by: who,
  at: z.string(),
  /** When its author wrote it anew; null: never. */
  edited: z.string().nullable(),
  former: z.array(z.strictObject({ text: z.string(), at: z.string() })),
  withdrawn: z.boolean(),
  unread: z.boolean(),
  text: z.string(),
  mentions: z.array(who),
})

export const thread = z.strictObject({
  id: z.string(),
  /** Where it stands now; null: nothing stands where its segment stood. */
  segment: z.string().nullable(),
  begunOn: z.string(),
  scope: z.enum(['source', 'translation']),
  words: z
    .strictObject({
      side: z.enum(['source', 'target']),
      quote: z.string(),
      /** In UTF-16 code units of the text of now; null: no longer in it. */
      now: z
        .strictObject({ start: z.number(), end: z.number(), text: z.string(), intact: z.boolean() })
        .nullable(),
    })
    .nullable(),
  resolved: z.strictObject({ by: who, at: z.string() }).nullable(),
  unread: z.boolean(),
  comments: z.array(comment),
})

export const threadsAnswer = z.strictObject({ threads: z.array(thread) })

export const commentedAnswer = z.strictObject({ id: z.string(), thread: z.string() })

/** `id` is null where it was so already. */
export const settledAnswer = z.strictObject({ id: z.string().nullable(), thread: z.string() })

export function threadAnswer(model: ThreadModel): z.infer<typeof thread> {
  const { number: _, row: __, comments, ...rest } = model
  return {
    ...rest,
    comments: comments.map(({ own: _, pieces: __, ...shown }) => ({ ...shown, former: [...shown.former] })),
  }
}
