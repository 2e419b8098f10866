import { LIMITS } from '../../core/article/limits.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { LONGEST_SEGMENT } from '../../core/segmentation/length.ts'
import { readFile } from '../readers/index.ts'
import type { ReturnedDocument, ReturnedRow, ReturnFault } from '../readers/returned.ts'
import { articleOf, type FileArticle } from './article-of-rows.ts'
import { articleRows, XLIFF_FORMATS, xliffKind } from './xliff-units.ts'

/** A bilingual file as a new article: its source, whose segments are those of the file, and what each brings along. */
export interface NewFromFile extends FileArticle {
  readonly ok: true
  /** Language tags as the file gives them; empty: it does not say. */
  readonly source: string
  readonly target: string
  /** The kind of `XLIFF_SOURCES`, or PO, in which the article goes out as it came; null: only in the formats of here. */
  readonly original: string | null
}

export type ReadNew =
  | NewFromFile
  | (ReturnFault & { readonly refusal?: never })
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Reads a bilingual file that belongs to no article. Segments of one paragraph are parted by a space, paragraphs by an
 * empty line; white space round a source stands between the segments. A row without source is a sentence that only the
 * translation has. Refused is what is longer than a segment or a target may be, with the line.
 */
export function readNew(file: string | Uint8Array): ReadNew {
  const read = readFile(file)
  if (!read.ok) return read
  const { source, target } = read.document
  const rows = articleRows(read)
  const long = rows.map(tooLong).find((refusal) => refusal !== undefined)
  if (long) return { ok: false, refusal: long }
  const original = typeof file === 'string' ? originalOf(file, read.document) : null
  return { ok: true, source, target, original, ...articleOf(rows) }
}

function originalOf(file: string, { format, rows }: ReturnedDocument): string | null {
  if (XLIFF_FORMATS.has(format)) return xliffKind(file)
  // What Padan itself says in a catalogue would be out of date when it goes out again.
  return format === 'po' && rows.every(({ revision }) => revision === undefined) ? format : null
}

function tooLong({ source, target, line }: ReturnedRow): Refusal | undefined {
  const [length, limit] =
    source.length > LONGEST_SEGMENT ? [source.length, LONGEST_SEGMENT] : [target?.length ?? 0, LIMITS.target]
  if (length <= limit) return undefined
  return refuse('too_long', { field: 'file', line, values: { limit, length } }).refusal
}
