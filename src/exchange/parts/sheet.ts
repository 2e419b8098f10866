import { stringify } from 'csv-stringify/sync'
import type { Separator } from '../document.ts'

const SIGNS: Readonly<Record<Separator, string>> = { comma: ',', semicolon: ';', tab: '\t' }

// Spreadsheets skip white space, NUL and marks without width before they ask whether a cell is a formula; the wide
// signs count where East Asian input is on. A tab or line break at the start can move what follows to another cell.
const FORMULA = /^(?:\p{Cc}|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u

/** Rows that are written at once. */
const PORTION = 500

/**
 * A table as CSV (RFC 4180, UTF-8 with byte order mark, every cell quoted) in which no cell runs: one that a spreadsheet
 * would take for a formula begins with an apostrophe, and a last column `escaped` names those columns.
 */
export function sheetOf<C extends string>(
  columns: readonly C[],
  rows: readonly Readonly<Record<C, string>>[],
  separator: Separator = 'comma',
): string {
  return [...sheetParts(columns, rows, separator)].join('')
}

/** The same part by part. */
export function* sheetParts<C extends string>(
  columns: readonly C[],
  rows: Iterable<Readonly<Record<C, string>>>,
  separator: Separator = 'comma',
): Generator<string> {
  const shared = {
    delimiter: SIGNS[separator],
    quoted: true,
    quoted_empty: true,
    record_delimiter: 'windows',
  } as const
  yield stringify([[...columns, 'escaped']], { ...shared, bom: true })
  let portion: (readonly string[])[] = []
  for (const row of rows) {
    portion.push(safe(columns, row))
    if (portion.length < PORTION) continue
    yield stringify(portion, shared)
    portion = []
  }
  if (portion.length > 0) yield stringify(portion, shared)
}

function safe<C extends string>(columns: readonly C[], row: Readonly<Record<C, string>>): readonly string[] {
  const escaped: string[] = []
  const cells = columns.map((column) => {
    if (!FORMULA.test(row[column])) return row[column]
    escaped.push(column)
    return `'${row[column]}`
  })
  return [...cells, escaped.join(' ')]
}
