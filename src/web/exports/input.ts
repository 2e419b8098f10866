import { z } from 'zod'
import { SEPARATORS, UNTRANSLATED } from '../../exchange/document.ts'
import { point } from '../comparisons/points.ts'

export const exportQuery = z.object({
  format: z.string().default(''),
  only: z.enum(['all', 'approved']).default('all'),
  /** What stands for a segment that has no text to give. */
  untranslated: z.enum(UNTRANSLATED).default('source'),
  /** What parts the cells of a table. */
  separator: z.enum(SEPARATORS).default('comma'),
  /** Whether such a table begins with a byte order mark. */
  bom: z.enum(['yes', 'no']).default('yes'),
  /** The moment since which the table for Word shows changes as tracked ones; empty: none. */
  since: z.union([point, z.literal('')]).default(''),
})

export type ExportQuery = z.infer<typeof exportQuery>

/** Of several articles: their ids, one or more. */
export const severalQuery = exportQuery.extend({
  article: z.union([z.string().transform((id) => [id]), z.array(z.string())]).default([]),
})

export type SeveralQuery = z.infer<typeof severalQuery>
