import { z } from 'zod'

export const versionInput = z.strictObject({ name: z.string() })

/** `all`: also those that made themselves, when they are many. */
export const versionsQuery = z.object({ all: z.literal('1').optional() })
