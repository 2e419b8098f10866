import { carry } from '../revision/carry.ts'
import type { Followed } from '../revision/follow.ts'
import type { Ref } from './event.ts'
import { standingFor } from './lineage.ts'
import {
  type ArticleState,
  approves,
  type Mark,
  revisionsOf,
  type Segment,
  sourceOf,
  standingDecision,
} from './state.ts'
import { supersededDrafts } from './superseded.ts'

/** Words of one side of a segment as it was, or (without a span) the whole of it. */
export type Anchor = Pick<Mark, 'segment' | 'revision' | 'side' | 'span' | 'text'>

/** Every mark that was not withdrawn, newest first. */
export function marksIn(state: ArticleState): readonly Mark[] {
  const found: Mark[] = []
  for (let ref = state.lastMark; ref !== null; ) {
    const mark = state.marks.get(ref)
    if (!mark) break
    if (!mark.withdrawn) found.push(mark)
    ref = mark.previous
  }
  return found
}

/**
 * The marks that were not withdrawn by the segment in which each of them belongs now, oldest first; every mark is there
 * exactly once. Where nothing stands any more for the segment that it was made on, it stays there.
 */
export function marksBySegment(state: ArticleState): ReadonlyMap<Ref, readonly Mark[]> {
  const found = new Map<Ref, Mark[]>()
  for (const mark of marksIn(state).toReversed()) {
    const home = homeOf(state, mark)
    const there = found.get(home)
    if (there) there.push(mark)
    else found.set(home, [mark])
  }
  return found
}

/** The marks that belong in a segment, oldest first; for many segments `marksBySegment` is the cheaper way. */
export function marksOf(state: ArticleState, segment: Segment): readonly Mark[] {
  return marksIn(state)
    .filter((mark) => homeOf(state, mark) === segment.ref)
    .toReversed()
}

/** Of the segments that stand for the one a mark was made on, the first that has its words; else the first. */
export function homeOf(state: ArticleState, mark: Anchor): Ref {
  const standing = standingFor(state, mark.segment)
  const [first = mark.segment] = standing
  if (standing.length < 2 || !mark.span) return first
  return standing.find((ref) => placeIn(state, mark, ref) !== undefined) ?? first
}

/**
 * Where the words of a mark stand now, in the text of its side of the segment in which it belongs; undefined where they
 * are gone, and for a mark on the whole segment.
 */
export function placeOf(state: ArticleState, mark: Anchor): Followed | undefined {
  return placeIn(state, mark, homeOf(state, mark))
}

/** The marked words as they were; empty for a mark on the whole segment. */
export function quoteOf({ span, text }: Anchor): string {
  return span ? text.slice(span.start, span.end) : ''
}

/** Whether a mark still asks for something: no text of the segment was approved after it was made. */
export function isOpen(state: ArticleState, mark: Mark): boolean {
  if (mark.withdrawn || mark.code === 'excellent') return false
  const segment = state.segments.get(homeOf(state, mark))
  if (!segment) return true
  return !revisionsOf(state, segment).some((revision) => {
    const said = standingDecision(state, revision)
    return said !== undefined && said.ref > mark.ref && approves(said.outcome)
  })
}

/** The marks of a segment that still ask for something. */
export function openMarks(state: ArticleState, segment: Segment): readonly Mark[] {
  return marksOf(state, segment).filter((mark) => isOpen(state, mark))
}

/** Where they stand in the text of now of one of the segments that stand for the one they were marked in. */
export function placeIn(state: ArticleState, mark: Anchor, ref: Ref): Followed | undefined {
  if (!mark.span) return undefined
  const texts = mark.side === 'source' ? sourcesTo(state, mark, ref) : textsTo(state, mark, ref)
  const language = state.pair[mark.side]
  let place: Followed | undefined = { ...mark.span, intact: true }
  for (let i = 1; i < texts.length && place; i += 1)
    place = carry(place, texts[i - 1] ?? '', texts[i] ?? '', { language })
  const now = texts.at(-1) ?? ''
  // A text that comes back brings its marks back.
  const back = place ?? carry(mark.span, mark.text, now, { language })
  const intact = back !== undefined && now.slice(back.start, back.end) === quoteOf(mark)
  return back && (place || intact) ? { ...back, intact } : undefined
}

function sourcesTo(state: ArticleState, mark: Anchor, ref: Ref): readonly string[] {
  const way = wayTo(state, mark.segment, ref).map((segment) => sourceOf(state, segment))
  return steps([mark.text, ...way])
}

/** The texts between the one that was marked and the current one, a step that was only passed through left out. */
function textsTo(state: ArticleState, mark: Anchor, ref: Ref): readonly string[] {
  const texts = wayTo(state, mark.segment, ref).flatMap((segment, index) => {
    const revisions = revisionsOf(state, segment)
    const passed = supersededDrafts(revisions)
    const later = revisions
      .filter((revision) => !passed.has(revision.ref) && (index > 0 || revision.ref > mark.revision))
      .map(({ text }) => text)
      .toReversed()
    return index > 0 && later.length === 0 ? [''] : later
  })
  return steps([mark.text, ...texts])
}

function steps(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => text !== texts[index - 1])
}

/** The segments that gave way to each other from one to another, both included. */
function wayTo(state: ArticleState, from: Ref, to: Ref): readonly Segment[] {
  const segment = state.segments.get(from)
  if (!segment) return []
  if (from === to || !segment.retired) return [segment]
  const next = segment.retired.find((ref) => standingFor(state, ref).includes(to))
  return next === undefined ? [segment] : [segment, ...wayTo(state, next, to)]
}
