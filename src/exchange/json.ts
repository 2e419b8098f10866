import type { Writer } from './document.ts'
import { previousOf } from './parts/given.ts'
import { TOOL } from './parts/tool.ts'

/** The whole document for programs. */
export const json: Writer = {
  format: 'json',
  mediaType: 'application/json',
  extension: 'json',
  conformance:
    'Everything an export knows, in UTF-8: ids, both sides, gaps, kinds, status, omission reasons, people, times, ' +
    'notes and the text before the current one. Every segment stays, whatever is chosen for untranslated ones; its ' +
    'target is null without (approved) translation and empty when omitted on purpose. The fields “only” and ' +
    '“untranslated” say what was chosen; with approved only no previous text is given. Lost: older revisions.',
  write(document) {
    const segments = document.segments.map((segment) => ({
      ...segment,
      previous: previousOf(document, segment),
    }))
    const file = { format: 'padan-bilingual', formatVersion: 1, tool: TOOL, ...document, segments }
    return `${JSON.stringify(file, null, 2)}\n`
  },
}
