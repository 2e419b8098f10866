import { z } from 'zod'
import { page } from '../reply.ts'
import { articleRoute, type Route } from '../route.ts'
import { bringReturn } from './bring.ts'
import { choice, returnInput } from './input.ts'
import { returnPage } from './page.ts'

const count = z.number().int()

const returnAnswer = z.strictObject({
  /** Number of the change; null: a preview, or nothing was taken. */
  id: count.nullable(),
  /** The version that it was before; null where it was one already. */
  version: z.string().nullable(),
  /** Of a preview, as all below: the number to send along when it is to be done. */
  head: count.optional(),
  format: z.string().optional(),
  delimiter: z.string().nullable().optional(),
  counts: z.record(z.string(), count).optional(),
  /** Units of the file that do not have both languages. */
  skipped: count.optional(),
  /** Those that differ or say something. */
  rows: z
    .array(
      z.strictObject({
        id: z.string(),
        ours: z.string(),
        theirs: z.string(),
        base: z.string().nullable(),
        kind: z.enum(['same', 'state', 'theirs', 'ours', 'both']),
        merged: z.string().nullable(),
        choice,
        state: z.enum(['draft', 'translated']),
        /** What the file says of the segment and nobody said here. */
        remark: z.string(),
        /** Who changed the text outside, as the file says. */
        outside: z.string(),
      }),
    )
    .optional(),
  unmatched: z
    .array(z.strictObject({ id: z.string(), line: count, why: z.enum(['unknown', 'retired', 'source']) }))
    .optional(),
})

export const returnRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/returns/new',
    surface: 'page',
    summary: 'Form for a bilingual file that comes back.',
    right: 'translate',
    handle: (c) => {
      const { view, model } = returnPage(c)
      return page(view, model)
    },
  }),
  articleRoute({
    method: 'post',
    path: '/articles/:id/returns',
    surface: 'both',
    summary:
      'Takes the texts of a bilingual file as chosen, if `head` is still the last change; `preview` only tells what it would do.',
    right: 'translate',
    body: returnInput,
    answer: { status: 201, schema: returnAnswer },
    handle: bringReturn,
  }),
]
