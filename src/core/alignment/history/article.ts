import type { CarriedRow } from '../../article/command.ts'
import type { SegmentRange } from '../../article/event.ts'
import { LIMITS } from '../../article/limits.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { LONGEST_SEGMENT } from '../../segmentation/length.ts'
import { kindOf } from '../../segmentation/segment.ts'
import { countWords } from '../../text/words.ts'
import type { HeldBead } from './event.ts'
import { type AlignmentState, sentencesOf, sizeOf } from './state.ts'

/** An alignment as an article: its segments, and what each bead brings to them. */
export type AsArticle =
  | { readonly ok: true; readonly ranges: readonly SegmentRange[]; readonly rows: readonly CarriedRow[] }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Each bead is a segment over all its source sentences, so that segments and gaps still give the source back; one
 * without any is a segment that only the translation has. Of beads that are not kept the translation stays behind.
 */
export function asArticle(state: AlignmentState): AsArticle {
  const ranges: SegmentRange[] = []
  const rows: CarriedRow[] = []
  for (const [index, bead] of state.beads.entries()) {
    const text = bead.kept ? sentencesOf(state, 'target', bead.target).join(' ') : ''
    const range = rangeOf(state, bead)
    const long = tooLong(index, range, text)
    if (long) return { ok: false, refusal: long }
    if (range) ranges.push(range)
    else if (!bead.kept) continue
    rows.push({
      segment: range ? ranges.length : null,
      text,
      bead: {
        sources: sizeOf(bead.source),
        targets: sizeOf(bead.target),
        score: bead.score,
        confirmed: bead.origin === 'confirmed',
      },
    })
  }
  return { ok: true, ranges, rows }
}

function rangeOf({ source }: AlignmentState, bead: HeldBead): SegmentRange | undefined {
  const first = source.sentences[bead.source.start]
  const last = source.sentences[bead.source.end - 1]
  if (!first || !last || sizeOf(bead.source) === 0) return undefined
  const text = source.text.slice(first.start, last.end)
  const { start, paragraph } = first
  const kind = kindOf(text, { paragraph, first: bead.source.start === 0 && alone(source.sentences) })
  return { start, end: last.end, paragraph, kind, words: countWords(text) }
}

/** Whether the first paragraph is one sentence, as a title is. */
function alone(sentences: readonly { readonly paragraph: number }[]): boolean {
  return sentences[1]?.paragraph !== 0
}

function tooLong(index: number, range: SegmentRange | undefined, text: string): Refusal | undefined {
  const length = range ? range.end - range.start : 0
  const bead = index + 1
  if (length > LONGEST_SEGMENT)
    return refuse('too_long', { field: 'source', values: { limit: LONGEST_SEGMENT, length, bead } }).refusal
  if (text.length <= LIMITS.target) return undefined
  const values = { limit: LIMITS.target, length: text.length, bead }
  return refuse('too_long', { field: 'target', values }).refusal
}
