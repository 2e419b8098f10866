import { stringify } from 'csv-stringify/sync'
import type { Separator } from '../document.ts'

const SIGNS: Readonly<Record<Separator, string>> = { comma: ',', semicolon: ';', tab: '\t' }

// Spreadsheets skip white space, NUL and marks without width before they ask whether a cell is a formula; the wide
// signs count where East Asian input is on. A tab or line break at the start can move what follows to another cell.
const FORMULA = /^(?:\p{Cc}|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u

/**
 * A table as CSV (RFC 4180, UTF-8 with byte order mark, every cell quoted) in which no cell runs: one that a spreadsheet
 * would take for a formula begins with an apostrophe, and a last column `escaped` names those columns.
 */
export function sheetOf<C extends string>(
  columns: readonly C[],
  rows: readonly Readonly<Record<C, string>>[],
  separator: Separator = 'comma',
): string {
  return stringify(rows.map(safe), {
    bom: true,
    delimiter: SIGNS[separator],
    header: true,
    columns: [...columns, 'escaped'],
    quoted: true,
    quoted_empty: true,
    record_delimiter: 'windows',
  })
}

function safe(row: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const escaped: string[] = []
  const cells = Object.entries(row).map(([column, cell]) => {
    if (!FORMULA.test(cell)) return [column, cell]
    escaped.push(column)
    return [column, `'${cell}`]
  })
  return { ...Object.fromEntries(cells), escaped: escaped.join(' ') }
}
