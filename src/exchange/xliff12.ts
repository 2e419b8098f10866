import type { BilingualDocument, Writer } from './document.ts'
import { paragraphsOf } from './parts/paragraphs.ts'
import { Phases } from './parts/phases.ts'
import { TOOL } from './parts/tool.ts'
import { transUnit } from './parts/trans-unit.ts'
import { element, frameOf, HOLE, XML_DECLARATION, type XmlElement, xmlOf } from './parts/xml.ts'

const ROOT = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'

/** The article for translation tools. */
export const xliff12: Writer = {
  format: 'xliff12',
  mediaType: 'application/x-xliff+xml',
  extension: 'xlf',
  conformance:
    'XLIFF 1.2, valid against the strict schema: a group for each paragraph, a trans-unit for each segment with its id. ' +
    'States: draft needs-translation, translated translated, returned needs-review-translation, approved signed-off ' +
    'and final final, both with approved="yes". Every segment stays: one without (approved) translation has no target, or a copy of its ' +
    'source with state needs-translation and a note and a context that say so; one omitted on purpose has an empty target with ' +
    'its state, a note, and the reason as context; one that only the translation has has an empty source. Kept as ' +
    'well: the revision that went out (context), kinds (restype), authors and reviewers (phases, contexts with times), what reviewers wrote and what is said in open threads as notes with their writer, previous ' +
    'text and what the translation began with, if a memory, a machine or a file gave it (alt-trans; none with approved only). Lost: gaps between segments, when each note was written, older revisions.',
  parts: partsOf,
}

function* partsOf(document: BilingualDocument): Generator<string> {
  const phases = new Phases(document.segments)
  const body = element('body', {}, [HOLE])
  const [before, after] = frameOf(file(document, [header(document, phases), body]), 1)
  yield `${XML_DECLARATION}\n`
  yield `${ROOT}\n`
  yield `${before}\n`
  for (const { id, segments } of paragraphsOf(document.segments)) {
    const group = element('group', { id, restype: 'x-paragraph' }, [HOLE])
    const [open, close] = frameOf(group, 3)
    yield `${open}\n`
    for (const segment of segments) yield `${xmlOf(transUnit(document, segment, phases), 4)}\n`
    yield `${close}\n`
  }
  yield `${after}\n`
  yield '</xliff>\n'
}

function file(document: BilingualDocument, content: readonly XmlElement[]): XmlElement {
  const attributes = {
    original: document.id,
    'source-language': document.source,
    'target-language': document.target,
    datatype: 'plaintext',
    date: document.exportedAt,
    'tool-id': TOOL.id,
    'product-name': document.project === '' ? undefined : document.project,
    'xml:space': 'preserve',
  }
  return element('file', attributes, content)
}

function header(document: BilingualDocument, phases: Phases): XmlElement {
  const address = element('external-file', { href: document.address })
  return element('header', {}, [
    ...phases.elements(TOOL.id),
    ...(document.address === '' ? [] : [element('reference', {}, [address])]),
    ...remarks(document).map((text) => element('note', { from: TOOL.name, 'xml:lang': 'en' }, text)),
    element('tool', { 'tool-id': TOOL.id, 'tool-name': TOOL.name, 'tool-version': TOOL.version }),
  ])
}

function remarks(document: BilingualDocument): readonly string[] {
  const without = document.only === 'approved' ? 'without approved translation' : 'without translation'
  return [
    document.title,
    document.only === 'approved'
      ? 'Approved only: a target stands where its text is approved. Every segment is in this file.'
      : 'All segments, whatever their status.',
    document.untranslated === 'omit'
      ? `A segment ${without} has no target.`
      : `A segment ${without} has a copy of its source as target, with state needs-translation and a note that says ` +
        'so; it is not a translation and should not go into a memory.',
    'An empty target is a segment omitted on purpose.',
  ]
}
