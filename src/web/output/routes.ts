import { json, page, refused } from '../reply.ts'
import { personRoute, type Route } from '../route.ts'
import { outputQuery } from './input.ts'
import { outputAnswer, outputCsv, outputJson, outputPage } from './page.ts'
import { reportOf } from './report.ts'

export const outputRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/output',
    surface: 'both',
    summary:
      'Reports source words translated, confirmed, reviewed and approved by person and day, week or month: of all people in projects that you coordinate, else your own; format: csv.',
    query: outputQuery,
    answer: { status: 200, schema: outputAnswer },
    async handle(c) {
      const report = await reportOf(c)
      if (!report) return refused({ code: 'not_found' })
      if (c.query.format === 'csv') return outputCsv(report)
      return c.api ? json(outputJson(report)) : page('output/show', outputPage(c, report))
    },
  }),
]
