import type { Ref } from './event.ts'
import {
  type ArticleState,
  approves,
  currentRevision,
  type Revision,
  revisionsOf,
  type Segment,
  standingClosure,
  standingDecision,
  statusOf,
  type Tally,
} from './state.ts'

/** Segments of an article that wait, all with a text of the same author. */
export interface Waiting extends Tally {
  /** Whose text it is. */
  readonly by: string
  /** ISO 8601: the oldest of them waits since then. */
  readonly since: string
  /** The first in reading order: its number, its place in the article, and how many of the same queue stand before it. */
  readonly first: { readonly segment: Ref; readonly number: number; readonly behind: number }
}

/** What of an article waits for somebody. A queue is empty or in order of first appearance. */
export interface Queues {
  /** Confirmed, not decided. */
  readonly waiting: readonly Waiting[]
  /** Returned to their author. */
  readonly returned: readonly Waiting[]
  /** A text of the segment was approved, and the current one is not. */
  readonly changed: readonly Waiting[]
}

type Mutable = { -readonly [K in keyof Waiting]: Waiting[K] }

/** Segments of one queue by author. */
class Queue {
  readonly #found = new Map<string, Mutable>()
  #segments = 0

  add({ by }: Revision, segment: Segment, number: number, since: string): void {
    const known = this.#found.get(by)
    if (known) {
      known.segments += 1
      known.words += segment.words
      if (since < known.since) known.since = since
    } else {
      const first = { segment: segment.ref, number, behind: this.#segments }
      this.#found.set(by, { by, segments: 1, words: segment.words, since, first })
    }
    this.#segments += 1
  }

  get groups(): readonly Waiting[] {
    return [...this.#found.values()]
  }
}

const NOTHING_WAITS: Queues = { waiting: [], returned: [], changed: [] }

/** Segments that are looked at between two pauses: about five milliseconds. */
const SLICE = 1_000

/**
 * The queues of an article as it is, in steps, so that a long one holds nobody up. A closed one waits for nobody: it takes
 * no decision and no text.
 */
export function* queuesOf(state: ArticleState): Generator<undefined, Queues> {
  if (standingClosure(state)) return NOTHING_WAITS
  const [waiting, returned, changed] = [new Queue(), new Queue(), new Queue()]
  for (const [index, ref] of state.order.entries()) {
    if (index % SLICE === SLICE - 1) yield
    const segment = state.segments.get(ref)
    const revision = segment && currentRevision(state, segment)
    if (!revision) continue
    const status = statusOf(state, segment)
    if (status === 'approved') continue
    if (status === 'translated') waiting.add(revision, segment, index + 1, revision.at)
    if (status === 'returned') {
      const at = standingDecision(state, revision)?.at ?? revision.at
      returned.add(revision, segment, index + 1, at)
    }
    if (revision.previous !== null && wasApproved(state, segment))
      changed.add(revision, segment, index + 1, revision.at)
  }
  return { waiting: waiting.groups, returned: returned.groups, changed: changed.groups }
}

function wasApproved(state: ArticleState, segment: Segment): boolean {
  return revisionsOf(state, segment).some((revision) => {
    const standing = standingDecision(state, revision)
    return standing !== undefined && approves(standing.outcome)
  })
}
