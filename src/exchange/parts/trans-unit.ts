import type { BilingualDocument, DocumentSegment } from '../document.ts'
import { type Given, givenOf, previousOf, proposalOf } from './given.ts'
import { CODES_12, inlineOf } from './inline.ts'
import type { Phases } from './phases.ts'
import { TOOL } from './tool.ts'
import { element, type XmlElement } from './xml.ts'

/** XLIFF 1.2's words for ours. */
const STATE: ReadonlyMap<string, string> = new Map([
  ['untranslated', 'new'],
  ['draft', 'needs-translation'],
  ['translated', 'translated'],
  ['returned', 'needs-review-translation'],
  ['approved', 'signed-off'],
  ['final', 'final'],
])

const APPROVED: ReadonlySet<string> = new Set(['approved', 'final'])

/** One segment as XLIFF 1.2. */
export function transUnit(document: BilingualDocument, segment: DocumentSegment, phases: Phases): XmlElement {
  const given = givenOf(document, segment)
  const approved = APPROVED.has(segment.status) && segment.target !== null
  // The schema defaults xml:space to “default” on each of these elements, so it is not inherited from the file.
  return element(
    'trans-unit',
    {
      id: segment.id,
      approved: approved ? 'yes' : 'no',
      restype: `x-${segment.kind}`,
      'xml:space': 'preserve',
    },
    [
      element('source', {}, inlineOf(segment.source, segment.source, CODES_12)),
      ...target(segment, given, phases),
      ...contexts(segment, given),
      ...notes(segment, given),
      ...others(document, segment),
    ],
  )
}

function target(segment: DocumentSegment, given: Given, phases: Phases): readonly XmlElement[] {
  if (segment.target !== null) {
    const state = STATE.get(segment.status)
    const phase = phases.nameOf('translation', segment.changed)
    return [
      element('target', { state, 'phase-name': phase }, inlineOf(segment.target, segment.source, CODES_12)),
    ]
  }
  // No target says “not translated” to every tool; an empty one is read as a translation by some.
  if (given.as === 'nothing') return []
  // The bare source: a tool's user overtypes it, and a tool that compares the two sides sees that it is none.
  return [
    element('target', { state: 'needs-translation' }, inlineOf(segment.source, segment.source, CODES_12)),
  ]
}

function contexts(segment: DocumentSegment, given: Given): readonly XmlElement[] {
  const { created, changed, decided, omission, revision, status, target } = segment
  const known: readonly (readonly [type: string, value: string | null | undefined])[] = [
    ['x-status', target === null && status !== 'untranslated' ? status : null],
    ['x-target-is', given.as === 'source' ? 'source' : null],
    ['x-revision', revision],
    ['x-omission', omission],
    ['x-created-by', created?.name],
    ['x-created-at', created?.at],
    ['x-changed-by', changed?.name],
    ['x-changed-at', changed?.at],
    ['x-decided-by', decided?.name],
    ['x-decided-at', decided?.at],
  ]
  const found = known.flatMap(([type, value]) =>
    value ? [element('context', { 'context-type': type }, value)] : [],
  )
  return found.length > 0 ? [element('context-group', { purpose: 'information' }, found)] : []
}

function notes(segment: DocumentSegment, given: Given): readonly XmlElement[] {
  const own: XmlElement[] = []
  if (segment.source === '')
    own.push(remark('source', 'No source: a sentence that only the translation has.'))
  if (segment.target === '') own.push(remark('target', 'Omitted on purpose: the target is empty.'))
  if (given.as === 'source') own.push(remark('target', 'Not translated: the target is a copy of the source.'))
  return [
    ...own,
    ...segment.notes.map((note) => element('note', { from: note.name, annotates: 'target' }, note.text)),
  ]
}

function remark(annotates: 'source' | 'target', text: string): XmlElement {
  return element('note', { from: TOOL.name, annotates, 'xml:lang': 'en' }, text)
}

function others(document: BilingualDocument, segment: DocumentSegment): readonly XmlElement[] {
  const previous = previousOf(document, segment)
  const proposal = proposalOf(document, segment)
  return [
    ...(previous === null ? [] : [altTrans(segment, previous, { alttranstype: 'previous-version' })]),
    ...(proposal === undefined
      ? []
      : [altTrans(segment, proposal.text, { alttranstype: 'proposal', origin: proposal.origin })]),
  ]
}

function altTrans(
  { source }: DocumentSegment,
  text: string,
  about: Readonly<Record<string, string>>,
): XmlElement {
  const target = element('target', {}, inlineOf(text, source, CODES_12))
  return element('alt-trans', { ...about, 'xml:space': 'preserve' }, [target])
}
