import { columnsFault, returnedRow } from '../parts/table-cells.ts'
import { type Each, type ReadElement, readXml } from '../parts/xml-reader.ts'
import { type PackedReader, ReturnError, type ReturnedRow, withoutTwins } from './returned.ts'

const MOST_CELLS = 2_000_000

/** A table that was filled in a spreadsheet and kept as a workbook. */
export const xlsxReader: PackedReader = {
  format: 'xlsx',
  conformance:
    'The first sheet of an Office Open XML workbook, its first row the names of the columns: id, source and target, and ' +
    'what our own has beside them; other columns, sheets, formats and empty rows are left aside. Of a formula its last result ' +
    'is read, and never computed. Without a status a row is a draft. A column or id that stands twice is refused.',
  unpack(entries) {
    const strings: string[] = []
    partOf(entries, 'xl/sharedStrings.xml', { name: 'si', read: (one) => strings.push(textOf(one)) })
    const table = new Table(strings)
    const each: Each = { name: 'row', read: (row, data) => data.name === 'sheetData' && table.take(row) }
    if (!partOf(entries, firstSheet(entries), each)) throw new ReturnError('no sheet', 1)
    const { source, target, rows } = table
    if (rows.length === 0) throw new ReturnError('no row below the first', 1)
    return { ok: true, document: { format: 'xlsx', source, target, rows: withoutTwins(rows) } }
  },
}

/** A sheet as its rows come one after the other: the first names the columns. */
class Table {
  readonly rows: ReturnedRow[] = []
  source = ''
  target = ''
  readonly #strings: readonly string[]
  readonly #columns: string[] = []
  #count = 0
  #cells = 0

  constructor(strings: readonly string[]) {
    this.#strings = strings
  }

  take(row: ReadElement): void {
    this.#count += 1
    const given = this.#cellsOf(row)
    if (this.#count === 1) this.#name(given)
    else this.#add(given, Number(row.attributes.get('r') ?? this.#count))
  }

  #name(given: readonly string[]): void {
    this.#columns.push(...given.map((cell) => cell.trim()))
    while (this.#columns.at(-1) === '') this.#columns.pop()
    const wrong = columnsFault(this.#columns)
    if (wrong !== undefined) throw new ReturnError(wrong, 1)
  }

  #add(given: readonly string[], number: number): void {
    const cells = new Map(this.#columns.map((column, index) => [column, given[index] ?? '']))
    if (this.#count === 2) [this.source = '', this.target = ''] = cells.get('languages')?.split(' ') ?? []
    if ([...cells.values()].some((cell) => cell !== '')) this.rows.push(returnedRow(cells, number))
  }

  #cellsOf(row: ReadElement): readonly string[] {
    const cells: string[] = []
    for (const cell of row.children) {
      const column = columnOf(cell.attributes.get('r'), cells.length)
      this.#cells += 1 + Math.max(0, column - cells.length)
      if (this.#cells > MOST_CELLS || column >= 16_384) throw new ReturnError('too many cells', this.#count)
      while (cells.length < column) cells.push('')
      cells[column] = cellText(cell, this.#strings)
    }
    return cells
  }
}

function partOf(
  entries: ReadonlyMap<string, Uint8Array>,
  name: string,
  each?: Each,
): ReadElement | undefined {
  const bytes = entries.get(name)
  return bytes && readXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes), each ? { each } : {})
}

/** Where the workbook's first sheet is: by its relationship, or else the first by name. */
function firstSheet(entries: ReadonlyMap<string, Uint8Array>): string {
  const sheets = partOf(entries, 'xl/workbook.xml')?.children.find(({ name }) => name === 'sheets')
  const [id] = [...(sheets?.children[0]?.attributes ?? [])].flatMap(([name, value]) =>
    name.endsWith('}id') ? [value] : [],
  )
  const links = partOf(entries, 'xl/_rels/workbook.xml.rels')?.children ?? []
  const target = links.find(({ attributes }) => attributes.get('Id') === id)?.attributes.get('Target')
  if (target === undefined) return 'xl/worksheets/sheet1.xml'
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** `C7` is 2. */
function columnOf(place: string | undefined, otherwise: number): number {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0]
  if (letters === undefined) return otherwise
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function cellText(cell: ReadElement, strings: readonly string[]): string {
  const inner = cell.children.find(({ name }) => name === 'is')
  if (inner) return textOf(inner)
  const value = cell.children.find(({ name }) => name === 'v')?.text ?? ''
  return cell.attributes.get('t') === 's' ? (strings[Number(value)] ?? '') : plain(value)
}

/** The text of a string, in runs or not; what is read aloud of it (phonetic) is none. */
function textOf(element: ReadElement): string {
  return element.children
    .map((child) => (child.name === 't' ? plain(child.text) : child.name === 'r' ? textOf(child) : ''))
    .join('')
}

/** Characters that Excel writes by number. */
function plain(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
