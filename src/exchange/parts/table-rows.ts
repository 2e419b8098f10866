import type { BilingualDocument, DocumentSegment } from '../document.ts'
import { type Given, givenOf } from './given.ts'

export const COLUMNS = [
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

export type TableRow = Readonly<Record<(typeof COLUMNS)[number], string>>

/** An article as rows of a table, one a segment that has something to give. */
export function* tableRows(document: BilingualDocument): Generator<TableRow> {
  for (const segment of document.segments) {
    const given = givenOf(document, segment)
    if (given.as !== 'nothing') yield rowOf(document, segment, given)
  }
}

function rowOf(document: BilingualDocument, segment: DocumentSegment, given: Given): TableRow {
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
