import { sheetStream } from '../../exchange/parts/sheet.ts'
import type { OpenContext } from '../context.ts'
import type { Reply } from '../reply.ts'
import type { AuditEntry } from './input.ts'
import { sentenceOf } from './page.ts'

const COLUMNS = [
  'number',
  'at',
  'by',
  'by_name',
  'from',
  'kind',
  'act',
  'person',
  'person_name',
  'login',
  'project',
  'role',
  'article',
  'alignment',
  'title',
  'format',
  'label',
  'scope',
  'sentence',
] as const

/** Entries as a table, in whose cells nothing runs, with the sentence that the page shows; times in UTC. */
export function csvOf(c: OpenContext, entries: AsyncIterable<AuditEntry>): Reply {
  const content = sheetStream(COLUMNS, entries, (entry) => ({
    number: `${entry.number}`,
    at: entry.at,
    by: entry.by?.id ?? '',
    by_name: entry.by?.name ?? '',
    from: entry.from,
    kind: entry.kind ?? '',
    act: entry.act,
    person: entry.person?.id ?? '',
    person_name: entry.person?.name ?? '',
    login: entry.login ?? '',
    project: entry.project?.id ?? '',
    role: entry.role ?? '',
    article: entry.article ?? '',
    alignment: entry.alignment ?? '',
    title: entry.title ?? '',
    format: entry.format ?? '',
    label: entry.label ?? '',
    scope: entry.scope ?? '',
    sentence: sentenceOf(c, entry),
  }))
  return { kind: 'file', name: 'audit.csv', mediaType: 'text/csv; charset=utf-8', content }
}

export function jsonOf(entries: AsyncIterable<AuditEntry>): Reply {
  return { kind: 'file', name: 'audit.json', mediaType: 'application/json', content: listOf(entries) }
}

async function* listOf(entries: AsyncIterable<AuditEntry>): AsyncGenerator<string> {
  yield '{"entries": ['
  let between = '\n'
  for await (const entry of entries) {
    yield `${between}${JSON.stringify(entry)}`
    between = ',\n'
  }
  yield '\n]}\n'
}
