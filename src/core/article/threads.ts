import type { Followed } from '../revision/follow.ts'
import type { Comment, Thread } from './comments.ts'
import type { Ref } from './event.ts'
import { homeOf, placeOf } from './marked.ts'
import type { ArticleState } from './state.ts'

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

/** How many comments each segment has, answers and withdrawn ones counted, in threads in which something is still said. */
export function commentCounts(state: ArticleState): ReadonlyMap<Ref, number> {
  const counts = new Map<Ref, number>()
  for (const { segment, comments } of threadsOf(state))
    counts.set(segment, (counts.get(segment) ?? 0) + comments.length)
  return counts
}

/** The comments of a thread in order of writing, withdrawn ones too. */
export function commentsOf(state: ArticleState, thread: Thread): readonly Comment[] {
  return thread.comments.flatMap((ref) => state.talk.comments.get(ref) ?? [])
}

/** Where a thread stands now; of several segments that stand for its own, on the one that has its words, else the first. */
export function threadPlace(state: ArticleState, thread: Thread): ThreadPlace {
  const segment = segmentOf(state, thread)
  return { segment, words: segment === null ? null : (placeOf(state, thread.about) ?? null) }
}

/** The segment of a thread; cheaper than its whole place. */
export function segmentOf(state: ArticleState, { about }: Thread): Ref | null {
  const home = homeOf(state, about)
  const segment = state.segments.get(home)
  return segment && !segment.retired ? home : null
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
