import type { WriteArguments, Writer } from './document.ts'
import { sheetParts } from './parts/sheet.ts'
import { COLUMNS, tableRows } from './parts/table-rows.ts'

/** A table for spreadsheets, in which no cell runs. */
export const csv: Writer = {
  format: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  conformance:
    'RFC 4180 in UTF-8 with byte order mark or without, every cell quoted, parted by comma, semicolon or tab, a row a segment; rows without (approved) ' +
    'translation give their source in square brackets or are left out. Numbers and paragraphs count from 1. ' +
    '“target_is” says translation, omission or source; “scope” says all or approved, “revision” which text went out. A cell that a spreadsheet ' +
    'would take for a formula begins with an apostrophe, and “escaped” names those columns, so that taking it away ' +
    'again gives the exact text. Lost: gaps between segments, the first author, when each note was written, previous text.',
  parts: partsOf,
}

function partsOf(...[document, _, { separator, mark } = {}]: WriteArguments): Iterable<string> {
  return sheetParts(COLUMNS, tableRows(document), separator, mark)
}
