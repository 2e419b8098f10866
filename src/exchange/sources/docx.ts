import type { SegmentKind } from '../../core/segmentation/segment.ts'
import { runsOf } from '../parts/docx-runs.ts'
import { type WordUnit, wordUnitOf, wordXml } from '../parts/docx-units.ts'
import { wordLanguage } from '../parts/language.ts'
import { type Splice, spliced } from '../parts/splice.ts'
import { plainXml, type ReadElement, readXml, XmlError } from '../parts/xml-reader.ts'
import { unzipped, ZipError, zipped } from '../parts/zip.ts'
import { contentOf, fault, type SourceFault, type SourceFormat } from './source-file.ts'

const MAIN = 'word/document.xml'
/** The parts with text, in reading order: headers, the text, notes, footers. */
const PARTS = [
  /^word\/header\d*\.xml$/,
  /^word\/document\.xml$/,
  /^word\/(?:foot|end)notes\.xml$/,
  /^word\/footer\d*\.xml$/,
]
const TYPES = '[Content_Types].xml'
/** Word opens no such file under the name that ours go out by. */
const MACROS = /macroEnabled/i
const NAMESPACES = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])
/** Text of a part, in code units. */
const LONGEST_PART = 30_000_000

interface Placed {
  readonly part: string
  /** From the first to behind the last run. */
  readonly start: number
  readonly end: number
  readonly word: WordUnit
  readonly lead: string
  readonly tail: string
  readonly kind: SegmentKind | null
}

interface Package {
  readonly entries: ReadonlyMap<string, Uint8Array>
  readonly texts: ReadonlyMap<string, string>
  readonly units: readonly Placed[]
  readonly aside: Readonly<Record<string, number>>
}

export const docx: SourceFormat = {
  format: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension: 'docx',
  conformance:
    'Word (Office Open XML). Paragraphs, headings, lists, tables, captions, footnotes and endnotes, headers and footers are ' +
    'translated; bold, italic and other formatting, links, fields, tabs, line breaks, pictures and note signs become tags in ' +
    'the text. Tracked changes count as accepted; comments and text boxes stay as they are. In the English file only the ' +
    'runs of translated paragraphs are written anew: styles, structure, pictures and links are those of the file.',
  accepts(bytes) {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
    return new TextDecoder('latin1').decode(bytes).includes(MAIN)
  },
  read(bytes) {
    const found = open(bytes)
    if ('ok' in found) return found
    const units = found.units.map(({ word, kind }) => ({ text: word.unit.text, kind }))
    return contentOf(docx.format, units, found.aside)
  },
  rebuild(bytes, texts, language) {
    const found = open(bytes)
    if ('ok' in found) throw new Error(`A file was kept that cannot be read: ${found.message}`)
    const splices = new Map<string, Splice[]>()
    for (const [index, { part, start, end, word, lead, tail }] of found.units.entries()) {
      const text = texts[index] ?? null
      if (text === null) continue
      const one = { start, end, text: lead + wordXml(word, text, wordLanguage(language)) + tail }
      const others = splices.get(part)
      if (others) others.push(one)
      else splices.set(part, [one])
    }
    const entries = new Map(found.entries)
    for (const [part, all] of splices)
      entries.set(part, new TextEncoder().encode(spliced(found.texts.get(part) ?? '', all)))
    return zipped(entries)
  },
}

function open(bytes: Uint8Array): Package | SourceFault {
  try {
    const entries = unzipped(bytes)
    const names = PARTS.flatMap((pattern) =>
      [...entries.keys()].filter((name) => pattern.test(name)).toSorted(),
    )
    if (!entries.has(MAIN)) return fault('file_unreadable', `no ${MAIN}`)
    if (MACROS.test(new TextDecoder().decode(entries.get(TYPES))))
      return fault('file_unreadable', 'it has macros; save it as .docx without')
    const texts = new Map<string, string>()
    const units: Placed[] = []
    const aside = new Map<string, number>()
    for (const name of names) {
      const text = plainXml(new TextDecoder('utf-8', { fatal: true }).decode(entries.get(name)))
      if (text.length > LONGEST_PART) return fault('file_too_complex', `${name} is too long`)
      texts.set(name, text)
      readPart(name, text, units, aside)
    }
    return { entries, texts, units, aside: Object.fromEntries(aside) }
  } catch (error) {
    if (error instanceof ZipError) return fault(error.code, error.message)
    if (error instanceof XmlError) return fault('file_unreadable', error.message, error.line)
    if (error instanceof TypeError) return fault('file_unreadable', 'text that is not UTF-8')
    throw error
  }
}

function readPart(part: string, source: string, units: Placed[], aside: Map<string, number>): void {
  const root = readXml(source)
  if (!NAMESPACES.has(root.namespace) || !/<w:[a-z]+[\s>]/i.test(source))
    throw new XmlError('not a document of Word', root.line)
  const count = (code: string, by: number) => by > 0 && aside.set(code, (aside.get(code) ?? 0) + by)
  const visit = (element: ReadElement): void => {
    if (element.name !== 'p') {
      element.children.forEach(visit)
      return
    }
    const runs = runsOf(element, source)
    count('changes', runs.changes)
    count('textBoxes', source.slice(element.start, element.end).match(/<w:txbxContent[\s>]/g)?.length ?? 0)
    count(
      'comments',
      source.slice(element.start, element.end).match(/<w:commentReference[\s/]/g)?.length ?? 0,
    )
    const word = wordUnitOf(runs.runs)
    const first = element.children.find(({ name }) => name !== 'pPr')
    if (!word || !first) return
    const [start, end] = [first.start, element.inside.end]
    units.push({ part, start, end, word, lead: runs.lead, tail: runs.tail, kind: kindOf(element) })
  }
  visit(root)
}

/** By the paragraph's style, whose name Word keeps in English whatever its own language. */
function kindOf(paragraph: ReadElement): SegmentKind | null {
  const properties = paragraph.children.find(({ name }) => name === 'pPr')
  const style = properties?.children.find(({ name }) => name === 'pStyle')
  const name = [...(style?.attributes ?? [])].find(([key]) => key.endsWith('}val'))?.[1] ?? ''
  if (/^(?:title|judul|heading ?1|judul ?1)$/i.test(name)) return 'title'
  if (/^(?:subtitle|subjudul)$/i.test(name)) return 'deck'
  return /^(?:image|table)?(?:caption|keterangan)$/i.test(name) ? 'caption' : null
}
