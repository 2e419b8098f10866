import { z } from 'zod'

/** How a difference is shown: old and new in one text, beside each other, or the new text alone. */
const layouts = z.enum(['inline', 'side', 'result'])

export const layout = layouts.default('inline')

/** The same where a person's own choice stands in for one that is not given. */
export const ownLayout = layouts.optional()
