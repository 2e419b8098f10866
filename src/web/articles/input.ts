import { z } from 'zod'
import { readRefs } from '../../core/article/refs.ts'
import { STATUSES, type Status } from '../../core/article/state.ts'
import { CHANGES_CHOICES } from '../../exchange/parts/docx-changes.ts'

/** Of the tour through the editor. */
export const TOUR_STEPS = 4

const pairs = { 'id-en': { source: 'id', target: 'en' }, 'en-id': { source: 'en', target: 'id' } } as const

/**
 * JSON `{title?, text, project?, pair?}`, or the same as multipart with a file in place of the text. `html`: what was copied
 * from a page, in place of either; a form sends beside it, as `text`, what was shown of it, which is then not read. `changes`: what becomes of the tracked changes of a Word
 * file; a program that does not say takes them as accepted, a person is asked.
 */
export const newArticleInput = z.strictObject({
  title: z.string().default(''),
  text: z.string().default(''),
  html: z.string().default(''),
  /** Empty: the default project. */
  project: z.string().default(''),
  pair: z
    .enum(['id-en', 'en-id'])
    .default('id-en')
    .transform((pair) => pairs[pair]),
  changes: z.enum(CHANGES_CHOICES).optional(),
  /** A file in base64, from the page that asks about its tracked changes. */
  upload: z.union([z.literal(''), z.base64()]).default(''),
  // An empty file field of a form that has no file in it.
  file: z.literal('').optional(),
})

export type NewArticleBody = z.output<typeof newArticleInput>

export const newArticleQuery = z.object({ project: z.string().default('') })

const day = z.union([z.iso.date(), z.literal('')]).default('')

export const detailsInput = z.strictObject({
  title: z.string(),
  address: z.string().trim().default(''),
  /** ISO day; empty: none. */
  deadline: day,
})

export const archivingInput = z.strictObject({
  archived: z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]),
})

export const deletionInput = z.strictObject({ title: z.string().optional() })

/** `after`: a segment's number or id. */
export const segmentsQuery = z.object({
  after: z.string().default('0'),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  status: z.string().default('').transform(statuses),
})

/** Rows that are asked for at once, at most: they are made in one go, and nobody else is answered meanwhile. */
const ROWS_AT_ONCE = 500

/** What a segment may have that rows are filtered by. */
export const FLAGS = ['comments', 'warnings', 'unseen', 'repeats'] as const
export type Flag = (typeof FLAGS)[number]

const filterQuery = z.object({
  status: z.string().default('').catch('').transform(statuses),
  q: z.string().max(200).default('').catch(''),
  /** Whose segments alone are shown: the id of a person. */
  of: z.string().max(40).optional().catch(undefined),
  /** Who gave a segment its text; empty: anybody. */
  by: z.string().max(40).default('').catch(''),
  /** Each of them narrows what is shown. */
  has: z.string().default('').catch('').transform(flags),
})

/** `refs`: the numbers in the segments' ids, as `1-50,73`. The filter is that of the page that they are for. */
export const rowsQuery = filterQuery.extend({
  refs: z
    .string()
    .max(8_000)
    .transform((written, context) => {
      const refs = readRefs(written, ROWS_AT_ONCE)
      if (!refs) context.addIssue({ code: 'custom', message: 'no list of refs' })
      return new Set(refs)
    }),
})

export type RowsQuery = z.infer<typeof rowsQuery>

/** What the editor shows; what is not understood is left out rather than refused, since people edit addresses. */
export const editorQuery = filterQuery.extend({
  segment: z.coerce.number().int().min(1).optional().catch(undefined),
  from: z.coerce.number().int().min(1).optional().catch(undefined),
  /** A step of the tour. */
  tour: z.coerce.number().int().min(1).max(TOUR_STEPS).optional().catch(undefined),
  /** The operation that led here. */
  done: z.uuid().optional().catch(undefined),
})

export type EditorQuery = z.infer<typeof editorQuery>

function flags(list: string): readonly Flag[] {
  const asked = list.split(',')
  return FLAGS.filter((flag) => asked.includes(flag))
}

function statuses(list: string): readonly Status[] {
  const asked = list.split(',')
  return STATUSES.filter((status) => asked.includes(status))
}
