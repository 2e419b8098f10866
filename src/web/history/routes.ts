import { page } from '../reply.ts'
import { articleRoute, type Route } from '../route.ts'
import { historyQuery } from './input.ts'
import { historyModel } from './page.ts'

export const historyRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/history',
    surface: 'page',
    summary: 'Shows an article as it was at any moment.',
    right: 'read',
    query: historyQuery,
    handle: async (c) => page('history/show', await historyModel(c)),
  }),
]
