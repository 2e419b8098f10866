import type { Writer } from './document.ts'
import { flowOf } from './parts/flow.ts'

/** The translation as a plain text for readers. */
export const text: Writer = {
  format: 'text',
  mediaType: 'text/plain; charset=utf-8',
  extension: 'txt',
  conformance:
    'The target text in UTF-8 without byte order mark, with the paragraphs, line ends and spaces of the source. ' +
    'A segment without (approved) translation stands as its source in square brackets after the language, ' +
    '“[id: …]”, as its source without that mark, or is left out; one that is omitted on purpose leaves no trace. That mark is all the file says ' +
    'of itself, since it goes to readers. Lost: ids, status, people, times, notes, kinds.',
  *parts(document) {
    for (const { gap, text } of flowOf(document)) yield gap + text
  },
}
