import { segment } from '../../src/core/segmentation/segment.ts'
import { withoutAtoms } from '../../src/core/text/atoms.ts'
import type { BilingualDocument } from '../../src/exchange/document.ts'
import { type NewFromFile, readNew } from '../../src/exchange/parts/new-article.ts'
import { plainXml } from '../../src/exchange/parts/xml-reader.ts'
import { isBilingual, isTable, readPacked, readReturn } from '../../src/exchange/readers/index.ts'
import { jsonOfReturn } from '../../src/exchange/readers/json.ts'
import { SOURCES, sourceOf } from '../../src/exchange/sources/index.ts'
import { pageOfPasted } from '../../src/exchange/sources/pasted.ts'
import { keptPo, rebuildPo } from '../../src/exchange/sources/po.ts'
import { keptXliff, rebuildXliff } from '../../src/exchange/sources/xliff.ts'
import { readSrx } from '../../src/exchange/srx.ts'
import { decodeText } from '../../src/work/decode.ts'
import { JOBS, type JobInput, type JobName } from '../../src/work/jobs.ts'
import { pack } from '../../src/work/packed.ts'
import { documentOf, segmentOf } from '../exchange/documents.ts'
import type { Grammar } from './mutations.ts'
import { SAMPLES } from './samples.ts'
import { HELD, timed, WORKED } from './within.ts'

/** What a file may go through on its way in, and out again in the other language. */
export interface Importer {
  readonly samples: readonly Uint8Array[]
  /** `zip`: a package, whose parts are XML. */
  readonly grammar: Grammar | 'zip'
  /** Throws what no reader may throw, where what was read breaks a law, and where others would be held up. */
  take(bytes: Uint8Array): void
}

const xml = { grammar: 'xml', take: takeText } as const
const lines = { grammar: 'lines', take: takeText } as const

export const IMPORTERS: Readonly<Record<string, Importer>> = {
  TXT: { samples: SAMPLES.text, grammar: 'lines', take: takeText },
  HTML: { samples: SAMPLES.html, grammar: 'xml', take: takeSource('html') },
  'pasted HTML': { samples: SAMPLES.html, grammar: 'xml', take: takePasted },
  Markdown: { samples: SAMPLES.markdown, grammar: 'lines', take: takeSource('markdown') },
  DOCX: { samples: SAMPLES.docx, grammar: 'zip', take: takePackage },
  'XLIFF 1.2': { samples: SAMPLES.xliff12, ...xml },
  'XLIFF 2.1': { samples: SAMPLES.xliff21, ...xml },
  TMX: { samples: SAMPLES.tmx, ...xml },
  PO: { samples: SAMPLES.po, ...lines },
  CSV: { samples: SAMPLES.csv, ...lines },
  JSON: { samples: SAMPLES.json, grammar: 'json', take: takeText },
  XLSX: { samples: SAMPLES.xlsx, grammar: 'zip', take: takePackage },
  'bilingual DOCX': { samples: SAMPLES.table, grammar: 'zip', take: takePackage },
  SRX: { samples: SAMPLES.srx, grammar: 'xml', take: takeRules },
}

/** Work that the server does in its loop, whatever comes. */
function inLoop<T>(what: string, work: () => T, limit = HELD): T {
  const { value, took } = timed(limit, work)
  if (took > limit) throw new Error(`${what} took ${Math.round(took)} ms`)
  return value
}

/** Work that the server does as this job: in its loop where the input is so small, in a worker otherwise. */
function asJob<N extends JobName, T>(name: N, input: JobInput<N>, work: () => T): T {
  return inLoop(name, work, JOBS[name].inline(input) ? HELD : WORKED)
}

const segmented = (text: string) => asJob('segment', { text, language: 'id' }, () => segment(text, 'id'))

/** As a text file comes in: a bilingual one, or a text. */
function takeText(bytes: Uint8Array): void {
  const decoded = inLoop('decodeText', () => decodeText(bytes))
  if (!decoded.ok) return
  const { text } = decoded
  inLoop('isBilingual', () => isBilingual(text, 'a.csv'))
  covers(text)
  const read = asJob('readNew', text, () => readNew(text))
  if (!read.ok) return
  if (read.original !== null) goesOutAsItCame(text, read)
  comesBack(text)
}

/** Segments and the gaps between them are the text, and nothing that could be translated stands in a gap. */
function covers(text: string): void {
  const lost = (gap: string) => /\S/.test(withoutAtoms(gap))
  let at = 0
  for (const { start, end } of segmented(text)) {
    if (start < at || end <= start || end > text.length) throw new Error(`a segment from ${start} to ${end}`)
    if (lost(text.slice(at, start))) throw new Error(`text lost before ${start}`)
    at = end
  }
  if (lost(text.slice(at))) throw new Error('text lost at the end')
}

/** What was read goes through a form between two steps, and is the same. */
function comesBack(text: string): void {
  const read = asJob('readReturn', text, () => readReturn(text))
  if (!read.ok) throw new Error(`a new article and no return: ${read.message}`)
  if (!wellFormed(read.document.rows.flatMap(({ source, target }) => [source, target ?? '']))) return
  const again = readReturn(jsonOfReturn(read.document))
  if (!again.ok) throw new Error(`read, and not read again: ${again.message}`)
  const said = (document: typeof read.document) =>
    JSON.stringify(document.rows.map(({ id, source, target }) => [id, source, target]))
  if (said(again.document) !== said(read.document)) throw new Error('read, and otherwise read again')
}

const wellFormed = (texts: readonly string[]) => texts.every((text) => text.isWellFormed())

/** Without a change an XLIFF file or catalogue is the same; with a translation everywhere it can still be read. */
function goesOutAsItCame(text: string, read: NewFromFile): void {
  const catalogue = read.original === 'po'
  const kept = catalogue ? keptPo(text) : keptXliff(text)
  const built = (whole: BilingualDocument) => {
    const input = { format: read.original ?? '', bytes: kept, ...packed(whole) }
    return asJob('rebuild', input, () => (catalogue ? rebuildPo : rebuildXliff)(kept, whole))
  }
  const asItCame = articleFrom(read, (target) => target)
  const same = new TextDecoder().decode(built(asItCame))
  const before = new TextDecoder().decode(kept)
  const plain = catalogue ? before : plainXml(before)
  if (same !== plain && read.rows.every(({ segment: one }) => one !== null))
    throw new Error('another file without a change')
  const translated = new TextDecoder().decode(built(articleFrom(read, () => 'Given <here> & "now".')))
  const back = readReturn(translated)
  if (!back.ok) throw new Error(`what goes out cannot come back: ${back.message} in line ${back.line}`)
  const input = { file: translated, original: kept, ...packed(asItCame) }
  asJob('readBack', input, () => JOBS.readBack.run(input))
}

function packed({ segments, ...document }: BilingualDocument) {
  return { document, segments: pack(segments) }
}

function articleFrom(
  { text, ranges, rows }: NewFromFile,
  give: (target: string | null) => string | null,
): BilingualDocument {
  const targets = new Map(rows.map((row) => [row.segment, row.text]))
  let behind = 0
  const segments = ranges.map(({ start, end, paragraph }, index) => {
    const came = targets.get(index + 1) ?? ''
    const target = give(came === '' ? null : came)
    const gap = text.slice(behind, start)
    behind = end
    const status = target === null ? ('untranslated' as const) : ('draft' as const)
    return segmentOf(index + 1, { gap, source: text.slice(start, end), paragraph, target, status })
  })
  return documentOf(segments, { tail: text.slice(behind) })
}

/** As a file with a layout comes in; what it holds it also holds when it was built again. */
function takeSource(format: string): (bytes: Uint8Array) => void {
  const source = SOURCES.get(format)
  if (!source) throw new Error(`No kind of file is called ${format}`)
  return (bytes) => {
    inLoop('sourceOf', () => sourceOf(bytes, `a.${source.extension}`))
    const job = <T>(work: () => T) => asJob('readSource', { format, bytes }, work)
    const read = job(() => source.read(bytes))
    if (!read.ok) return
    for (const { text } of read.units)
      if (text === '' || text !== text.trim()) throw new Error(`a unit of ${JSON.stringify(text)}`)
    covers(read.units.map(({ text }) => text).join('\n\n'))
    const empty = read.units.map(() => null)
    const again = source.read(job(() => source.rebuild(bytes, empty, 'en')))
    const said = (units: typeof read.units) => JSON.stringify(units.map(({ text }) => text))
    if (!again.ok || said(again.units) !== said(read.units))
      throw new Error('built again, it holds something else')
    const texts = read.units.map(({ text }) => `${text} & <i>`)
    const out = source.read(job(() => source.rebuild(bytes, texts, 'en')))
    if (!out.ok) throw new Error(`what goes out cannot be read: ${out.message}`)
  }
}

function takePasted(bytes: Uint8Array): void {
  const input = { pasted: new TextDecoder().decode(bytes), language: 'id' }
  const page = asJob('pageOf', input, () => pageOfPasted(input.pasted, input.language))
  if (!('ok' in page)) takeSource('html')(page)
}

function takePackage(bytes: Uint8Array): void {
  takeSource('docx')(bytes)
  asJob('isTable', bytes, () => isTable(bytes))
  const read = asJob('readReturn', bytes, () => readPacked(bytes))
  if (read.ok) asJob('readNew', bytes, () => readNew(bytes))
}

function takeRules(bytes: Uint8Array): void {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return
  const read = inLoop('readSrx', () => readSrx(decoded.text, 'id'))
  if (!read.ok) return
  segment('Satu dua. Tiga Kab. Empat.', 'id')
}
