import { atomsIn } from '../core/text/atoms.ts'
import type { BilingualDocument, DocumentSegment, Writer } from './document.ts'
import { changesOf } from './parts/changes.ts'
import { codes21, type InlineCodes, inlineOf } from './parts/inline.ts'
import { paragraphsOf } from './parts/paragraphs.ts'
import { TOOL } from './parts/tool.ts'
import { CHANGES } from './parts/xliff2-module-grammar.ts'
import { element, frameOf, HOLE, XML_DECLARATION, type XmlElement, xmlOf } from './parts/xml.ts'

const ROOT = (source: string, target: string) =>
  `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:ctr="${CHANGES}" srcLang="${source}" trgLang="${target}">`

/** XLIFF 2's words for ours; ours itself is the sub-state. */
const STATE: ReadonlyMap<string, string> = new Map([
  ['untranslated', 'initial'],
  ['draft', 'initial'],
  ['translated', 'translated'],
  ['returned', 'translated'],
  ['approved', 'reviewed'],
  ['final', 'final'],
])

/** The article for translation tools of the newer standard. */
export const xliff21: Writer = {
  format: 'xliff21',
  mediaType: 'application/xliff+xml',
  extension: 'xlf',
  conformance:
    'XLIFF 2.1, valid against the core and metadata schemas: a unit for each paragraph, in it its segments with their ids ' +
    'and the white space between them. States: draft initial, translated and returned translated, approved reviewed, ' +
    'final final; the sub-state padan:… says which. Every segment stays: one without (approved) translation has no ' +
    'target, whatever was chosen for it; one omitted on purpose has an empty one; one that only the translation has has ' +
    'an empty source. Kept as metadata of the unit: kind, the revision that went out, omission reason, authors and ' +
    'reviewers with times, the text before; as notes what reviewers wrote and what is said in open threads. With all segments every revision of each target ' +
    'is there, with its author and time (change tracking); with approved only none is. Lost: white space between paragraphs, ' +
    'when each note was written, what was decided on older revisions, inline codes of these (signs in the text).',
  history: true,
  parts: partsOf,
}

function* partsOf(document: BilingualDocument): Generator<string> {
  const [before, after] = frameOf(file(document, [HOLE]), 1)
  yield `${XML_DECLARATION}\n`
  yield `${ROOT(document.source, document.target)}\n`
  yield `${before}\n`
  for (const { id, segments } of paragraphsOf(document.segments))
    yield `${xmlOf(unit(document, id, segments), 2)}\n`
  yield `${after}\n`
  yield '</xliff>\n'
}

function file({ id, title, address }: BilingualDocument, content: readonly XmlElement[]): XmlElement {
  const told = [
    meta('title', title),
    meta('address', address),
    meta('tool', `${TOOL.name} ${TOOL.version}`),
  ].flat()
  return element('file', { id: 'f1', original: id, 'xml:space': 'preserve' }, [
    element('mda:metadata', {}, [element('mda:metaGroup', { category: 'padan' }, told)]),
    ...content,
  ])
}

function unit(document: BilingualDocument, id: string, segments: readonly DocumentSegment[]): XmlElement {
  const groups = segments.map((segment) =>
    element('mda:metaGroup', { category: segment.id }, metadata(document, segment)),
  )
  const notes = segments.flatMap(({ id, notes }) =>
    notes.map(({ name, text }) =>
      element('note', { appliesTo: 'target', category: id }, name === '' ? text : `${name}: ${text}`),
    ),
  )
  return element('unit', { id, 'xml:space': 'preserve' }, [
    element('mda:metadata', {}, groups),
    ...changesOf(document, segments),
    ...(notes.length > 0 ? [element('notes', {}, notes)] : []),
    ...segmentsOf(segments),
  ])
}

function gap({ gap }: DocumentSegment, index: number): readonly XmlElement[] {
  return index === 0 || gap === '' ? [] : [element('ignorable', {}, [element('source', {}, gap)])]
}

function segmentsOf(segments: readonly DocumentSegment[]): readonly XmlElement[] {
  const taken = new Set<number>()
  return segments.flatMap((segment, index) => {
    const written = segmentOf(segment, codes21(segment.number, taken))
    for (const { number } of atomsIn(segment.source)) taken.add(number)
    return [...gap(segment, index), written]
  })
}

function segmentOf({ id, source, target, status }: DocumentSegment, codes: InlineCodes): XmlElement {
  const state = target === null ? 'initial' : STATE.get(status)
  return element('segment', { id, state, subState: `padan:${status}` }, [
    element('source', {}, inlineOf(source, source, codes)),
    ...(target === null ? [] : [element('target', {}, inlineOf(target, source, codes))]),
  ])
}

function metadata(document: BilingualDocument, segment: DocumentSegment): readonly XmlElement[] {
  const { created, changed, decided } = segment
  return [
    ...meta('kind', segment.kind),
    ...meta('revision', segment.revision),
    ...meta('omission', segment.omission),
    ...meta('created-by', created?.name),
    ...meta('created-at', created?.at),
    ...meta('changed-by', changed?.name),
    ...meta('changed-at', changed?.at),
    ...meta('decided-by', decided?.name),
    ...meta('decided-at', decided?.at),
    ...meta('previous', document.only === 'approved' ? null : segment.previous),
  ]
}

function meta(type: string, value: string | null | undefined): readonly XmlElement[] {
  return value ? [element('mda:meta', { type }, value)] : []
}
