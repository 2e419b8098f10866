import { z } from 'zod'

export const versionInput = z.strictObject({ name: z.string() })
