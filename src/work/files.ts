import { COMPARISON_WRITERS, type ComparisonDocument } from '../exchange/comparison.ts'
import type { BilingualDocument, DocumentSegment, WriteOptions } from '../exchange/document.ts'
import { WRITERS } from '../exchange/index.ts'
import { XLIFF_FORMATS } from '../exchange/parts/xliff-units.ts'
import { readFile } from '../exchange/readers/index.ts'
import type { ReturnedDocument, ReturnFault } from '../exchange/readers/returned.ts'
import { returnedXliff } from '../exchange/sources/xliff.ts'
import { encode } from './bytes.ts'
import { type Packed, pack } from './packed.ts'

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

/** An article as a file of a format. UTF-8. */
export function writeDocument({ document, segments, format, labels, options }: WriteInput): Uint8Array {
  const whole = unpacked({ document, segments })
  const given = [whole, labels, options] as const
  const writer = WRITERS.get(format)
  if (writer?.pack) return writer.pack(writer.write(...given), whole)
  return encode(writer?.parts?.(...given) ?? [writer?.write(...given) ?? ''])
}

export function unpacked({ document, segments }: PackedDocument): BilingualDocument {
  return {
    ...document,
    segments: segments.flatMap((portion): readonly DocumentSegment[] => JSON.parse(portion)),
  }
}

export interface BackInput extends PackedDocument {
  readonly file: string
  /** The XLIFF file that the article was made of. */
  readonly original: Uint8Array
}

/** Reads a file that came back to an article that was made of an XLIFF file: one of ours, or that one. */
export function packedBack({ file, original, ...packed }: BackInput): PackedReturn {
  const read = readFile(file)
  if (!read.ok) return read
  const { rows, ...document } = read.document
  const whole = unpacked(packed)
  const ours = rows.some(({ id }) => id.startsWith(`${whole.id}.`))
  if (ours || !XLIFF_FORMATS.has(document.format)) return { ok: true, document, rows: pack(rows) }
  return { ok: true, document, rows: pack(returnedXliff(file, rows, original, whole)) }
}

/** Reads a bilingual file that came back. */
export function packedReturn(file: string | Uint8Array): PackedReturn {
  const read = readFile(file)
  if (!read.ok) return read
  const { rows, ...document } = read.document
  return { ok: true, document, rows: pack(rows) }
}
