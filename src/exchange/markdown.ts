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
  write(document) {
    return blocks(flowOf(document).pieces)
      .map((block) => `${rendered(block)}\n`)
      .join('\n')
  },
}

function blocks(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const found: Piece[][] = []
  for (const piece of pieces) {
    const open = found.at(-1)
    const last = open?.at(-1)?.segment
    if (open && last?.paragraph === piece.segment.paragraph && last.kind === piece.segment.kind)
      open.push(piece)
    else found.push([piece])
  }
  return found
}

function rendered(block: readonly Piece[]): string {
  const [before, after] = AROUND.get(block[0]?.segment.kind ?? '') ?? ['', '']
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
