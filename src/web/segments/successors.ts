import { z } from 'zod'
import type { ArticleEvent, PlacedSegment, Ref } from '../../core/article/event.ts'
import { standingFor } from '../../core/article/lineage.ts'
import type { ArticleState } from '../../core/article/state.ts'
import { publicId } from '../../desk/document.ts'

const range = z.strictObject({ id: z.string(), start: z.number().int(), end: z.number().int() })

/** A segment with its place in the source, `[start, end)` in UTF-16 code units. */
export type RangeAnswer = z.infer<typeof range>

/** What stands now where a segment stood. */
export function successorsOf(article: string, state: ArticleState, ref: Ref): readonly RangeAnswer[] {
  return standingFor(state, ref).flatMap((segment) => {
    const found = state.segments.get(segment)
    return found ? [rangeOf(article, { ...found, segment })] : []
  })
}

/** Which segments gave way and which came, by split or merge. */
export const replacementAnswer = z.strictObject({ retired: z.array(z.string()), made: z.array(range) })

/** From the line alone, so that a repeat gives the same answer. */
export function replacementOf(
  article: string,
  events: readonly ArticleEvent[],
): z.infer<typeof replacementAnswer> {
  const event = events.find((one) => one.type === 'segmentsReplaced')
  if (event?.type !== 'segmentsReplaced') throw new Error('Segments were replaced without their event')
  return {
    retired: event.retired.map((ref) => publicId(article, ref)),
    made: event.made.map((one) => rangeOf(article, one)),
  }
}

function rangeOf(
  article: string,
  { segment, start, end }: Pick<PlacedSegment, 'segment' | 'start' | 'end'>,
): RangeAnswer {
  return { id: publicId(article, segment), start, end }
}
