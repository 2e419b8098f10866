import type { SegmentKind } from '../../core/segmentation/segment.ts'
import { holds } from '../parts/bytes.ts'
import { changesIn, countedBy, settledXml } from '../parts/docx-changes.ts'
import { paragraphsIn, type WordParagraph } from '../parts/docx-paragraphs.ts'
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

/** A paragraph with words. */
interface Placed {
  /** Which paragraph of its part it is, and how many text boxes it stands in. */
  readonly number: number
  readonly depth: number
  /** From the first to behind the last run. */
  readonly start: number
  readonly end: number
  readonly word: WordUnit
  readonly lead: string
  readonly tail: string
  readonly kind: SegmentKind | null
}

/** What is translated once: a paragraph, and those that show the same to other programs. */
interface Shared {
  readonly part: string
  readonly first: Placed
  readonly twins: readonly Placed[]
}

interface Package {
  readonly entries: ReadonlyMap<string, Uint8Array>
  readonly texts: ReadonlyMap<string, string>
  readonly units: readonly Shared[]
  readonly aside: Readonly<Record<string, number>>
  /** The author of each tracked change. */
  readonly changes: readonly string[]
}

export const docx: SourceFormat = {
  format: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension: 'docx',
  conformance:
    'Word (Office Open XML). Paragraphs, headings, lists, tables, captions, footnotes and endnotes, headers and footers are ' +
    'translated; bold, italic and other formatting, links, fields, tabs, line breaks, pictures and note signs become tags in ' +
    'the text. So are text boxes, each once, though the file holds them twice for older programs. Of tracked changes is ' +
    'asked whether they count as accepted or the text as it was before them; the file is kept without them. Comments, charts and SmartArt stay as they are. In the English file only the ' +
    'runs of translated paragraphs are written anew: styles, structure, pictures and links are those of the file.',
  accepts(bytes) {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
    return holds(bytes, MAIN)
  },
  read(bytes) {
    const found = open(bytes)
    if ('ok' in found) return found
    const units = found.units.map(({ first }) => ({ text: first.word.unit.text, kind: first.kind }))
    return contentOf(docx.format, units, found.aside, countedBy(found.changes))
  },
  rebuild(bytes, texts, language) {
    const found = open(bytes)
    if ('ok' in found) throw new Error(`A file was kept that cannot be read: ${found.message}`)
    // Of an article that came in when text boxes stayed as they were.
    const units =
      texts.length === found.units.length
        ? found.units
        : found.units.filter(({ first: { depth } }) => depth === 0)
    const wanted = new Map<string, Map<Placed, string>>()
    for (const [index, { part, first, twins }] of units.entries()) {
      const text = texts[index] ?? null
      if (text === null) continue
      const its = wanted.get(part) ?? new Map<Placed, string>()
      wanted.set(part, its)
      for (const one of [first, ...twins]) its.set(one, text)
    }
    const entries = new Map(found.entries)
    for (const [part, its] of wanted) {
      const text = rewritten(found.texts.get(part) ?? '', its, wordLanguage(language))
      entries.set(part, new TextEncoder().encode(text))
    }
    return zipped(entries)
  },
  settled(bytes, choice) {
    const found = open(bytes)
    if ('ok' in found || found.changes.length === 0) return bytes
    const entries = new Map(found.entries)
    for (const [part, text] of found.texts)
      entries.set(part, new TextEncoder().encode(settledXml(text, readXml(text), choice)))
    return zipped(entries)
  },
}

/** A part with these words in its paragraphs, those of inner text boxes first: what holds them is written with them in it. */
function rewritten(source: string, wanted: ReadonlyMap<Placed, string>, language: string): string {
  const texts = new Map([...wanted].map(([{ number }, text]) => [number, text]))
  const depths = [...new Set([...wanted.keys()].map(({ depth }) => depth))].toSorted((a, b) => b - a)
  let text = source
  for (const depth of depths) {
    const found = text === source ? [...wanted.keys()] : placedIn(text)
    const splices = found.flatMap((one): readonly Splice[] => {
      const words = one.depth === depth ? texts.get(one.number) : undefined
      if (words === undefined) return []
      const { start, end, word, lead, tail } = one
      return [{ start, end, text: lead + wordXml(word, words, language) + tail }]
    })
    text = spliced(text, splices)
  }
  return text
}

function placedIn(source: string): readonly Placed[] {
  const all = paragraphsIn(readXml(source)).flatMap((one) => [one, ...one.twins])
  return all.flatMap((one) => placed(one, source) ?? [])
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
    const units: Shared[] = []
    const changes: string[] = []
    let comments = 0
    for (const name of names) {
      const text = plainXml(new TextDecoder('utf-8', { fatal: true }).decode(entries.get(name)))
      if (text.length > LONGEST_PART) return fault('file_too_complex', `${name} is too long`)
      texts.set(name, text)
      const root = rootOf(text)
      for (const unit of unitsOf(name, text, root)) units.push(unit)
      for (const author of changesIn(root)) changes.push(author)
      comments += text.match(/<w:commentReference[\s/]/g)?.length ?? 0
    }
    return { entries, texts, units, aside: comments > 0 ? { comments } : {}, changes }
  } catch (error) {
    if (error instanceof ZipError) return fault(error.code, error.message)
    if (error instanceof XmlError) return fault('file_unreadable', error.message, error.line)
    if (error instanceof TypeError) return fault('file_unreadable', 'text that is not UTF-8')
    throw error
  }
}

function rootOf(source: string): ReadElement {
  const root = readXml(source)
  if (!NAMESPACES.has(root.namespace) || !/<w:[a-z]+[\s>]/i.test(source))
    throw new XmlError('not a document of Word', root.line)
  return root
}

function unitsOf(part: string, source: string, root: ReadElement): readonly Shared[] {
  return paragraphsIn(root).flatMap(({ twins, ...one }): readonly Shared[] => {
    const first = placed(one, source)
    const others = twins.flatMap((twin) => placed(twin, source) ?? [])
    const same = others.filter(({ word }) => word.unit.text === first?.word.unit.text)
    const apart = others.filter((other) => !same.includes(other))
    const shared = apart.map((other) => ({ part, first: other, twins: [] }))
    return first ? [{ part, first, twins: same }, ...shared] : shared
  })
}

/** Undefined: it holds no words. */
function placed(
  { element, number, depth }: Omit<WordParagraph, 'twins'>,
  source: string,
): Placed | undefined {
  const { runs, lead, tail } = runsOf(element, source)
  const word = wordUnitOf(runs)
  const first = element.children.find(({ name }) => name !== 'pPr')
  if (!word || !first) return undefined
  const [start, end] = [first.start, element.inside.end]
  return { number, depth, start, end, word, lead, tail, kind: kindOf(element) }
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
