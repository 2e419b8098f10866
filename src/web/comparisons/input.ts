import { z } from 'zod'
import { layout } from '../revisions/layout.ts'
import { moment, point } from './points.ts'

export const KINDS = ['changed', 'added', 'removed', 'status'] as const
export const DIFFERENCES = ['words', 'numbers', 'marks'] as const
export const FILES = ['html', 'docx', 'markdown', 'json'] as const

const chosen = z.union([z.array(z.enum(KINDS)), z.enum(KINDS).transform((kind) => [kind])])

export const comparisonQuery = z.object({
  /** The page takes the newest version, or the import, where none is named. */
  from: point.optional(),
  to: moment.default('now'),
  layout,
  /** Person id; empty: anybody. */
  by: z.string().max(100).default(''),
  /** Any of these; none: every change of a text. */
  kind: chosen.default([]),
  /** What differs; empty: anything. `marks`: nothing but punctuation and space. */
  differs: z.enum([...DIFFERENCES, '']).default(''),
  /** As a file. */
  format: z.enum(FILES).optional(),
})

export type ComparisonQuery = z.infer<typeof comparisonQuery>
