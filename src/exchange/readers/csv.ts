import { CsvError, parse } from 'csv-parse/sync'
import { columnsFault, returnedRow } from '../parts/table-cells.ts'
import { type Reader, ReturnError, withoutTwins } from './returned.ts'

const DELIMITERS = [',', ';', '\t'] as const

/** A table that was filled in a spreadsheet. */
export const csvReader: Reader = {
  format: 'csv',
  conformance:
    'A table with the columns id, source and target, and what our own has beside them; other columns are left aside. ' +
    'Comma, semicolon or tab, whichever the first line holds most of; any line ends, byte order mark or none. The ' +
    'apostrophe before a cell is taken away only where “escaped” names its column. Without a status a row is a draft. A row ' +
    'that is longer or shorter than the first, a column or id that stands twice and an open quotation mark are refused.',
  read(text) {
    try {
      return { ok: true, document: documentIn(text) }
    } catch (error) {
      if (error instanceof ReturnError)
        return { ok: false, message: error.message, line: error.line, column: error.column }
      if (!(error instanceof CsvError)) throw error
      const line = typeof error.lines === 'number' ? error.lines : 1
      return { ok: false, message: error.message.slice(0, 200), line, column: 0 }
    }
  },
}

/** What parts the cells of a table: the sign that its first line holds most of. */
export function delimiterOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1)
  const counted = DELIMITERS.map((delimiter) => first.split(delimiter).length)
  return DELIMITERS[counted.indexOf(Math.max(...counted))] ?? ','
}

function documentIn(text: string) {
  const ends: number[] = []
  const on_record = (record: string[], { lines }: { readonly lines: number }): string[] => {
    ends.push(lines)
    return record
  }
  const delimiter = delimiterOf(text)
  const [columns = [], ...rest] = parse(text, { bom: true, delimiter, on_record })
  const wrong = columnsFault(columns)
  if (wrong !== undefined) throw new ReturnError(wrong, 1)
  if (rest.length === 0) throw new ReturnError('no row below the first', 1)
  const tables = rest.map((record) => cellsOf(columns, record))
  const rows = tables.map((cells, index) => returnedRow(cells, (ends[index] ?? 0) + 1))
  const [source = '', target = ''] = tables[0]?.get('languages')?.split(' ') ?? []
  return { format: 'csv', delimiter, source, target, rows: withoutTwins(rows) } as const
}

/** The cells of a row by column, as they were before a spreadsheet was kept from running them. */
function cellsOf(columns: readonly string[], record: readonly string[]): ReadonlyMap<string, string> {
  const marker = columns.indexOf('escaped')
  const escaped = new Set(marker < 0 ? [] : record[marker]?.split(' '))
  return new Map(
    columns.map((column, index) => {
      const cell = record[index] ?? ''
      return [column, escaped.has(column) && cell.startsWith("'") ? cell.slice(1) : cell]
    }),
  )
}
