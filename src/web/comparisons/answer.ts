import { z } from 'zod'
import { STATUSES } from '../../core/article/state.ts'
import { who } from '../revisions/who.ts'
import { DIFFERENCES, KINDS } from './input.ts'

const count = z.number().int()
const status = z.enum(STATUSES).nullable()

export const comparisonAnswer = z.strictObject({
  from: z.string(),
  to: z.string(),
  counts: z.strictObject({
    changed: count,
    added: count,
    removed: count,
    /** Only the status differs. */
    status: count,
    unchanged: count,
    wordsInserted: count,
    wordsDeleted: count,
    /** Segments that have no text to start from: never approved, for example. */
    without: count,
    /** Words put in, taken out or replaced, in all that differ. */
    distance: count,
    /** Of all segments, from 0 to 1. */
    similarity: z.number(),
  }),
  /** Those that differ and that the filter takes, in reading order. */
  segments: z.array(
    z.strictObject({
      id: z.string(),
      number: count,
      kind: z.enum(KINDS),
      source: z.string(),
      before: z.string(),
      after: z.string(),
      pieces: z.array(z.strictObject({ kind: z.enum(['same', 'insert', 'delete']), text: z.string() })),
      summary: z.string(),
      statusBefore: status,
      statusAfter: status,
      wordsInserted: count,
      wordsDeleted: count,
      distance: count,
      similarity: z.number(),
      differences: z.array(z.enum(DIFFERENCES)),
      /** Who changed it in between. */
      people: z.array(who),
      by: who.nullable(),
      at: z.string().nullable(),
    }),
  ),
})

export type Comparison = z.infer<typeof comparisonAnswer>
export type ComparedSegment = Comparison['segments'][number]
