import { STATUSES } from '../../core/article/state.ts'
import { omissionOf, type ReturnedRow } from '../readers/returned.ts'

const MOST_COLUMNS = 200
const NEEDED = ['id', 'source', 'target'] as const

/** Why a table with these columns is not taken, in English; undefined: it is. */
export function columnsFault(columns: readonly string[]): string | undefined {
  if (columns.length > MOST_COLUMNS) return `more than ${MOST_COLUMNS} columns`
  const twice = columns.find((column, index) => columns.indexOf(column) !== index)
  if (twice !== undefined) return `the column “${twice.slice(0, 80)}” twice`
  const missing = NEEDED.find((column) => !columns.includes(column))
  return missing === undefined ? undefined : `no column “${missing}”`
}

/** A row of a table that came back, by the names of its columns. */
export function returnedRow(cells: ReadonlyMap<string, string>, line: number): ReturnedRow {
  const text = cells.get('target') ?? ''
  const is = cells.get('target_is')
  const source = cells.get('source') ?? ''
  const [language = ''] = cells.get('languages')?.split(' ') ?? []
  const none = (is === 'source' && text === `[${language}: ${source}]`) || (text === '' && is !== 'omission')
  const revision = cells.get('revision')
  return {
    id: cells.get('id') ?? '',
    source,
    target: none ? null : text,
    status: STATUSES.find((status) => status === cells.get('status')) ?? 'draft',
    revision: revision === '' ? null : revision,
    omission: omissionOf(cells.get('omission')),
    note: cells.get('note') ?? '',
    line,
  }
}
