import { holds } from '../parts/bytes.ts'
import { XmlError } from '../parts/xml-reader.ts'
import { unzipped, ZipError } from '../parts/zip.ts'
import { csvReader } from './csv.ts'
import { docxReader } from './docx.ts'
import { jsonReader } from './json.ts'
import { poReader } from './po.ts'
import { type PackedReader, type Reader, type ReadReturn, ReturnError } from './returned.ts'
import { tmxReader } from './tmx.ts'
import { xliff12Reader } from './xliff12.ts'
import { xliff21Reader } from './xliff21.ts'
import { xlsxReader } from './xlsx.ts'

/** Every format that files come back in, by its name. */
export const READERS: ReadonlyMap<string, Reader | PackedReader> = new Map(
  [xliff12Reader, xliff21Reader, tmxReader, poReader, csvReader, xlsxReader, docxReader, jsonReader].map(
    (reader) => [reader.format, reader],
  ),
)

/** Reads a bilingual file, a text or a package. */
export function readFile(file: string | Uint8Array): ReadReturn {
  return typeof file === 'string' ? readReturn(file) : readPacked(file)
}

/** Whether these bytes are a package, which `readPacked` reads. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/** Whether a package is a table that went out of some Padan, or a workbook. */
export function isTable(bytes: Uint8Array): boolean {
  if (!isPacked(bytes)) return false
  if (holds(bytes, 'xl/workbook.xml')) return true
  return holds(bytes, 'word/document.xml') && readPacked(bytes).ok
}

/** Reads a bilingual file that is a package, by what it holds. */
export function readPacked(bytes: Uint8Array): ReadReturn {
  try {
    const entries = unzipped(bytes)
    if (entries.has('xl/workbook.xml')) return xlsxReader.unpack(entries)
    if (entries.has('word/document.xml')) return docxReader.unpack(entries)
    throw new ReturnError('neither a document of Word nor a workbook of Excel', 1)
  } catch (error) {
    if (error instanceof ZipError) return { ok: false, message: error.message, line: 1, column: 0 }
    if (error instanceof ReturnError || error instanceof XmlError)
      return { ok: false, message: error.message, line: error.line, column: error.column }
    if (error instanceof TypeError)
      return { ok: false, message: 'text that is not UTF-8', line: 1, column: 0 }
    throw error
  }
}

/** Reads a bilingual file by what it begins with; what it is called does not matter. */
export function readReturn(text: string): ReadReturn {
  const [first] = text.trimStart()
  if (first === '<') return xmlReader(text).read(text)
  if (first === '{' || first === '[') return jsonReader.read(text)
  return (isPo(text) ? poReader : csvReader).read(text)
}

function xmlReader(text: string): Reader {
  if (kindOfXml(text) === 'tmx') return tmxReader
  return SECOND.test(text.slice(0, HEAD)) ? xliff21Reader : xliff12Reader
}

/** Code units in which a file shows what it is. */
const HEAD = 4_000
/** The root of XLIFF 2, by its version or its namespace. */
const SECOND = /<(?:\w+:)?xliff(?=\s)[^<>]*?(?:\sversion\s*=\s*["']2|xliff:document:2\.0)/

/** Which kind of XML document it means to be, also where it is none that can be read; text in XML holds no `<`. */
function kindOfXml(text: string): 'tmx' | 'xliff' | undefined {
  const [, kind] = /<(?:\w+:)?(tmx|xliff)[\s>]/.exec(text.slice(0, HEAD)) ?? []
  return kind === 'tmx' || kind === 'xliff' ? kind : undefined
}

/** Comments of a message catalogue may name hundreds of people. */
const COMMENTS = 100_000

/** Whether the first line that is no comment is the first of an entry. */
function isPo(text: string): boolean {
  return /^\uFEFF?(?:[ \t\r]*\n|#[^\n]*\n)*msg(?:id|ctxt)[ \t]*"/.test(text.slice(0, COMMENTS))
}

/** Called so, a file that is something else is refused, and not taken for a text with signs in it. */
const BILINGUAL_XML = /\.(?:xlf|xliff|sdlxliff|mqxliff|mxliff|tmx)$/i

/**
 * Whether a file holds segments with their translations, rather than a text to be translated: an XLIFF or TMX document, a
 * message catalogue, our own JSON, or, since any text may look like one, a table that is called so.
 */
export function isBilingual(text: string, name: string): boolean {
  const head = text.slice(0, HEAD)
  if (/^\uFEFF?\s*</.test(head)) return kindOfXml(head) !== undefined || BILINGUAL_XML.test(name)
  if (/^\uFEFF?\s*\{/.test(head)) return head.includes('"padan-bilingual"')
  return isPo(text) || /\.(?:csv|tsv)$/i.test(name)
}
