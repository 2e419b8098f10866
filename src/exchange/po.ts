import { type GetTextTranslation, po as gettext } from 'gettext-parser'
import type { BilingualDocument, DocumentSegment, Stamp, Writer } from './document.ts'
import { factsLine, isFuzzy } from './parts/po-facts.ts'
import { pluralForms } from './parts/po-plurals.ts'
import { portionsOf } from './parts/portions.ts'
import { TOOL } from './parts/tool.ts'

/** Entries that are compiled at once; the library holds each several times until it has joined them. */
const PORTION = 1_000

/** A message catalogue, for editors that know gettext. */
export const po: Writer = {
  format: 'po',
  mediaType: 'text/x-gettext-translation; charset=utf-8',
  extension: 'po',
  conformance:
    'GNU gettext PO in UTF-8, lines not folded: an entry for each segment, in order, its id as msgctxt, so that equal ' +
    'sentences stay apart; one that only the translation has has an empty msgid. What is translated, approved or final ' +
    'is plain, a draft or returned text is fuzzy; a segment without (approved) translation has an empty msgstr, whatever ' +
    'is chosen for untranslated ones, as has one omitted on purpose. The first extracted comment of an entry gives ' +
    'status, kind, paragraph, the revision that went out and an omission’s reason; reviewers’ notes with their writer ' +
    'follow. Lost: gaps, authors of each segment, when each note was written, previous text.',
  parts: partsOf,
}

function* partsOf(document: BilingualDocument): Generator<string> {
  const headers = headersOf(document)
  let first = true
  for (const portion of portionsOf(document.segments, PORTION)) {
    const written = compiled(first ? headers : {}, portion)
    // Without the header that each has: the file has its own. Its end is the empty line before the next entry.
    yield first ? written : written.slice(written.indexOf('\n\n') + 1)
    first = false
  }
  if (first) yield compiled(headers, [])
}

function compiled(headers: Readonly<Record<string, string>>, segments: readonly DocumentSegment[]): string {
  const entries = segments.map((segment) => [segment.id, { '': entryOf(segment) }] as const)
  const table = { charset: 'utf-8', headers, translations: Object.fromEntries(entries) }
  return gettext.compile(table, { foldLength: 0, escapeCharacters: false }).toString()
}

function headersOf(document: BilingualDocument): Readonly<Record<string, string>> {
  const revised = lastOf(document.segments)
  const headers = {
    'Project-Id-Version': document.title,
    'POT-Creation-Date': minuteOf(document.exportedAt),
    'PO-Revision-Date': minuteOf(revised?.at ?? document.exportedAt),
    'Last-Translator': revised?.name ?? '',
    'Language-Team': document.project,
    Language: document.target,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    'Plural-Forms': pluralForms(document.target) ?? '',
    'X-Source-Language': document.source,
    'X-Generator': `${TOOL.name} ${TOOL.version}`,
  }
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, escaped(value.replaceAll(/\s+/g, ' '))]),
  )
}

function entryOf(segment: DocumentSegment): GetTextTranslation {
  const { id, source, target, status, notes } = segment
  const extracted = [factsLine(segment), ...notes.map(({ name, text }) => `${name}: ${text}`)].join('\n')
  return {
    msgctxt: id,
    msgid: escaped(source),
    msgstr: [escaped(target ?? '')],
    comments: { extracted, ...(target && isFuzzy(status) ? { flag: 'fuzzy' } : {}) },
  }
}

// The library escapes only where it also looks for places to fold, which takes four times as long.
function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\t', '\\t').replaceAll('\r', '\\r')
}

function lastOf(segments: Iterable<DocumentSegment>): Stamp | undefined {
  let last: Stamp | undefined
  for (const { changed } of segments) if (changed && (!last || changed.at > last.at)) last = changed
  return last
}

/** 2026-11-22T08:30:00.123Z → 2026-11-22 08:30+0000 */
function minuteOf(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')}+0000`
}
