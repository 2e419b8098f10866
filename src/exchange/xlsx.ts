import type { Writer } from './document.ts'
import { packed } from './parts/package.ts'
import { COLUMNS, type TableRow, tableRows } from './parts/table-rows.ts'
import { carried, XML_DECLARATION } from './parts/xml.ts'

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const WIDE: ReadonlySet<string> = new Set(['source', 'target', 'note'])

/** A workbook for Excel and its like, with one sheet. */
export const xlsx: Writer = {
  format: 'xlsx',
  mediaType: `${TYPE}.sheet`,
  extension: 'xlsx',
  conformance:
    'Office Open XML workbook with one sheet: the columns of CSV, a row a segment, the first row their names. Every cell is a ' +
    'text, so that no cell runs and none is changed to a number or date; the texts are exact, line breaks in them included. ' +
    'Rows without (approved) translation give their source in square brackets or are left out. Lost: gaps between ' +
    'segments, the first author, when each note was written, previous text.',
  *parts(document) {
    const widths = COLUMNS.map(
      (column, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${WIDE.has(column) ? 60 : 14}" customWidth="1"/>`,
    )
    yield `${XML_DECLARATION}<worksheet xmlns="${SHEET}"><sheetViews><sheetView workbookViewId="0">` +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      `<cols>${widths.join('')}</cols><sheetData>${line(1, [...COLUMNS])}`
    let number = 1
    for (const row of tableRows(document)) yield line(++number, cellsOf(row))
    yield '</sheetData></worksheet>'
  },
  pack: (main) =>
    packed([
      {
        name: 'xl/workbook.xml',
        type: `${TYPE}.sheet.main+xml`,
        as: 'officeDocument',
        content: [
          `${XML_DECLARATION}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Padan" sheetId="1" r:id="r1"/></sheets></workbook>`,
        ],
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        type: `${TYPE}.worksheet+xml`,
        as: 'worksheet',
        from: 'xl/workbook.xml',
        content: main,
      },
      {
        name: 'xl/styles.xml',
        type: `${TYPE}.styles+xml`,
        as: 'styles',
        from: 'xl/workbook.xml',
        content: [STYLES],
      },
    ]),
}

/** One that wraps long texts. */
const STYLES = `${XML_DECLARATION}<styleSheet xmlns="${SHEET}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

function cellsOf(row: TableRow): readonly string[] {
  return COLUMNS.map((column) => row[column])
}

function line(number: number, cells: readonly string[]): string {
  const written = cells.map(
    (text, index) =>
      `<c r="${String.fromCharCode(65 + index)}${number}" s="1" t="inlineStr"><is><t xml:space="preserve">${carried(guarded(text), 't')}</t></is></c>`,
  )
  return `<row r="${number}">${written.join('')}</row>`
}

/** Excel reads `_x0041_` as the character of that number: such a text keeps its first sign by its own number. */
function guarded(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}
