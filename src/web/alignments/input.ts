import { z } from 'zod'
import { newArticleInput } from '../articles/input.ts'

// An empty file field of a form that has no file in it.
const noFile = z.literal('').optional()

/** JSON, or the same as multipart with a file in place of either text. */
export const newAlignmentInput = z.strictObject({
  title: z.string().default(''),
  source: z.string().default(''),
  target: z.string().default(''),
  pair: newArticleInput.shape.pair,
  sourceFile: noFile,
  targetFile: noFile,
})

export type NewAlignmentInput = z.output<typeof newAlignmentInput>

/** Numbers of beads and sentences, from 0. */
const number = z.number().int().min(0).max(1_000_000)
const side = z.enum(['source', 'target'])
const range = { from: number, to: number }

const namedChange = z.strictObject({
  /** The alignment as whoever asks has seen it. */
  head: number,
  change: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('merge'), bead: number }),
    z.strictObject({ type: z.literal('split'), bead: number, source: number, target: number }),
    z.strictObject({ type: z.literal('shift'), bead: number, side, to: z.enum(['up', 'down']) }),
    z.strictObject({ type: z.literal('unlink'), bead: number }),
    z.strictObject({ type: z.literal('link'), source: number, target: number }),
    z.strictObject({ type: z.literal('edit'), side, sentence: number, text: z.string() }),
    z.strictObject({
      type: z.literal('cut'),
      side,
      sentence: number,
      parts: z.tuple([z.string(), z.string()]),
    }),
    z.strictObject({ type: z.literal('join'), side, sentence: number }),
    z.strictObject({ type: z.literal('mark'), ...range, mark: z.enum(['accepted', 'review', 'none']) }),
    z.strictObject({ type: z.literal('keep'), ...range, kept: z.boolean() }),
    z.strictObject({ type: z.literal('realign') }),
  ]),
})

export type ChangeInput = z.output<typeof namedChange>

// Forms send digits.
const digits = z
  .string()
  .regex(/^\d{1,7}$/)
  .transform(Number)

/** The tools of the page: one form about the bead and the sentence that the person is at. */
const tools = z.strictObject({
  head: digits,
  act: z.enum([
    'merge',
    'split',
    'up',
    'down',
    'unlink',
    'link',
    'edit',
    'cut',
    'join',
    'accept',
    'review',
    'clear',
    'keep',
    'leave',
    'realign',
  ]),
  /** Beads `[bead, until)`. */
  bead: digits,
  until: digits,
  side,
  sentence: digits,
  /** Where the second part begins. */
  cutSource: digits.optional(),
  cutTarget: digits.optional(),
  /** Number of a sentence of the other side, from 1. */
  far: z.union([z.literal('').transform(() => 0), digits]).optional(),
  text: z.string().default(''),
})

function changeOf(form: z.output<typeof tools>): ChangeInput['change'] {
  const { act, bead, until, side, sentence, text } = form
  const range = { from: bead, to: until }
  const marks = { accept: 'accepted', review: 'review', clear: 'none' } as const
  switch (act) {
    case 'up':
    case 'down':
      return { type: 'shift', bead, side, to: act }
    case 'split':
      return { type: 'split', bead, source: form.cutSource ?? 0, target: form.cutTarget ?? 0 }
    case 'link': {
      const far = Math.max(0, (form.far ?? 0) - 1)
      return side === 'source'
        ? { type: 'link', source: sentence, target: far }
        : { type: 'link', source: far, target: sentence }
    }
    case 'edit':
      return { type: 'edit', side, sentence, text }
    case 'cut':
      return { type: 'cut', side, sentence, parts: partsOf(text) }
    case 'join':
      return { type: 'join', side, sentence }
    case 'accept':
    case 'review':
    case 'clear':
      return { type: 'mark', ...range, mark: marks[act] }
    case 'keep':
    case 'leave':
      return { type: 'keep', ...range, kept: act === 'keep' }
    case 'realign':
      return { type: 'realign' }
    default:
      return { type: act, bead }
  }
}

/** A sentence with a line break where the second begins. */
function partsOf(text: string): [string, string] {
  const at = text.indexOf('\n')
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at)]
}

export const changeInput = z.union([
  namedChange,
  tools.transform((form): ChangeInput => ({ head: form.head, change: changeOf(form) })),
])

export const madeArticleInput = z.strictObject({
  /** Empty: the alignment's. */
  title: z.string().default(''),
  head: z.union([number, digits]),
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
  /** The undoing that may be taken back; null: none. */
  redoable: z.string().nullable(),
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

/** Where on the page somebody is; what is not understood is left out, since people edit addresses. */
export const placeQuery = z.object({
  at: z
    .string()
    .regex(/^(source|target):\d{1,6}$/)
    .optional()
    .catch(undefined),
})

export type PlaceQuery = z.output<typeof placeQuery>

export const listQuery = z.object({ from: z.coerce.number().int().min(0).default(0).catch(0) })

export type ListQuery = z.output<typeof listQuery>
