import { FIELDS } from './fields.ts'
import { MEMORY } from './memory.ts'
import { PAGE } from './page.ts'
import type { Row } from './row.ts'
import { TABLE } from './table.ts'
import { TEXT } from './text.ts'
import { UPLOAD } from './upload.ts'
import { WORD } from './word.ts'
import { XLIFF } from './xliff.ts'

/** The rows by what they come in as. */
export const TABLES: Readonly<Record<string, readonly Row[]>> = {
  upload: UPLOAD,
  text: TEXT,
  page: PAGE,
  Word: WORD,
  XLIFF,
  TMX: MEMORY,
  CSV: TABLE,
  fields: FIELDS,
}
