import { type Followed, follow, type Span } from '../revision/follow.ts'
import type { Comment, MarkedWords, Thread } from './comments.ts'
import type { Ref } from './event.ts'
import { standingFor } from './lineage.ts'
import { type ArticleState, currentRevision, revisionsOf, type Segment, sourceOf } from './state.ts'

/** A text that words are followed through has at most this many steps; beyond it the oldest are leapt over. */
const STEPS = 40

/** Where a thread stands now. */
export interface ThreadPlace {
  /** Null: nothing stands where its segment stood; the thread is listed with the article. */
  readonly segment: Ref | null
  /** Where its words are now; null: none are marked, or they are no longer in the text. */
  readonly words: Followed | null
}

/** Threads in which something is still said, the oldest first; those whose comments were all withdrawn are not among them. */
export function threadsOf(state: ArticleState): readonly Thread[] {
  const found: Thread[] = []
  for (let ref = state.talk.last; ref !== null; ) {
    const thread = state.talk.threads.get(ref)
    if (!thread) break
    if (thread.comments.some((one) => state.talk.comments.get(one)?.withdrawn === undefined))
      found.push(thread)
    ref = thread.previous
  }
  return found.reverse()
}

/** The comments of a thread in order of writing, withdrawn ones too. */
export function commentsOf(state: ArticleState, thread: Thread): readonly Comment[] {
  return thread.comments.flatMap((ref) => state.talk.comments.get(ref) ?? [])
}

/** The words that a thread is about, as they were when it was begun. */
export function quoteOf({ words }: Thread): string {
  return words ? words.text.slice(words.start, words.end) : ''
}

/**
 * Where a thread stands now. Of several segments that stand for its own it takes the one that still has its words, else
 * the first, so that it is always in one place.
 */
export function placeOf(state: ArticleState, thread: Thread): ThreadPlace {
  const standing = standingFor(state, thread.segment)
  const { words } = thread
  if (!words) return { segment: standing[0] ?? null, words: null }
  const places = standing.flatMap((ref) => {
    const segment = state.segments.get(ref)
    return segment ? [{ segment: ref, words: followed(state, thread, words, segment) }] : []
  })
  const [first] = places
  const intact = places.find((place) => place.words?.intact)
  return intact ?? places.find((place) => place.words !== null) ?? first ?? { segment: null, words: null }
}

/** The segment of a thread; cheaper than its whole place, since most words need not be followed for it. */
export function segmentOf(state: ArticleState, thread: Thread): Ref | null {
  const standing = standingFor(state, thread.segment)
  return standing.length > 1 ? placeOf(state, thread).segment : (standing[0] ?? null)
}

/** Numbers of open threads by segment; segments without any are not in it. */
export function openThreads(state: ArticleState): ReadonlyMap<Ref, number> {
  const counts = new Map<Ref, number>()
  for (const thread of threadsOf(state)) {
    const segment = thread.resolved ? null : segmentOf(state, thread)
    if (segment !== null) counts.set(segment, (counts.get(segment) ?? 0) + 1)
  }
  return counts
}

/** The words in the text of now: straight from the marked text where they are whole, else step by step through what came. */
function followed(
  state: ArticleState,
  thread: Thread,
  words: MarkedWords,
  segment: Segment,
): Followed | null {
  const { side, text } = words
  const language = side === 'source' ? state.pair.source : state.pair.target
  const now = side === 'source' ? sourceOf(state, segment) : (currentRevision(state, segment)?.text ?? '')
  const straight = follow(words, text, now, { language })
  if (straight?.intact || side === 'source') return straight ?? null
  return through(words, [text, ...textsSince(state, thread, words), now], language) ?? straight ?? null
}

function through(span: Span, texts: readonly string[], language: string): Followed | undefined {
  let found: Followed | undefined = { start: span.start, end: span.end, intact: true }
  for (const [index, text] of texts.entries()) {
    const next = texts[index + 1]
    if (!found || next === undefined) break
    const step = follow(found, text, next, { language })
    found = step && { ...step, intact: step.intact && found.intact }
  }
  return found
}

/** What the segment of the words said after them, oldest first. */
function textsSince(state: ArticleState, thread: Thread, { revision }: MarkedWords): readonly string[] {
  const segment = state.segments.get(thread.segment)
  if (!segment) return []
  return revisionsOf(state, segment)
    .filter(({ ref }) => ref > (revision ?? 0))
    .slice(0, STEPS)
    .reverse()
    .map(({ text }) => text)
}
