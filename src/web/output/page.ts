import { z } from 'zod'
import { WORKS } from '../../core/article/output.ts'
import { sheetOf } from '../../exchange/parts/sheet.ts'
import type { Reply } from '../reply.ts'
import { PERIODS } from './periods.ts'
import type { Context, reportOf } from './report.ts'

type Report = NonNullable<Awaited<ReturnType<typeof reportOf>>>

/** Rows that a page shows; the file has all. */
const SHOWN = 500

const done = z.strictObject({ segments: z.number().int(), words: z.number().int() })
const works = { translated: done, confirmed: done, reviewed: done, approved: done }
const person = { person: z.string(), name: z.string() }

/** Words are those of the source. */
export const outputAnswer = z.strictObject({
  by: z.enum(PERIODS),
  /** IANA name of the time zone that the days are of. */
  zone: z.string(),
  from: z.string(),
  to: z.string(),
  whole: z.strictObject(works),
  people: z.array(z.strictObject({ ...person, ...works })),
  /** The newest period first, named by its first day. */
  rows: z.array(z.strictObject({ period: z.string(), ...person, ...works })),
})

export function outputJson({ choices: _, ...answer }: Report): z.infer<typeof outputAnswer> {
  return { ...answer, people: [...answer.people], rows: [...answer.rows] }
}

export function outputPage(c: Context, report: Report) {
  const { project, person } = c.query
  const { by, from, to } = report
  return {
    ...report,
    current: 'queue',
    works: WORKS,
    periods: PERIODS,
    query: { project, person },
    rows: report.rows.slice(0, SHOWN),
    more: Math.max(0, report.rows.length - SHOWN),
    csv: `/output?${new URLSearchParams({ by, from, to, project, person, format: 'csv' })}`,
  }
}

const COLUMNS = [
  'period',
  'person',
  'name',
  ...WORKS.flatMap((work) => [`${work}_words`, `${work}_segments`]),
  'zone',
]

/** A row a period and person; the whole is the sum of the rows. */
export function outputCsv({ by, from, to, zone, rows }: Report): Reply {
  const lines = rows.map(({ period, person, name, ...row }) => ({
    period,
    person,
    name,
    ...Object.fromEntries(
      WORKS.flatMap((work) => [
        [`${work}_words`, `${row[work].words}`],
        [`${work}_segments`, `${row[work].segments}`],
      ]),
    ),
    zone,
  }))
  const content = sheetOf(COLUMNS, lines)
  return {
    kind: 'file',
    name: `output-${by}-${from}-${to}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content,
  }
}
