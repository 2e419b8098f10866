import { allow, type Decided, refuse } from '../../refusal.ts'
import { insideAtom } from '../../text/atoms.ts'
import { insidePair } from '../../text/pair.ts'
import { countWords } from '../../text/words.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent, PlacedSegment } from '../event.ts'
import { LIMITS } from '../limits.ts'
import { type ArticleState, currentRevision, type Segment, sourceOf } from '../state.ts'
import { carried } from './carry.ts'
import { findSegment } from './find.ts'

/**
 * One segment becomes two; white space round the cut belongs to neither. Their texts are drafts: what was said of the
 * whole was not said of its parts. A sentence left out on purpose is left out in both.
 */
export function split(state: ArticleState, command: CommandOf<'split'>): Decided<ArticleEvent> {
  const found = findSegment(state, command.segment)
  if (!found.ok) return found
  const { segment } = found
  const { targetAt, base } = command
  if (segment.start === segment.end) return refuse('added_sentence')
  const halves = cut(sourceOf(state, segment), command.at)
  if (!halves?.first || !halves.second) return refuse('bad_cut', { field: 'at' })
  if (base !== undefined && base !== segment.last) return refuse('stale_base', { current: segment.last })
  const revision = currentRevision(state, segment)
  const text = revision?.text ?? ''
  const targets = targetAt === undefined ? { first: text, second: '' } : cut(text, targetAt)
  if (!targets) return refuse('bad_cut', { field: 'targetAt' })
  if (state.order.length >= LIMITS.segments) {
    const values = { limit: LIMITS.segments, count: state.order.length + 1 }
    return refuse('too_many_segments', { values })
  }
  const [one, two] = [state.next, state.next + 1]
  const made = [
    placed(segment, one, segment.start, halves.first),
    placed(segment, two, segment.end - halves.second.length, halves.second),
  ]
  const texts = [
    { segment: one, text: targets.first },
    { segment: two, text: targets.second },
  ]
  const given = { state: 'draft', origin: 'split', omission: revision?.omission } as const
  return allow(
    { type: 'segmentsReplaced', retired: [segment.ref], made },
    ...carried(
      state.next + 2,
      texts.map((part) => ({ ...given, ...part })),
    ),
  )
}

/** Both sides of a place in a text, without the white space between; undefined where nothing can be cut. */
function cut(text: string, at: number): { readonly first: string; readonly second: string } | undefined {
  if (!Number.isInteger(at) || at < 0 || at > text.length) return undefined
  return insidePair(text, at) || insideAtom(text, at)
    ? undefined
    : { first: text.slice(0, at).trimEnd(), second: text.slice(at).trimStart() }
}

function placed(whole: Segment, segment: number, start: number, source: string): PlacedSegment {
  const { paragraph, kind } = whole
  return { segment, start, end: start + source.length, paragraph, kind, words: countWords(source) }
}
