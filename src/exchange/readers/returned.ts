import type { OmissionReason } from '../../core/article/event.ts'
import type { Status } from '../../core/article/state.ts'
import type { ReadXml } from '../parts/xml-reader.ts'

/** A bilingual file as it came back, whatever its format: what it says, not yet what is believed of it. */
export interface ReturnedDocument {
  readonly format: 'xliff12' | 'xliff21' | 'csv' | 'xlsx' | 'docx' | 'json' | 'tmx' | 'po'
  /** Of a table: what parts its cells. */
  readonly delimiter?: string
  /** Language tags as the file gives them; empty: it does not say. */
  readonly source: string
  readonly target: string
  readonly rows: readonly ReturnedRow[]
  /** Units that do not have both languages and were passed over; absent: none. */
  readonly skipped?: number
}

export interface ReturnedRow {
  /** The segment that it names, `<article>.<n>`, or whatever another tool calls it. */
  readonly id: string
  readonly source: string
  /** Null: the file gives no translation. Empty: omitted on purpose. */
  readonly target: string | null
  readonly status: Status
  /** The revision that went out, `<article>.<n>`; null: there was none, undefined: the file does not say. */
  readonly revision?: string | null | undefined
  readonly omission: OmissionReason | null
  readonly note: string
  /** Who changed the target, by the names of its tracked changes, in their order; absent: the file has none. */
  readonly changedBy?: readonly string[]
  /** Rows of one number stand in one paragraph; undefined: the file does not say. */
  readonly paragraph?: number | undefined
  /** Of the file, from 1. */
  readonly line: number
}

export type ReadReturn = ReadDocument | ReturnFault

export interface ReadDocument {
  readonly ok: true
  readonly document: ReturnedDocument
  /** Of an XML file: what was read, so that nobody has to read it again. */
  readonly xml?: ReadXml
}

export interface ReturnFault {
  readonly ok: false
  /** What is wrong, in English, as the reader of the format says it. */
  readonly message: string
  /** From 1. */
  readonly line: number
  /** From 1, in code units; 0: not known. */
  readonly column: number
}

/** A format that files come back in. Pure: the text of a file in, its rows out. */
export interface Reader {
  readonly format: ReturnedDocument['format']
  /** What is read and what is left aside, one short paragraph. */
  readonly conformance: string
  read(text: string): ReadReturn
}

/** A format whose files are packages (zip). Pure: the entries by name in, its rows out. */
export interface PackedReader {
  readonly format: ReturnedDocument['format']
  readonly conformance: string
  unpack(entries: ReadonlyMap<string, Uint8Array>): ReadReturn
}

/** A file that cannot be read; thrown inside a reader, never out of it. */
export class ReturnError extends Error {
  readonly line: number
  readonly column: number
  constructor(message: string, line: number, column = 0) {
    super(message)
    this.line = line
    this.column = column
  }
}

const OMISSIONS: readonly OmissionReason[] = ['redundant', 'local', 'merged', 'client', 'other']

export function omissionOf(word: string | undefined): OmissionReason | null {
  return OMISSIONS.find((one) => one === word) ?? null
}

/** Refuses a file in which two rows name the same segment: nobody could say which is meant. */
export function withoutTwins(rows: readonly ReturnedRow[]): readonly ReturnedRow[] {
  const seen = new Set<string>()
  for (const { id, line } of rows) {
    if (seen.has(id)) throw new ReturnError(`the id ${id.slice(0, 80)} twice`, line)
    seen.add(id)
  }
  return rows
}
