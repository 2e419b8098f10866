import { z } from 'zod'
import { publicRef } from '../revisions/refs.ts'

export const additionInput = z.strictObject({ after: publicRef })

export const kindInput = z.strictObject({ kind: z.enum(['title', 'deck', 'byline', 'caption', 'body']) })

export const separationInput = z.strictObject({
  apart: z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]),
})

export type SeparationInput = z.output<typeof separationInput>

export const separationAnswer = z.strictObject({ id: z.string(), apart: z.boolean() })
