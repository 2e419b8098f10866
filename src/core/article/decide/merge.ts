import { allow, type Decided, refuse } from '../../refusal.ts'
import { LONGEST_SEGMENT } from '../../segmentation/length.ts'
import { countWords } from '../../text/words.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import { LIMITS } from '../limits.ts'
import { staleSource } from '../source-change.ts'
import { type ArticleState, currentRevision, type Segment, statusOf } from '../state.ts'
import { type CarriedText, carried } from './carry.ts'
import { findSegment } from './find.ts'

/** A segment and the next become one, of the kind and paragraph of the first; their texts are joined by a space. */
export function merge(state: ArticleState, command: CommandOf<'merge'>): Decided<ArticleEvent> {
  const found = findSegment(state, command.segment)
  if (!found.ok) return found
  const { segment } = found
  const next = state.segments.get(state.order[state.order.indexOf(segment.ref) + 1] ?? 0)
  if (!next) return refuse('no_next_segment')
  if (segment.start === segment.end || next.start === next.end) return refuse('added_sentence')
  const [start, end] = [segment.start, next.end]
  const source = state.source.slice(start, end)
  if (source.length > LONGEST_SEGMENT) return tooLong('source', source, LONGEST_SEGMENT)
  const text = joined(state, state.next, segment, next)
  if (text.text.length > LIMITS.target) return tooLong('text', text.text, LIMITS.target)
  const { paragraph, kind } = segment
  const made = { segment: state.next, start, end, paragraph, kind, words: countWords(source) }
  return allow(
    { type: 'segmentsReplaced', retired: [segment.ref, next.ref], made: [made] },
    ...carried(state.next + 1, [text]),
  )
}

/**
 * The joined text is a draft, since nobody has read it as one. Only where one side was left out on purpose and the
 * other is confirmed does it say, unchanged, all that it should: then it is confirmed still.
 */
function joined(state: ArticleState, segment: number, first: Segment, second: Segment): CarriedText {
  const sides = [first, second].map((side) => {
    const revision = currentRevision(state, side)
    const status = statusOf(state, side)
    const confirmed = (status === 'translated' || status === 'approved') && !staleSource(state, side)
    return { text: revision?.text ?? '', omission: revision?.omission, confirmed }
  })
  const text = sides
    .map((side) => side.text)
    .filter((part) => part !== '')
    .join(' ')
  const omitted = sides.filter(({ omission }) => omission !== undefined)
  const complete = omitted.length > 0 && sides.every(({ confirmed }) => confirmed)
  const omission = omitted.length === 2 ? omitted[0]?.omission : undefined
  return { segment, text, state: complete ? 'translated' : 'draft', origin: 'merge', omission }
}

function tooLong(field: string, { length }: string, limit: number): ReturnType<typeof refuse> {
  return refuse('too_long', { field, values: { limit, length } })
}
