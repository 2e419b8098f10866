import type { BilingualDocument, DocumentSegment, Writer } from './document.ts'
import { CODES_TMX, inlineOf } from './parts/inline.ts'
import { TOOL } from './parts/tool.ts'
import { element, frameOf, HOLE, XML_DECLARATION, type XmlElement, xmlOf } from './parts/xml.ts'

/** Trados's words; other tools keep them as a property. */
const CONFIRMATION: ReadonlyMap<string, string> = new Map([
  ['draft', 'Draft'],
  ['translated', 'Translated'],
  ['returned', 'RejectedTranslation'],
  ['approved', 'ApprovedTranslation'],
  ['final', 'ApprovedSignOff'],
])

/** A translation memory of the article. */
export const tmx: Writer = {
  format: 'tmx',
  mediaType: 'application/x-tmx+xml',
  extension: 'tmx',
  conformance:
    'TMX 1.4b, level 2, valid against tmx14.dtd: a unit for each segment that has text on both sides (with approved ' +
    'only: approved text), in order. Kept: segment id (tuid), status (x-status, and x-ConfirmationLevel as Trados ' +
    'writes it), the revision that went out, kind, first and current author with times, the neighbouring source sentences (x-context-pre, ' +
    'x-context-post). Tags are inline codes. A source never stands as target, so the choice for untranslated segments changes nothing. Lost: ' +
    'segments without source or target, omission reasons, reviewers and their notes, gaps, previous text.',
  parts: partsOf,
}

function* partsOf(document: BilingualDocument): Generator<string> {
  const body = element('body', {}, [HOLE])
  const [before, after] = frameOf(element('tmx', { version: '1.4' }, [header(document), body]))
  yield `${XML_DECLARATION}\n`
  yield '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
  yield `${before}\n`
  for (const [previous, segment, next] of sourced(document)) {
    if (segment.target) yield `${xmlOf(unit(document, segment, previous?.source, next?.source), 2)}\n`
  }
  yield `${after}\n`
}

type Neighbour = DocumentSegment | undefined

/** Segments with a source, each between the ones before and behind it. */
function* sourced({ segments }: BilingualDocument): Generator<[Neighbour, DocumentSegment, Neighbour]> {
  let previous: Neighbour
  let held: Neighbour
  for (const segment of segments) {
    if (segment.source === '') continue
    if (held) yield [previous, held, segment]
    previous = held
    held = segment
  }
  if (held) yield [previous, held, undefined]
}

function header(document: BilingualDocument): XmlElement {
  const holds =
    document.only === 'approved' ? 'an approved translation' : 'a translation, whatever its status'
  return element(
    'header',
    {
      creationtool: TOOL.name,
      creationtoolversion: TOOL.version,
      segtype: 'sentence',
      'o-tmf': TOOL.name,
      adminlang: 'en',
      srclang: document.source,
      datatype: 'plaintext',
      creationdate: stampOf(document.exportedAt),
    },
    [
      element(
        'note',
        { 'xml:lang': 'en' },
        `Holds the segments that have a source and ${holds}. ` +
          'Untranslated and omitted segments are left out.',
      ),
      element('prop', { type: 'x-article' }, document.id),
      element('prop', { type: 'x-title' }, document.title),
      element('prop', { type: 'x-project' }, document.project),
    ],
  )
}

function unit(
  document: BilingualDocument,
  segment: DocumentSegment,
  before: string | undefined,
  after: string | undefined,
): XmlElement {
  const { created, changed } = segment
  return element(
    'tu',
    {
      tuid: segment.id,
      creationdate: created ? stampOf(created.at) : undefined,
      creationid: created?.name,
      changedate: changed ? stampOf(changed.at) : undefined,
      changeid: changed?.name,
    },
    [
      element('prop', { type: 'x-status' }, segment.status),
      ...prop('x-ConfirmationLevel', CONFIRMATION.get(segment.status)),
      element('prop', { type: 'x-kind' }, segment.kind),
      ...prop('x-revision', segment.revision ?? undefined),
      element('prop', { type: 'x-article' }, document.id),
      element('tuv', { 'xml:lang': document.source }, [
        ...prop('x-context-pre', before),
        ...prop('x-context-post', after),
        element('seg', {}, inlineOf(segment.source, segment.source, CODES_TMX)),
      ]),
      element('tuv', { 'xml:lang': document.target }, [
        element('seg', {}, inlineOf(segment.target ?? '', segment.source, CODES_TMX)),
      ]),
    ],
  )
}

function prop(type: string, value: string | undefined): readonly XmlElement[] {
  return value === undefined ? [] : [element('prop', { type }, value)]
}

/** 2026-11-22T08:30:00.123Z → 20261122T083000Z */
function stampOf(iso: string): string {
  return `${iso.slice(0, 4)}${iso.slice(5, 7)}${iso.slice(8, 13)}${iso.slice(14, 16)}${iso.slice(17, 19)}Z`
}
