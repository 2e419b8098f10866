import { stringify } from 'csv-stringify/sync'
import type { BilingualDocument, DocumentSegment, Writer } from './document.ts'
import { type Given, givenOf } from './parts/given.ts'

const COLUMNS = [
  'number',
  'id',
  'kind',
  'paragraph',
  'source',
  'target',
  'status',
  'omission',
  'author',
  'changed',
  'reviewer',
  'note',
  'target_is',
  'scope',
  'escaped',
] as const

type Row = Readonly<Record<Exclude<(typeof COLUMNS)[number], 'escaped'>, string>>

// Spreadsheets skip white space, NUL and marks without width before they ask whether a cell is a formula; the wide
// signs count where East Asian input is on. A tab or line break at the start can move what follows to another cell.
const FORMULA = /^(?:\p{Cc}|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u

/** A table for spreadsheets, in which no cell runs. */
export const csv: Writer = {
  format: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  conformance:
    'RFC 4180 in UTF-8 with byte order mark, every cell quoted, a row a segment; rows without (approved) ' +
    'translation give their source in square brackets or are left out. Numbers and paragraphs count from 1. ' +
    '“target_is” says translation, omission or source; “scope” says all or approved. A cell that a spreadsheet ' +
    'would take for a formula begins with an apostrophe, and “escaped” names those columns, so that taking it away ' +
    'again gives the exact text. Lost: gaps between segments, the first author, when each note was written, previous text.',
  write(document) {
    const rows = document.segments
      .map((segment) => ({ segment, given: givenOf(document, segment) }))
      .filter(({ given }) => given.as !== 'nothing')
      .map(({ segment, given }) => safe(rowOf(document, segment, given)))
    return stringify(rows, {
      bom: true,
      header: true,
      columns: [...COLUMNS],
      quoted: true,
      quoted_empty: true,
      record_delimiter: 'windows',
    })
  },
}

function rowOf(document: BilingualDocument, segment: DocumentSegment, given: Given): Row {
  return {
    number: `${segment.number}`,
    id: segment.id,
    kind: segment.kind,
    paragraph: `${segment.paragraph + 1}`,
    source: segment.source,
    target: given.text,
    status: segment.status,
    omission: segment.omission ?? '',
    author: segment.changed?.name ?? '',
    changed: segment.changed?.at ?? '',
    reviewer: segment.decided?.name ?? '',
    note: segment.notes.map((note) => `${note.name}: ${note.text}`).join('\n'),
    target_is: given.as,
    scope: document.only,
  }
}

function safe(row: Row): Readonly<Record<string, string>> {
  const escaped: string[] = []
  const cells = Object.entries(row).map(([column, cell]) => {
    if (!FORMULA.test(cell)) return [column, cell]
    escaped.push(column)
    return [column, `'${cell}`]
  })
  return { ...Object.fromEntries(cells), escaped: escaped.join(' ') }
}
