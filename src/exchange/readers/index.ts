import { csvReader } from './csv.ts'
import { jsonReader } from './json.ts'
import { poReader } from './po.ts'
import type { Reader, ReadReturn } from './returned.ts'
import { tmxReader } from './tmx.ts'
import { xliff12Reader } from './xliff12.ts'
import { xliff21Reader } from './xliff21.ts'

/** Every format that files come back in, by its name. */
export const READERS: ReadonlyMap<string, Reader> = new Map(
  [xliff12Reader, xliff21Reader, tmxReader, poReader, csvReader, jsonReader].map((reader) => [
    reader.format,
    reader,
  ]),
)

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

/**
 * Whether a file holds segments with their translations, rather than a text to be translated: an XLIFF or TMX document, a
 * message catalogue, our own JSON, or, since any text may look like one, a table that is called so.
 */
export function isBilingual(text: string, name: string): boolean {
  const head = text.slice(0, HEAD)
  if (/^\uFEFF?\s*</.test(head)) return kindOfXml(head) !== undefined
  if (/^\uFEFF?\s*\{/.test(head)) return head.includes('"padan-bilingual"')
  return isPo(text) || /\.(?:csv|tsv)$/i.test(name)
}
