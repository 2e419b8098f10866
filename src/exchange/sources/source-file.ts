import type { SegmentKind } from '../../core/segmentation/segment.ts'
import { withoutAtoms } from '../../core/text/atoms.ts'
import type { ChangesBy, ChangesChoice } from '../parts/docx-changes.ts'

/** A kind of file that articles are made of, and that comes out again in the other language. Pure. */
export interface SourceFormat {
  readonly format: string
  readonly mediaType: string
  /** Without dot. */
  readonly extension: string
  /** What is read, what is left aside and what comes back, one short paragraph; shown to people and checked by a test. */
  readonly conformance: string
  /** Whether these bytes look like this kind. Cheap; `name` only where the bytes leave it open. */
  accepts(bytes: Uint8Array, name: string): boolean
  read(bytes: Uint8Array): ReadSource
  /**
   * The same file with these texts in place of its units, in their order; null: the unit stays as it is in the file. An atom
   * that is not one of the unit's stands there as it is written. `language`: tag of the texts.
   * Law: `rebuild(bytes, units.map(() => null))` holds what `bytes` holds.
   */
  rebuild(bytes: Uint8Array, texts: readonly (string | null)[], language: string): Uint8Array
  /** Of a kind that tracks changes: the same file without any, as was chosen. Where it has none, or cannot be read: the same bytes. */
  settled?(bytes: Uint8Array, choice: ChangesChoice): Uint8Array
}

export type ReadSource = SourceContent | SourceFault

export interface SourceContent {
  readonly ok: true
  readonly format: string
  /** What the file calls itself; empty: nothing. */
  readonly title: string
  /** In reading order. */
  readonly units: readonly SourceUnit[]
  /** What was found and left as it is, by a code of the locale file `files`, with how often. */
  readonly aside: Readonly<Record<string, number>>
  /** Who made its tracked changes, which count as accepted here; absent: it has none. */
  readonly changes?: readonly ChangesBy[]
}

/** A paragraph, heading, list item or table cell. */
export interface SourceUnit {
  /** One line, no white space at either end, never empty; inline markup as atoms (core/text/atoms.ts). */
  readonly text: string
  /** Null: as its text looks. */
  readonly kind: SegmentKind | null
}

export interface SourceFault {
  readonly ok: false
  readonly code: 'file_unreadable' | 'file_too_complex' | 'file_empty'
  /** What is wrong, in English, as the reader of the format says it. */
  readonly message: string
  /** From 1; 0: not known. */
  readonly line: number
}

/** What a reader found; the title is that of the first unit that is one. */
export function contentOf(
  format: string,
  units: readonly SourceUnit[],
  aside: SourceContent['aside'],
  changes: readonly ChangesBy[] = [],
): ReadSource {
  if (units.length === 0) return fault('file_empty', 'no text to translate')
  const title = withoutAtoms(units.find(({ kind }) => kind === 'title')?.text ?? '')
  const told = {
    ok: true,
    format,
    title,
    units: units.map(({ text, kind }) => ({ text, kind })),
    aside,
  } as const
  return changes.length > 0 ? { ...told, changes } : told
}

export function fault(code: SourceFault['code'], message: string, line = 0): SourceFault {
  return { ok: false, code, message, line }
}
