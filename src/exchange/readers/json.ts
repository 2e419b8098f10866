import { STATUSES } from '../../core/article/state.ts'
import {
  omissionOf,
  type Reader,
  ReturnError,
  type ReturnedDocument,
  type ReturnedRow,
  withoutTwins,
} from './returned.ts'

type Fields = Readonly<Record<string, unknown>>

/** Our own file for programs. */
export const jsonReader: Reader = {
  format: 'json',
  conformance:
    'Our own JSON: languages, and of each segment id, source, target, status, omission, revision and notes. The rest is ' +
    'left aside. A file of another kind, of another version and an id that stands twice are refused.',
  read(text) {
    try {
      return { ok: true, document: documentIn(JSON.parse(text)) }
    } catch (error) {
      if (error instanceof ReturnError)
        return { ok: false, message: error.message, line: error.line, column: error.column }
      if (!(error instanceof SyntaxError)) throw error
      return { ok: false, message: error.message.slice(0, 200), ...placeIn(text, error.message) }
    }
  },
}

/** A document that was read, as a file that `jsonReader` reads as the same: what a form carries from preview to apply. */
export function jsonOfReturn({ source, target, rows }: ReturnedDocument): string {
  const segments = rows.map(({ note, line: _, ...row }) => ({
    ...row,
    notes: note === '' ? [] : [{ text: note }],
  }))
  return JSON.stringify({ format: 'padan-bilingual', formatVersion: 1, source, target, segments })
}

/** V8 names the offset of what it cannot read; where it names none, the file ends too early. */
function placeIn(text: string, message: string): { readonly line: number; readonly column: number } {
  const offset = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

function documentIn(file: unknown): ReturnedDocument {
  if (!isFields(file) || file.format !== 'padan-bilingual')
    throw new ReturnError('no “format”: “padan-bilingual”', 1)
  if (file.formatVersion !== 1) throw new ReturnError('a version of the format that is not read', 1)
  const { segments } = file
  if (!Array.isArray(segments)) throw new ReturnError('no list “segments”', 1)
  const rows = withoutTwins(segments.map((segment: unknown, index) => rowOf(segment, index + 1)))
  return { format: 'json', source: textOf(file.source), target: textOf(file.target), rows }
}

function rowOf(segment: unknown, number: number): ReturnedRow {
  if (!isFields(segment)) throw new ReturnError(`segment ${number} is no object`, 1)
  const { id, source, target, revision, notes, changedBy } = segment
  if (
    typeof id !== 'string' ||
    typeof source !== 'string' ||
    !(target === null || typeof target === 'string')
  )
    throw new ReturnError(`segment ${number} without id, source or target`, 1)
  return {
    id,
    source,
    target,
    status: STATUSES.find((status) => status === segment.status) ?? 'draft',
    revision: revision === null || typeof revision === 'string' ? revision : undefined,
    omission: omissionOf(textOf(segment.omission)),
    note: (Array.isArray(notes) ? notes : [])
      .map((note: unknown) => (isFields(note) ? textOf(note.text) : ''))
      .join('\n'),
    ...(Array.isArray(changedBy) ? { changedBy: changedBy.map(textOf) } : {}),
    paragraph: typeof segment.paragraph === 'number' ? segment.paragraph : undefined,
    line: 1,
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
