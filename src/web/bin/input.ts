import { z } from 'zod'

export const recoveryBody = z.strictObject({ article: z.string() })
export const recoveryAnswer = z.strictObject({ id: z.string() })

/** The title has to be typed: what follows cannot be undone. */
export const removalBody = z.strictObject({ article: z.string(), title: z.string() })
export const removalAnswer = z.strictObject({ id: z.string() })

const binned = z.strictObject({
  id: z.string(),
  title: z.string(),
  by: z.strictObject({ id: z.string(), name: z.string() }),
  at: z.string(),
  /** When it goes for good by itself. ISO 8601, UTC, as `at`. */
  until: z.string(),
})

export const binAnswer = z.strictObject({ articles: z.array(binned) })
