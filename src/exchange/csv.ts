import type { BilingualDocument, DocumentSegment, WriteArguments, Writer } from './document.ts'
import { type Given, givenOf } from './parts/given.ts'
import { sheetParts } from './parts/sheet.ts'

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
  'revision',
  'languages',
] as const

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>

/** A table for spreadsheets, in which no cell runs. */
export const csv: Writer = {
  format: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  conformance:
    'RFC 4180 in UTF-8 with byte order mark, every cell quoted, parted by comma, semicolon or tab, a row a segment; rows without (approved) ' +
    'translation give their source in square brackets or are left out. Numbers and paragraphs count from 1. ' +
    '“target_is” says translation, omission or source; “scope” says all or approved, “revision” which text went out. A cell that a spreadsheet ' +
    'would take for a formula begins with an apostrophe, and “escaped” names those columns, so that taking it away ' +
    'again gives the exact text. Lost: gaps between segments, the first author, when each note was written, previous text.',
  write: (...given) => [...partsOf(...given)].join(''),
  parts: partsOf,
}

function partsOf(...[document, _, { separator } = {}]: WriteArguments): Iterable<string> {
  return sheetParts(COLUMNS, rowsOf(document), separator)
}

function* rowsOf(document: BilingualDocument): Generator<Row> {
  for (const segment of document.segments) {
    const given = givenOf(document, segment)
    if (given.as !== 'nothing') yield rowOf(document, segment, given)
  }
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
    revision: segment.revision ?? '',
    languages: `${document.source} ${document.target}`,
  }
}
