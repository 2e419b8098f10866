import { csvReader } from './csv.ts'
import { jsonReader } from './json.ts'
import type { Reader, ReadReturn } from './returned.ts'
import { tmxReader } from './tmx.ts'
import { xliff12Reader } from './xliff12.ts'
import { xliff21Reader } from './xliff21.ts'

/** Every format that files come back in, by its name. */
export const READERS: ReadonlyMap<string, Reader> = new Map(
  [xliff12Reader, xliff21Reader, tmxReader, csvReader, jsonReader].map((reader) => [reader.format, reader]),
)

/** Reads a bilingual file by what it begins with; what it is called does not matter. */
export function readReturn(text: string): ReadReturn {
  const [first] = text.trimStart()
  if (first === '<') return xmlReader(text).read(text)
  return (first === '{' || first === '[' ? jsonReader : csvReader).read(text)
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

/**
 * Whether a file holds segments with their translations, rather than a text to be translated: an XLIFF or TMX document, our
 * own JSON, or, since any text may look like one, a table that is called so.
 */
export function isBilingual(text: string, name: string): boolean {
  const head = text.slice(0, HEAD)
  if (/^\uFEFF?\s*</.test(head)) return kindOfXml(head) !== undefined
  if (/^\uFEFF?\s*\{/.test(head)) return head.includes('"padan-bilingual"')
  return /\.(?:csv|tsv)$/i.test(name)
}
