import { csv } from './csv.ts'
import type { Writer } from './document.ts'
import { docx } from './docx.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
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
