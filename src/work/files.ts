import { COMPARISON_WRITERS, type ComparisonDocument } from '../exchange/comparison.ts'
import type { BilingualDocument, DocumentSegment, WriteOptions } from '../exchange/document.ts'
import { outgoingFile } from '../exchange/index.ts'
import { type NewFromFile, type ReadNew, readNew } from '../exchange/parts/new-article.ts'
import { XLIFF_FORMATS } from '../exchange/parts/xliff-units.ts'
import { type Deflated, deflated } from '../exchange/parts/zip.ts'
import { isPacked, readFile } from '../exchange/readers/index.ts'
import type { ReturnedDocument, ReturnFault } from '../exchange/readers/returned.ts'
import { keptPo, PO_SOURCE, returnedPo } from '../exchange/sources/po.ts'
import { keptXliff, returnedXliff } from '../exchange/sources/xliff.ts'
import { type DecodeFault, decodeText } from './decode.ts'
import { type Packed, pack, unpacked } from './packed.ts'

/** A file as it was sent: a package, the bytes of a text, or a text. */
export type SentFile = string | Uint8Array

/** The bytes of a file are neither a package nor a text. */
export interface Undecoded {
  readonly ok: false
  readonly undecoded: DecodeFault
}

export type PackedReturn =
  | { readonly ok: true; readonly document: Omit<ReturnedDocument, 'rows'>; readonly rows: Packed }
  | ReturnFault
  | Undecoded

/** A new article with its segments (`SegmentRange`) and translations (`CarriedRow`) packed. */
export type PackedNew =
  | (Omit<NewFromFile, 'ranges' | 'rows' | 'original'> & {
      readonly ranges: Packed
      readonly rows: Packed
      readonly original: { readonly format: string; readonly bytes: Uint8Array } | null
    })
  | Exclude<ReadNew, { readonly ok: true }>
  | Undecoded

/** A `BilingualDocument` with its segments as a worker takes them. */
export interface PackedDocument {
  readonly document: Omit<BilingualDocument, 'segments'>
  /** Of `DocumentSegment`. */
  readonly segments: Packed
}

export interface WriteInput extends PackedDocument {
  readonly format: string
  readonly labels?: Readonly<Record<string, string>>
  readonly options?: WriteOptions
}

export interface ComparisonInput {
  readonly format: keyof typeof COMPARISON_WRITERS
  readonly document: ComparisonDocument
}

/** Two points of an article as a file. UTF-8. */
export function writeComparison({ format, document }: ComparisonInput): Uint8Array {
  const written = COMPARISON_WRITERS[format].write(document)
  return typeof written === 'string' ? new TextEncoder().encode(written) : written
}

/** An article as a file of a format, chunk by chunk. UTF-8, or a package. */
export function writeDocument(input: WriteInput): readonly Uint8Array[] {
  return [...written(input)]
}

/** The same as it lies in a zip file. */
export function deflateDocument(input: WriteInput): Deflated {
  return deflated(written(input))
}

function written({ format, labels, options, ...packed }: WriteInput): Iterable<Uint8Array> {
  return outgoingFile(format, documentOf(packed), labels, options)
}

export function documentOf({ document, segments }: PackedDocument): BilingualDocument {
  return { ...document, segments: unpacked<DocumentSegment>(segments) }
}

export interface BackInput extends PackedDocument {
  readonly file: SentFile
  /** The XLIFF or PO file that the article was made of. */
  readonly original: Uint8Array
}

/** Reads a file that came back to an article that was made of an XLIFF or PO file: one of ours, or that one. */
export function packedBack({ file, original, ...packed }: BackInput): PackedReturn {
  const sent = decoded(file)
  if ('undecoded' in sent) return sent
  const read = readFile(sent.file)
  if (!read.ok) return read
  const { rows, ...document } = read.document
  const whole = documentOf(packed)
  const ours = rows.some(({ id }) => id.startsWith(`${whole.id}.`))
  if (!ours && document.format === PO_SOURCE.format)
    return { ok: true, document, rows: pack(returnedPo(rows, original, whole)) }
  if (ours || !XLIFF_FORMATS.has(document.format)) return { ok: true, document, rows: pack(rows) }
  return { ok: true, document, rows: pack(returnedXliff(read, original, whole)) }
}

/** Reads a bilingual file that came back. */
export function packedReturn(file: SentFile): PackedReturn {
  const sent = decoded(file)
  if ('undecoded' in sent) return sent
  const read = readFile(sent.file)
  if (!read.ok) return read
  const { rows, ...document } = read.document
  return { ok: true, document, rows: pack(rows) }
}

/** Reads a bilingual file that becomes an article. */
export function packedNew(given: SentFile): PackedNew {
  const sent = decoded(given)
  if ('undecoded' in sent) return sent
  const { file } = sent
  const read = readNew(file)
  if (!read.ok) return read
  const { ranges, rows, original: format, ...more } = read
  const kept = format === PO_SOURCE.format ? keptPo : keptXliff
  const original = format !== null && typeof file === 'string' ? { format, bytes: kept(file) } : null
  return { ...more, ranges: pack(ranges), rows: pack(rows), original }
}

/** Whether a file is read in no time, being shorter than `most`. A package may hold two hundred times its size. */
export function isSmall(file: SentFile, most: number): boolean {
  return file.length < (typeof file === 'string' || !isPacked(file) ? most : 2_000)
}

function decoded(file: SentFile): { readonly file: SentFile } | Undecoded {
  if (typeof file === 'string' || isPacked(file)) return { file }
  const text = decodeText(file)
  return text.ok ? { file: text.text } : { ok: false, undecoded: text }
}
