import { json, page } from '../reply.ts'
import { personRoute, type Route } from '../route.ts'
import { csvOf, jsonOf } from './file.ts'
import { auditAnswer, auditExportQuery, auditQuery } from './input.ts'
import { note } from './note.ts'
import { auditPage, eachEntry, found, searchOf } from './page.ts'

export const auditRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/audit',
    surface: 'both',
    summary:
      'Who did what to whom, the newest first, a hundred acts at a time; person: by or to somebody; kind: of one kind; from, to: days; before: behind an act.',
    administrator: true,
    query: auditQuery,
    answer: { status: 200, schema: auditAnswer },
    async handle(c) {
      return c.api ? json(await found(c, c.query)) : page('audit/show', await auditPage(c, c.query))
    },
  }),
  personRoute({
    method: 'get',
    path: '/audit/export',
    surface: 'both',
    summary:
      'Gives all of the audit that fits as a file, the newest first; format: csv or json. It is kept as an act itself.',
    administrator: true,
    query: auditExportQuery,
    async handle(c) {
      const { format, ...query } = c.query
      const { audit } = c.house.desk
      const search = searchOf(c, { ...query, before: (await audit.head()) + 1 })
      const entries = eachEntry(c.workspace, audit.all(search))
      await note(c, { act: 'auditExported', format })
      return format === 'csv' ? csvOf(c, entries) : jsonOf(entries)
    },
  }),
]
