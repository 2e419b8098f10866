import { STATUSES, type Status } from '../../core/article/state.ts'
import { tmxTextWithAtoms } from '../parts/inline.ts'
import { baseOf } from '../parts/language.ts'
import type { ReadElement } from '../parts/xml-reader.ts'
import { readXmlReturn } from '../parts/xml-return.ts'
import { type Reader, ReturnError, type ReturnedRow, withoutTwins } from './returned.ts'

const XML = 'http://www.w3.org/XML/1998/namespace'
const OURS: ReadonlySet<string> = new Set(['id', 'en'])

const CONFIRMATION: ReadonlyMap<string, Status> = new Map([
  ['Draft', 'draft'],
  ['Translated', 'translated'],
  ['RejectedTranslation', 'returned'],
  ['ApprovedTranslation', 'approved'],
  ['ApprovedSignOff', 'final'],
])

/** Translation memories: ours, OmegaT's, Trados's and whatever else holds Indonesian and English. */
export const tmxReader: Reader = {
  format: 'tmx',
  conformance:
    'TMX 1.1 to 1.4b: of each unit its id, the texts in Indonesian and English (by base language; in, ind and eng count), ' +
    'x-status or Trados’s x-ConfirmationLevel, notes, and of ours the revision that went out; what says nothing of its state is translated. A document type ' +
    'that names a file is tolerated and never opened. Units without both languages are passed over and counted. Inline ' +
    'codes whose x (of a pair, else i) is a number become tags. Left aside: other codes, other languages, dates and people. A document type with declarations in it, a code that opens ' +
    'and does not close, and an id that stands twice are refused.',
  read: (text) => readXmlReturn(text, documentIn, { doctype: 'tmx' }),
}

function documentIn(root: ReadElement) {
  if (root.name !== 'tmx') throw new ReturnError(`<${root.name}> where <tmx> should be`, root.line)
  const version = root.attributes.get('version') ?? ''
  if (!/^1\.[1-4]b?$/.test(version))
    throw new ReturnError(`TMX ${version.slice(0, 20)}, which is not read`, root.line)
  const [header, body] = ['header', 'body'].map((name) => root.children.find((child) => child.name === name))
  if (!body) throw new ReturnError('<tmx> without <body>', root.line)
  const units = body.children.filter(({ name }) => name === 'tu')
  const from = baseOf(header?.attributes.get('srclang') ?? '') === 'en' ? 'en' : 'id'
  const to = from === 'id' ? 'en' : 'id'
  const rows = units.flatMap((unit, index) => rowOf(unit, index + 1, from, to) ?? [])
  const skipped = units.length - rows.length
  return { format: 'tmx', source: from, target: to, rows: withoutTwins(rows), skipped } as const
}

function rowOf(unit: ReadElement, number: number, from: string, to: string): ReturnedRow | undefined {
  const texts = new Map<string, string>()
  for (const variant of unit.children.filter(({ name }) => name === 'tuv')) {
    const tag = variant.attributes.get(`{${XML}}lang`) ?? variant.attributes.get('lang') ?? ''
    const [language, text] = [baseOf(tag), variant.children.find(({ name }) => name === 'seg')]
    if (text && OURS.has(language) && !texts.has(language))
      texts.set(language, tmxTextWithAtoms(paired(text)))
  }
  const [source, target] = [texts.get(from), texts.get(to)]
  if (source === undefined || target === undefined) return undefined
  const props = propsOf(unit)
  const notes = unit.children.filter(({ name }) => name === 'note')
  return {
    id: unit.attributes.get('tuid') ?? `tu ${number}`,
    source,
    target,
    status: statusIn(props),
    revision: props.get('x-revision'),
    omission: null,
    note: notes.map(({ text }) => text).join('\n'),
    line: unit.line,
  }
}

function propsOf(unit: ReadElement): ReadonlyMap<string, string> {
  const props = unit.children.filter(({ name }) => name === 'prop')
  return new Map(props.map(({ attributes, text }) => [attributes.get('type') ?? '', text]))
}

function statusIn(props: ReadonlyMap<string, string>): Status {
  const own = STATUSES.find((status) => status === props.get('x-status'))
  return own ?? CONFIRMATION.get(props.get('x-ConfirmationLevel') ?? '') ?? 'translated'
}

/** The same text; refused where a code that opens has no end (TMX 1.4b, `bpt` and `ept` by their `i`). */
function paired(segment: ReadElement): ReadElement {
  const numbers = (name: string) =>
    segment.children.filter((one) => one.name === name).map(({ attributes }) => attributes.get('i') ?? '')
  const closed = numbers('ept')
  const open = numbers('bpt').find((i) => !closed.includes(i))
  if (open !== undefined) throw new ReturnError(`<bpt i="${open.slice(0, 20)}"> without <ept>`, segment.line)
  return segment
}
