import { z } from 'zod'

/** How a difference is shown: old and new in one text, beside each other, or the new text alone. */
export const layout = z.enum(['inline', 'side', 'result']).default('inline')
