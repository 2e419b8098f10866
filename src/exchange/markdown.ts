import type { Writer } from './document.ts'
import { flowOf, type Piece } from './parts/flow.ts'

/** What stands around a block of each kind; other kinds are plain paragraphs. */
const AROUND: ReadonlyMap<string, readonly [before: string, after: string]> = new Map([
  ['title', ['# ', '']],
  ['deck', ['**', '**']],
  ['byline', ['*', '*']],
  ['caption', ['> ', '']],
])

/** The translation as Markdown, one block a paragraph. */
export const markdown: Writer = {
  format: 'markdown',
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'md',
  conformance:
    'The target text as CommonMark in UTF-8: a blank line between paragraphs, the title as heading, decks bold, ' +
    'bylines italic, captions as quotations; what Markdown would read as markup is escaped. Untranslated and ' +
    'omitted segments as in plain text. Lost: runs of spaces and single line breaks (they become one space), ids, ' +
    'status, people, times, notes.',
  *parts(document) {
    let between = ''
    for (const block of blocks(flowOf(document))) {
      yield `${between}${rendered(block)}\n`
      between = '\n'
    }
  },
}

function* blocks(pieces: Iterable<Piece>): Generator<readonly Piece[]> {
  let open: Piece[] = []
  for (const piece of pieces) {
    const last = open.at(-1)?.segment
    if (!piece.segment) continue
    if (last && (last.paragraph !== piece.segment.paragraph || last.kind !== piece.segment.kind)) {
      yield open
      open = []
    }
    open.push(piece)
  }
  if (open.length > 0) yield open
}

function rendered(block: readonly Piece[]): string {
  const [before, after] = AROUND.get(block[0]?.segment?.kind ?? '') ?? ['', '']
  const joined = block.map((piece) => piece.gap + piece.text).join('')
  return before + escapeMarkdown(joined.trim().replaceAll(/\s+/g, ' ')) + after
}

/** One line as Markdown shows it: what it would read as markup is escaped. */
export function escapeMarkdown(line: string): string {
  return line
    .replaceAll(/[\\`*_~[\]]|<(?=[A-Za-z/!?])|&(?=[#A-Za-z])/g, '\\$&')
    .replace(/^[#=+>-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}
