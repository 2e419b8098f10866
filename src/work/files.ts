import { COMPARISON_WRITERS, type ComparisonDocument } from '../exchange/comparison.ts'
import type { BilingualDocument, DocumentSegment, WriteOptions } from '../exchange/document.ts'
import { outgoingFile } from '../exchange/index.ts'
import { XLIFF_FORMATS } from '../exchange/parts/xliff-units.ts'
import { type Deflated, deflated } from '../exchange/parts/zip.ts'
import { readFile } from '../exchange/readers/index.ts'
import type { ReturnedDocument, ReturnFault } from '../exchange/readers/returned.ts'
import { PO_SOURCE, returnedPo } from '../exchange/sources/po.ts'
import { returnedXliff } from '../exchange/sources/xliff.ts'
import { type Packed, pack, unpacked } from './packed.ts'

export type PackedReturn =
  | { readonly ok: true; readonly document: Omit<ReturnedDocument, 'rows'>; readonly rows: Packed }
  | ReturnFault

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
  readonly file: string
  /** The XLIFF or PO file that the article was made of. */
  readonly original: Uint8Array
}

/** Reads a file that came back to an article that was made of an XLIFF or PO file: one of ours, or that one. */
export function packedBack({ file, original, ...packed }: BackInput): PackedReturn {
  const read = readFile(file)
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
export function packedReturn(file: string | Uint8Array): PackedReturn {
  const read = readFile(file)
  if (!read.ok) return read
  const { rows, ...document } = read.document
  return { ok: true, document, rows: pack(rows) }
}
