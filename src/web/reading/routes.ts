import { page } from '../reply.ts'
import { articleRoute, type Route } from '../route.ts'
import { readingQuery } from './input.ts'
import { readingModel } from './page.ts'

export const readingRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/reading',
    surface: 'page',
    summary: 'The article as its readers will have it: the translation, the source, or both side by side.',
    right: 'read',
    query: readingQuery,
    handle: (c) => page('reading/show', readingModel(c)),
  }),
]
