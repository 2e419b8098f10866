import { csv } from './csv.ts'
import { fileOf, type WriteArguments, type Writer } from './document.ts'
import { docx } from './docx.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { zipping } from './parts/zip.ts'
import { po } from './po.ts'
import { text } from './text.ts'
import { tmx } from './tmx.ts'
import { xliff12 } from './xliff12.ts'
import { xliff21 } from './xliff21.ts'
import { xlsx } from './xlsx.ts'

/** Every format that articles go out in, by its name. */
export const WRITERS: ReadonlyMap<string, Writer> = new Map(
  [text, html, markdown, csv, xlsx, docx, tmx, xliff12, xliff21, po, json].map((writer) => [
    writer.format,
    writer,
  ]),
)

/** What an article goes out as in one file: a format of one writer, or of each. */
export type Outgoing = Pick<Writer, 'format' | 'mediaType' | 'extension' | 'history'>

export const EVERY: Outgoing = {
  format: 'zip',
  mediaType: 'application/zip',
  extension: 'zip',
  history: true,
}

/** By what outside programs call it: a writer by its name, the bilingual table also `table`, and `zip` for a file of each. */
export function outgoing(name: string): Outgoing | undefined {
  if (name === EVERY.format) return EVERY
  return WRITERS.get(name === 'table' ? docx.format : name)
}

/** The file of a format, chunk by chunk. */
export function outgoingFile(format: string, ...given: WriteArguments): Iterable<Uint8Array> {
  if (format === EVERY.format) return everyFile(...given)
  const writer = WRITERS.get(format)
  if (!writer) throw new Error(`No format is called ${format}`)
  return fileOf(writer, ...given)
}

function everyFile(...given: WriteArguments): Iterable<Uint8Array> {
  const files = [...WRITERS.values()].map((writer) => ({
    name: `${writer.format}.${writer.extension}`,
    content: fileOf(writer, ...given),
  }))
  return zipping(files, new Date(given[0].exportedAt))
}
