import { z } from 'zod'
import { publicRef } from '../revisions/refs.ts'

export const additionInput = z.strictObject({ after: publicRef })

export const kindInput = z.strictObject({ kind: z.enum(['title', 'deck', 'byline', 'caption', 'body']) })
