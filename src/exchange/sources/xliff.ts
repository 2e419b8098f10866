import type { Status } from '../../core/article/state.ts'
import type { BilingualDocument } from '../document.ts'
import { type RowText, textsOfRows, underSegments } from '../parts/row-texts.ts'
import { type Splice, spliced } from '../parts/splice.ts'
import { openedTag, withAttribute, withoutAttribute } from '../parts/start-tag.ts'
import { utf8 } from '../parts/utf8.ts'
import { isAtMost, leastOf, vendorOf, vendorWord } from '../parts/vendor-states.ts'
import {
  articleRows,
  childOf,
  marksIn,
  rowOfUnit,
  statusOfStretch,
  unitsOf,
  type XliffUnit,
} from '../parts/xliff-units.ts'
import { STATES_2, XLIFF_2 } from '../parts/xliff2-tree.ts'
import { plainXml, type ReadElement, readXml } from '../parts/xml-reader.ts'
import { readReturn } from '../readers/index.ts'
import type { ReadDocument, ReturnedRow } from '../readers/returned.ts'

const MEDIA_TYPE = 'application/xliff+xml'
const CONFORMANCE =
  'The XLIFF file that the article was made of, with the translations of here: text and state of each unit or marked ' +
  'segment that was changed, in the words of the tool that wrote the file (Trados, memoQ, Phrase, or the standard’s). All ' +
  'else is as it came: ids, inline codes, notes, other tools’ elements and attributes, units that nobody translated. Of ' +
  'segments joined over units all stands in the first. Line ends are line feeds.'

/** The kinds of XLIFF that go out as they came, by what wrote them. */
export const XLIFF_SOURCES: ReadonlyMap<
  string,
  { readonly mediaType: string; readonly extension: string; readonly conformance: string }
> = new Map(
  ['xlf', 'sdlxliff', 'mqxliff', 'mxliff'].map((extension) => [
    extension,
    { mediaType: MEDIA_TYPE, extension, conformance: CONFORMANCE },
  ]),
)

/** A file's text as it is kept, whatever its bytes were. */
export function keptXliff(text: string): Uint8Array {
  const declared = text.replace(/^(\uFEFF?<\?xml\b[^>]*?encoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"')
  return new TextEncoder().encode(declared)
}

/** The file with the translations of the article that was made of it. What was not changed here stays as it came, byte for byte. */
export function rebuildXliff(bytes: Uint8Array, document: BilingualDocument): Uint8Array {
  const plain = plainXml(utf8(bytes) ?? '')
  const root = readXml(plain)
  const units = unitsOf(root, plain)
  const texts = textsOfRows(units.map(rowOfUnit), document)
  const changed = new Map<XliffUnit, RowText>()
  for (const [index, unit] of units.entries()) {
    const text = texts[index]
    if (text && differs(unit, text)) changed.set(unit, text)
  }
  if (changed.size === 0) return new TextEncoder().encode(plain)
  const together = new Map<ReadElement, XliffUnit[]>()
  for (const one of units) {
    const its = together.get(one.unit)
    if (its) its.push(one)
    else together.set(one.unit, [one])
  }
  const splices = [...together.values()].flatMap((its) =>
    its.some((one) => changed.has(one)) ? unitSplices(its, changed, plain) : [],
  )
  return new TextEncoder().encode(spliced(plain, [...splices, ...languageSplices(root, document, plain)]))
}

/**
 * A file that went out as it came, back again: its rows under the segments of here that they are of. Rows that were split or
 * joined here keep the ids of the file, which no segment has.
 */
export function returnedXliff(
  returned: ReadDocument,
  original: Uint8Array,
  document: BilingualDocument,
): readonly ReturnedRow[] {
  const read = readReturn(utf8(original) ?? '')
  if (!read.ok) throw new Error(`A file was kept that cannot be read: ${read.message}`)
  return underSegments(articleRows(read), articleRows(returned), document)
}

function differs(one: XliffUnit, { text, status }: RowText): boolean {
  return wordsIn(one) !== text || (status !== 'draft' && !isAtMost(status, statusIn(one)))
}

function wordsIn({ target, codes }: XliffUnit): string {
  return target ? codes.text(target).trim() : ''
}

/** What the file says of it. */
function statusIn(one: XliffUnit): Status {
  const { unit } = one
  if (unit.namespace !== XLIFF_2) return statusOfStretch(one)
  return STATES_2.get(unit.attributes.get('state') ?? '') ?? 'draft'
}

/** What a unit of several segments says of itself is true of each: of those that were not changed what the file says. */
function statusOf(its: readonly XliffUnit[], changed: ReadonlyMap<XliffUnit, RowText>): Status {
  return leastOf(
    its.map((one) => changed.get(one)?.status ?? (wordsIn(one) === '' ? 'untranslated' : statusIn(one))),
  )
}

/** All units here are stretches of one element. */
function unitSplices(
  its: readonly XliffUnit[],
  changed: ReadonlyMap<XliffUnit, RowText>,
  plain: string,
): readonly Splice[] {
  const [first] = its
  if (!first) return []
  const { unit } = first
  const status = statusOf(its, changed)
  const vendor = vendorOf(unit)
  const tag = plain.slice(unit.start, unit.inside.start)
  const newer = unit.namespace === XLIFF_2
  const word = newer ? wordOf2(status) : vendorWord(vendor, status)
  const told = newer
    ? withoutAttribute(withAttribute(tag, 'state', word), 'subState')
    : statedTag(unit, tag, word, status)
  const state = newer || vendor !== 'standard' ? undefined : word
  const target = first.marked
    ? markedTarget(its, changed, plain, state)
    : plainTarget(first, changed, plain, state)
  const own = [...its].flatMap((one) => {
    const text = changed.get(one)
    return text && vendor === 'trados' ? tradosSplice(one, vendorWord(vendor, text.status), plain) : []
  })
  return [
    ...(told === tag ? [] : [{ start: unit.start, end: unit.inside.start, text: told }]),
    target,
    ...own,
  ]
}

/** The unit's own start tag, where its status stands in it. */
function statedTag(unit: ReadElement, tag: string, word: string, status: Status): string {
  const vendor = vendorOf(unit)
  if (vendor === 'memoq') return withAttribute(tag, 'status', word)
  if (vendor === 'phrase') return withAttribute(tag, 'confirmed', word)
  const approved = status === 'approved' || status === 'final' ? 'yes' : 'no'
  return unit.attributes.has('approved') ? withAttribute(tag, 'approved', approved) : tag
}

function wordOf2(status: Status): string {
  if (status === 'approved') return 'reviewed'
  if (status === 'returned') return 'translated'
  return status === 'translated' || status === 'final' ? status : 'initial'
}

function plainTarget(
  unit: XliffUnit,
  changed: ReadonlyMap<XliffUnit, RowText>,
  plain: string,
  state: string | undefined,
): Splice {
  return targetSplice(unit, contentOf(unit, changed, plain), plain, state)
}

/** The target as its segments are marked in the source, those that were not changed as they are. */
function markedTarget(
  its: readonly XliffUnit[],
  changed: ReadonlyMap<XliffUnit, RowText>,
  plain: string,
  state: string | undefined,
): Splice {
  const [first] = its
  const within = first?.marked?.within
  if (!first || !within) throw new Error('A unit without marked segments was taken for one with')
  const { start, end } = within.inside
  const marks = marksIn(within).map((mark, index): Splice => {
    const one = its[index]
    const [open, close] = openedTag(plain.slice(mark.start, mark.inside.start))
    const content = one ? contentOf(one, changed, plain) : ''
    return { start: mark.start - start, end: mark.end - start, text: `${open}${content}${close}` }
  })
  const whole = { ...first, source: within, target: childOf(first.unit, 'target') }
  return targetSplice(whole, spliced(plain.slice(start, end), marks), plain, state)
}

function contentOf(unit: XliffUnit, changed: ReadonlyMap<XliffUnit, RowText>, plain: string): string {
  const { target, codes, source } = unit
  const text = changed.get(unit)
  if (!text) return target ? plain.slice(target.inside.start, target.inside.end) : ''
  // White space at the ends of a source is no word of it, and its target has the same.
  const [, lead = '', tail = ''] = /^(\s*)[\s\S]*?(\s*)$/.exec(codes.text(source)) ?? []
  return `${lead}${codes.markup(text.text)}${tail}`
}

function targetSplice(
  { unit, source, target, marked }: XliffUnit,
  content: string,
  plain: string,
  state: string | undefined,
): Splice {
  const tagged = (tag: string) => openedTag(state === undefined ? tag : withAttribute(tag, 'state', state))
  if (target && (target.name === 'target' || !marked)) {
    const [open, close] = tagged(plain.slice(target.start, target.inside.start))
    return { start: target.start, end: target.end, text: `${open}${content}${close}` }
  }
  const behind = (childOf(unit, 'seg-source') ?? source).end
  const [, prefix = ''] = /^<([\w.-]+:)?/.exec(plain.slice(source.start)) ?? []
  const [open, close] = tagged(`<${prefix}target>`)
  return { start: behind, end: behind, text: `${open}${content}${close}` }
}

/** Trados tells the status of each segment beside the texts. */
function tradosSplice({ unit, marked }: XliffUnit, word: string, plain: string): readonly Splice[] {
  const all = unit.children.filter(({ name }) => name === 'seg-defs').flatMap(({ children }) => children)
  const found =
    all.find(({ attributes }) => attributes.get('id') === marked?.mid) ?? (marked ? undefined : all[0])
  if (!found) return []
  const tag = plain.slice(found.start, found.inside.start)
  return [{ start: found.start, end: found.inside.start, text: withAttribute(tag, 'conf', word) }]
}

/** A file with targets names their language. */
function languageSplices(root: ReadElement, { target }: BilingualDocument, plain: string): readonly Splice[] {
  const newer = root.namespace === XLIFF_2
  const name = newer ? 'trgLang' : 'target-language'
  return (newer ? [root] : root.children.filter((child) => child.name === 'file'))
    .filter(({ attributes }) => !attributes.has(name))
    .map(({ start, inside }) => ({
      start,
      end: inside.start,
      text: withAttribute(plain.slice(start, inside.start), name, target),
    }))
}
