import { articleRoute, personRoute, type Route } from '../route.ts'
import { articleQuality } from './article.ts'
import { personQualityQuery, qualityQuery } from './input.ts'
import { personQuality } from './person.ts'
import { reportAnswer } from './report.ts'

export const qualityRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/quality',
    surface: 'both',
    summary:
      'Reports what review found in an article, with MQM’s score and its sample: all of it to those who review, each person to those who coordinate, else your own texts; format: csv.',
    right: 'read',
    query: qualityQuery,
    answer: { status: 200, schema: reportAnswer },
    handle: articleQuality,
  }),
  personRoute({
    method: 'get',
    path: '/quality',
    surface: 'both',
    summary:
      'Reports what review found in your texts, or in those of a person in projects that you coordinate; format: csv.',
    query: personQualityQuery,
    answer: { status: 200, schema: reportAnswer },
    handle: personQuality,
  }),
]
