import { z } from 'zod'
import { page } from '../reply.ts'
import { articleRoute, type Route } from '../route.ts'
import { sourceInput } from './input.ts'
import { sourcePage } from './page.ts'
import { updateSource } from './update.ts'

const count = z.number().int()

const sourceAnswer = z.strictObject({
  /** Number of the change; null: a preview, or nothing to change. */
  id: count.nullable(),
  /** The version that it was before; null where it was one already. */
  version: z.string().nullable(),
  /** Of a preview: the number to send along when it is to be done. */
  head: count.optional(),
  counts: z.strictObject({ unchanged: count, changed: count, added: count, removed: count }).optional(),
})

export const sourceRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/sources/new',
    surface: 'page',
    summary: 'Form for a corrected source.',
    right: 'coordinate',
    handle: (c) => {
      const { view, model } = sourcePage(c)
      return page(view, model)
    },
  }),
  articleRoute({
    method: 'post',
    path: '/articles/:id/sources',
    surface: 'both',
    summary:
      'Puts a corrected source in place, if `head` is still the last change; `preview` only tells what it changes.',
    right: 'coordinate',
    body: sourceInput,
    answer: { status: 201, schema: sourceAnswer },
    handle: updateSource,
  }),
]
