import { withoutAtoms } from '../../core/text/atoms.ts'
import type { BilingualDocument, DocumentSegment } from '../document.ts'
import { givenOf } from './given.ts'

/** One segment of the running text, with the white space before it; without segment: the white space behind the last. */
export interface Piece {
  readonly segment?: DocumentSegment
  readonly gap: string
  readonly text: string
}

/**
 * The target side as running text, without inline markup: the gaps of the source, one gap where a segment gives no text.
 * Where sources stand unmarked, an article that nobody translated is its source.
 */
export function* flowOf(document: BilingualDocument): Generator<Piece> {
  let before: DocumentSegment | undefined
  let gap = ''
  let carried = ''
  let skipped = false
  for (const segment of document.segments) {
    const text = withoutAtoms(textOf(document, segment))
    const own = carried + segment.gap
    carried = ''
    if (text === '' && segment.source === '') {
      // Nothing of the source lies between its gap and the next: they are halves of one.
      carried = own
      continue
    }
    if (!skipped) gap = own
    else if (before) gap = stronger(gap, own)
    skipped = text === ''
    if (skipped) continue
    yield { segment, gap: parted(before, segment, gap), text }
    before = segment
  }
  if (before || !skipped) yield { gap: carried + document.tail, text: '' }
}

function textOf(document: BilingualDocument, segment: DocumentSegment): string {
  const { as, text } = givenOf(document, segment)
  return as === 'source' && document.untranslated === 'plain' ? segment.source : text
}

/** Of the gaps on both sides of what is left out, the one that parts more: a paragraph break before a space. */
function stronger(before: string, after: string): string {
  return before === '' || breaks(after) > breaks(before) ? after : before
}

function breaks(gap: string): number {
  return gap.match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0
}

// A sentence that only the translation has comes with no gap of the source.
function parted(before: DocumentSegment | undefined, segment: DocumentSegment, gap: string): string {
  const added = segment.source === '' || before?.source === ''
  return gap === '' && before && added ? ' ' : gap
}
