import { z } from 'zod'
import { REASONS } from '../decisions/input.ts'

const blank = z.literal('').transform(() => undefined)

/** What makes no sense filters nothing: a page is never refused for it. */
export const feedbackQuery = z.object({
  article: z
    .union([blank, z.string().regex(/^[a-z0-9]{1,40}$/)])
    .optional()
    .catch(undefined),
  reason: z
    .union([blank, z.enum(REASONS)])
    .optional()
    .catch(undefined),
  /** Items before this time (ISO 8601): the next page. */
  before: z.union([blank, z.iso.datetime()]).optional().catch(undefined),
})

export type FeedbackQuery = z.output<typeof feedbackQuery>
