import { docx } from './docx.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { PO_SOURCE } from './po.ts'
import type { SourceFormat } from './source-file.ts'
import { XLIFF_SOURCES } from './xliff.ts'

/** Every kind of file that articles come in and go out in again, by its name. */
export const SOURCES: ReadonlyMap<string, SourceFormat> = new Map(
  [docx, html, markdown].map((source) => [source.format, source]),
)

/** Every kind of file that an article may go out in as it came; undefined: none is called so. */
export function originalKind(
  name: string | null | undefined,
): Pick<SourceFormat, 'mediaType' | 'extension' | 'conformance'> | undefined {
  if (name === PO_SOURCE.format) return PO_SOURCE
  return SOURCES.get(name ?? '') ?? XLIFF_SOURCES.get(name ?? '')
}

/** The kind that a file is of; undefined: none of these. */
export function sourceOf(bytes: Uint8Array, name: string): SourceFormat | undefined {
  return [...SOURCES.values()].find((source) => source.accepts(bytes, name))
}
