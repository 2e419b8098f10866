import { z } from 'zod'

const lines = z.string().max(130_000)

/** Lines: `word`, or `not this => but this`. With `base`, the lines as they were, what others listed since stays. */
export const wordsBody = z.strictObject({ words: lines, base: lines.optional() })

export const additionBody = z.strictObject({ word: z.string().max(500) })

const word = z.strictObject({ use: z.string(), avoid: z.string() })

export const wordsAnswer = z.strictObject({ words: z.array(word) })

export const wordsQuery = z.object({ saved: z.string().optional() })
