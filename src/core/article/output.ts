import type { Origin, Ref } from './event.ts'
import { type ArticleState, approves, NONE, type Segment, standingDecision, type Tally } from './state.ts'
import { add } from './tally.ts'

/**
 * What people do with a segment. Translated: it got its first text, a draft too, by somebody's hand. Confirmed: such a text
 * was confirmed. Reviewed: it was decided on, approved or returned. Approved: that.
 */
export type Work = 'translated' | 'confirmed' | 'reviewed' | 'approved'

export const WORKS: readonly Work[] = ['translated', 'confirmed', 'reviewed', 'approved']

/** Segments and source words that one person did in a quarter of an hour. */
export type Done = Readonly<Record<Work, Tally>>

export interface Output extends Done {
  readonly person: string
  /** ISO 8601, UTC: the quarter of an hour; days begin at one in every time zone there is. */
  readonly quarter: string
}

export const NOTHING_DONE: Done = { translated: NONE, confirmed: NONE, reviewed: NONE, approved: NONE }

/** Both together; the order does not matter. */
export function addDone(one: Done, other: Done): Done {
  return {
    translated: add(one.translated, other.translated),
    confirmed: add(one.confirmed, other.confirmed),
    reviewed: add(one.reviewed, other.reviewed),
    approved: add(one.approved, other.approved),
  }
}

interface Act {
  readonly by: string
  readonly at: string
  /** Of the line: the smaller was first. */
  readonly seq: number
}

type Acts = Partial<Readonly<Record<Work, Act>>>

/** Texts that are work of whoever gave them; the others came in a file, or out of texts that were there. */
const WRITTEN: ReadonlySet<Origin> = new Set(['typed', 'memory', 'machine'])

/** Things that are looked at between two pauses: about five milliseconds. */
const SLICE = 2_000

/**
 * Who did what of an article, and when. Each segment counts once for each kind of work: for the one who did it first,
 * whatever was done anew later. One that was made by a split or a merge counts as what it was made of. A decision that was
 * withdrawn is none; segments that went without successor keep what was done of them.
 */
export function* outputOf(state: ArticleState): Generator<undefined, readonly Output[]> {
  const first = yield* firstActs(state)
  const known = new Map<Ref, Acts>()
  const found = new Map<string, Output>()
  for (let ref = 1; ref < state.next; ref += 1) {
    if (ref % SLICE === 0) yield
    const segment = state.segments.get(ref)
    if (!segment || (segment.retired?.length ?? 0) > 0) continue
    for (const [work, { by, at }] of entriesOf(actsOn(state, segment, first, known))) {
      const quarter = quarterOf(at)
      const key = `${by} ${quarter}`
      const before = found.get(key) ?? { person: by, quarter, ...NOTHING_DONE }
      const one = { segments: 1, words: segment.words }
      found.set(key, { ...before, [work]: add(before[work], one) })
    }
  }
  return [...found.values()]
}

/** The quarter of an hour that a time (ISO 8601) is in. */
export function quarterOf(at: string): string {
  const QUARTER_MS = 15 * 60 * 1000
  return new Date(Math.floor(Date.parse(at) / QUARTER_MS) * QUARTER_MS).toISOString()
}

/** What was done first with the texts of each segment itself. */
function* firstActs(state: ArticleState): Generator<undefined, ReadonlyMap<Ref, Acts>> {
  const found = new Map<Ref, Acts>()
  const put = (segment: Ref, work: Work, act: Act) => {
    const acts = found.get(segment) ?? {}
    found.set(segment, { ...acts, [work]: earlier(acts[work], act) })
  }
  for (let ref = 1; ref < state.next; ref += 1) {
    if (ref % SLICE === 0) yield
    const revision = state.revisions.get(ref)
    if (!revision) continue
    const { segment, by, at, seq } = revision
    const said = revision.text !== '' || revision.omission !== undefined
    if (said && WRITTEN.has(revision.origin)) {
      put(segment, 'translated', { by, at, seq })
      if (revision.state === 'translated') put(segment, 'confirmed', { by, at, seq })
    }
    const decision = standingDecision(state, revision)
    if (!decision) continue
    put(segment, 'reviewed', decision)
    if (approves(decision.outcome)) put(segment, 'approved', decision)
  }
  return found
}

/** Of a segment and those that it was made of. */
function actsOn(
  state: ArticleState,
  segment: Segment,
  first: ReadonlyMap<Ref, Acts>,
  known: Map<Ref, Acts>,
): Acts {
  const kept = known.get(segment.ref)
  if (kept) return kept
  const own = first.get(segment.ref) ?? {}
  known.set(segment.ref, own)
  let acts = own
  for (const ref of segment.from ?? []) {
    const older = state.segments.get(ref)
    if (older) acts = merged(acts, actsOn(state, older, first, known))
  }
  known.set(segment.ref, acts)
  return acts
}

function merged(one: Acts, other: Acts): Acts {
  const all: Partial<Record<Work, Act>> = { ...one }
  for (const [work, act] of entriesOf(other)) all[work] = earlier(all[work], act)
  return all
}

function earlier(one: Act | undefined, other: Act): Act {
  return one && one.seq <= other.seq ? one : other
}

function entriesOf(acts: Acts): readonly (readonly [Work, Act])[] {
  return WORKS.flatMap((work) => {
    const act = acts[work]
    return act ? [[work, act] as const] : []
  })
}
