import { articleRoute, type Route } from '../route.ts'
import { previewQuery, replacementAnswer, replacementInput } from './input.ts'
import { makeReplacement, previewReplacement } from './replace.ts'

export const replacementRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/replacements/new',
    surface: 'page',
    summary: 'Shows what a replacement would change, and what it would pass over and why.',
    right: 'translate',
    query: previewQuery,
    handle: previewReplacement,
  }),
  articleRoute({
    method: 'post',
    path: '/articles/:id/replacements',
    surface: 'both',
    summary:
      'Replaces words in the texts of the revisions named, or in all that hold them, in one act; texts that may not be changed are passed over and listed.',
    right: 'translate',
    body: replacementInput,
    answer: { status: 201, schema: replacementAnswer },
    handle: makeReplacement,
  }),
]
