import { z } from 'zod'
import { newArticleInput } from '../articles/input.ts'

export const newAlignmentInput = z.strictObject({
  title: z.string().default(''),
  source: z.string(),
  target: z.string(),
  pair: newArticleInput.shape.pair,
})

/** Numbers of beads and sentences, from 0. */
const number = z.number().int().min(0).max(1_000_000)
const side = z.enum(['source', 'target'])
const range = { from: number, to: number }

export const changeInput = z.strictObject({
  /** The alignment as whoever asks has seen it. */
  head: number,
  change: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('merge'), bead: number }),
    z.strictObject({ type: z.literal('split'), bead: number, source: number, target: number }),
    z.strictObject({ type: z.literal('shift'), bead: number, side, to: z.enum(['up', 'down']) }),
    z.strictObject({ type: z.literal('unlink'), bead: number }),
    z.strictObject({ type: z.literal('link'), source: number, target: number }),
    z.strictObject({ type: z.literal('edit'), side, sentence: number, text: z.string() }),
    z.strictObject({ type: z.literal('mark'), ...range, mark: z.enum(['accepted', 'review', 'none']) }),
    z.strictObject({ type: z.literal('keep'), ...range, kept: z.boolean() }),
    z.strictObject({ type: z.literal('realign') }),
  ]),
})

export type ChangeInput = z.output<typeof changeInput>

export const madeArticleInput = z.strictObject({
  /** Empty: the alignment's. */
  title: z.string().default(''),
  head: number,
})

export type MadeArticleInput = z.output<typeof madeArticleInput>

/** Empty: all beads from the first. */
export const beadsQuery = z.object({
  after: z.coerce.number().int().min(-1).default(-1),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  doubtful: z.enum(['true', 'false']).default('false'),
})

export type BeadsQuery = z.output<typeof beadsQuery>

const span = z.strictObject({ start: z.number().int(), end: z.number().int() })
const bead = z.strictObject({
  number: z.number().int(),
  /** Sentences `[start, end)` of each side. */
  source: span,
  target: span,
  sourceSentences: z.array(z.string()),
  targetSentences: z.array(z.string()),
  score: z.number(),
  confidence: z.enum(['good', 'fair', 'poor']),
  origin: z.enum(['automatic', 'edited', 'confirmed']),
  review: z.boolean(),
  kept: z.boolean(),
  doubts: z.array(z.enum(['score', 'empty', 'length', 'numbers', 'review'])),
})

export const alignmentAnswer = z.strictObject({
  id: z.string(),
  title: z.string(),
  project: z.string(),
  pair: z.strictObject({ source: z.string(), target: z.string() }),
  head: z.number().int(),
  /** The operation that may be undone; null: none. */
  undoable: z.string().nullable(),
  counts: z.strictObject({
    beads: z.number().int(),
    confirmed: z.number().int(),
    doubtful: z.number().int(),
  }),
  beads: z.array(bead),
})

export const alignmentsAnswer = z.strictObject({
  alignments: z.array(z.strictObject({ id: z.string(), title: z.string(), addedAt: z.string() })),
})

/** `head` after it; what was so already leaves it as it was. */
export const changeAnswer = z.strictObject({ head: z.number().int() })
