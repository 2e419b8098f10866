import type { BilingualDocument, Writer } from './document.ts'
import { previousOf, proposalOf } from './parts/given.ts'
import { TOOL } from './parts/tool.ts'

/** The whole document for programs. */
export const json: Writer = {
  format: 'json',
  mediaType: 'application/json',
  extension: 'json',
  conformance:
    'Everything an export knows, in UTF-8: ids, both sides, gaps, kinds, status, omission reasons, people, times, ' +
    'notes, the text before the current one and what it began with, if a memory, a machine or a file gave that. Every segment stays, whatever is chosen for untranslated ones; its ' +
    'target is null without (approved) translation and empty when omitted on purpose. The fields “only” and ' +
    '“untranslated” say what was chosen. With all segments the whole history is there: named versions, and of each segment ' +
    'every revision with its decisions, and every comment; with approved ' +
    'only neither it nor previous text is given. Lost: drafts that their author saved over and that were folded.',
  history: true,
  parts: partsOf,
}

/** As `JSON.stringify` writes it, indented; a line break in it is never one of a text. */
function* partsOf(document: BilingualDocument): Generator<string> {
  const file = { format: 'padan-bilingual', formatVersion: 1, tool: TOOL, ...document, segments: [] }
  const [before, after] = JSON.stringify(file, null, 2).split('\n  "segments": []')
  yield `${before}\n  "segments": [`
  let first = true
  for (const segment of document.segments) {
    const [previous, proposal] = [previousOf(document, segment), proposalOf(document, segment)]
    const written = JSON.stringify({ ...segment, previous, proposal }, null, 2)
    yield `${first ? '' : ','}\n    ${written.replaceAll('\n', '\n    ')}`
    first = false
  }
  yield `${first ? '' : '\n  '}]${after}\n`
}
