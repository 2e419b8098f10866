import type { Separator } from '../document.ts'

const SIGNS: Readonly<Record<Separator, string>> = { comma: ',', semicolon: ';', tab: '\t' }

// Spreadsheets skip white space, NUL and marks without width before they ask whether a cell is a formula; the wide
// signs count where East Asian input is on. A tab or line break at the start can move what follows to another cell.
const FORMULA = /^(?:\p{Cc}|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u

/** None for sure, as most cells: asked first, since the other takes ten times as long. */
const PLAIN = /^(?:[0-9A-Za-z]|$)/

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

/** The same part by part; `mark`: whether the byte order mark stands before it. */
export function* sheetParts<C extends string>(
  columns: readonly C[],
  rows: Iterable<Readonly<Record<C, string>>>,
  separator: Separator = 'comma',
  mark = true,
): Generator<string> {
  const sign = SIGNS[separator]
  yield `${mark ? '\uFEFF' : ''}${line([...columns, 'escaped'], sign)}`
  for (const row of rows) yield line(safe(columns, row), sign)
}

/** The same of rows that come one after the other. */
export async function* sheetStream<C extends string, Row>(
  columns: readonly C[],
  rows: AsyncIterable<Row>,
  cells: (row: Row) => Readonly<Record<C, string>>,
): AsyncGenerator<string> {
  yield* sheetParts(columns, [])
  for await (const row of rows) yield line(safe(columns, cells(row)), SIGNS.comma)
}

/** Every cell quoted, which leaves one rule; csv-stringify, which knows them all, takes half of a long export. */
function line(cells: readonly string[], sign: string): string {
  return `${cells.map((cell) => `"${cell.includes('"') ? cell.replaceAll('"', '""') : cell}"`).join(sign)}\r\n`
}

function safe<C extends string>(columns: readonly C[], row: Readonly<Record<C, string>>): readonly string[] {
  const escaped: string[] = []
  const cells = columns.map((column) => {
    const text = row[column]
    if (PLAIN.test(text) || !FORMULA.test(text)) return text
    escaped.push(column)
    return `'${text}`
  })
  return [...cells, escaped.join(' ')]
}
