import { articleRoute, type Route } from '../route.ts'
import { bulkAnswer, decideMany } from './bulk.ts'
import { decidedAnswer, makeDecision } from './decide.ts'
import { bulkInput, bulkQuery, decisionInput, reviewsQuery } from './input.ts'
import { previewBulk } from './preview.ts'
import { showReviews } from './reviews.ts'

export const decisionRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/reviews',
    surface: 'page',
    summary: 'Shows what waits for a reviewer.',
    right: 'review',
    query: reviewsQuery,
    handle: showReviews,
  }),
  articleRoute({
    method: 'post',
    path: '/revisions/:id/decisions',
    surface: 'both',
    summary: 'Approves a revision, returns it with reasons or a note, or withdraws what was decided of it.',
    right: 'review',
    body: decisionInput,
    answer: { status: 201, schema: decidedAnswer },
    handle: makeDecision,
  }),
  articleRoute({
    method: 'get',
    path: '/articles/:id/decisions/new',
    surface: 'page',
    summary: 'Shows what a bulk act would do, and what it would pass over and why.',
    right: 'review',
    query: bulkQuery,
    handle: previewBulk,
  }),
  articleRoute({
    method: 'post',
    path: '/articles/:id/decisions',
    surface: 'both',
    summary:
      'Approves, returns or reopens many revisions at once; those that may not be so decided are passed over and listed.',
    right: 'review',
    body: bulkInput,
    answer: { status: 201, schema: bulkAnswer },
    handle: decideMany,
  }),
]
