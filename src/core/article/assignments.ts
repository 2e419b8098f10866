import type { LineMeta } from '../history.ts'
import type { ArticleEventOf, PlacedSegment, Ref } from './event.ts'
import { standingFor } from './lineage.ts'
import { type ArticleState, standingClosure, statusOf, type Tally } from './state.ts'
import type { Table } from './table.ts'

/** To whom a segment was given, or that it was taken back. */
export interface Assignment {
  /** Empty: nobody any more. */
  readonly person: string
  /** YYYY-MM-DD; empty: no date. */
  readonly due: string
  readonly by: string
  readonly at: string
  readonly seq: number
}

/** Neighbours that one person has until the same day. */
export interface AssignedRun {
  readonly person: string
  readonly due: string
  readonly from: Ref
  readonly to: Ref
  /** Places in the article, from 1. */
  readonly first: number
  readonly last: number
  readonly all: Tally
  /** Those that are still to be translated. */
  readonly left: Tally
  /** Place of the first of these; 0: none is left. */
  readonly next: number
}

/** Whose segment it is; undefined: nobody's. */
export function assignmentOf({ assignments }: ArticleState, ref: Ref): Assignment | undefined {
  const found = assignments.get(ref)
  return found === undefined || found.person === '' ? undefined : found
}

/** Segments from one to another in reading order, or those that stand where these stood; none where the order is another. */
export function spanOf(state: ArticleState, from: Ref, to: Ref): readonly Ref[] {
  const first = state.order.indexOf(standingFor(state, from)[0] ?? 0)
  const last = state.order.indexOf(standingFor(state, to).at(-1) ?? 0)
  return first < 0 ? [] : state.order.slice(first, last + 1)
}

export function segmentsAssigned(
  state: ArticleState,
  { from, to, person, due }: ArticleEventOf<'segmentsAssigned'>,
  { by, at, seq }: LineMeta,
): ArticleState {
  const span = spanOf(state, from, to)
  if (span.length === 0) return state
  const assignment = { person: person ?? '', due, by, at, seq }
  return { ...state, assignments: state.assignments.setAll(span.map((ref) => [ref, assignment])) }
}

/** Each new segment is whose that one was in which it begins; one that comes back is whose it was. */
export function handedOn(
  state: ArticleState,
  made: readonly PlacedSegment[],
  retired: readonly Ref[],
): Table<Assignment> {
  return state.assignments.setAll(
    made.flatMap(({ segment, start }) => {
      const whole = retired.findLast((ref) => (state.segments.get(ref)?.start ?? 0) <= start) ?? retired[0]
      const given = state.assignments.get(whole ?? 0)
      return given && !state.segments.get(segment) ? [[segment, given] as const] : []
    }),
  )
}

/** Segments that are looked at between two pauses: about five milliseconds. */
const SLICE = 1_000

/** Who has what, in reading order; in steps, so that a long article holds nobody up. A closed one is nobody's work. */
export function* assignedRuns(state: ArticleState): Generator<undefined, readonly AssignedRun[]> {
  const runs: AssignedRun[] = []
  if (standingClosure(state) || state.assignments.length === 0) return runs
  for (const [index, ref] of state.order.entries()) {
    if (index % SLICE === SLICE - 1) yield
    const given = assignmentOf(state, ref)
    const segment = state.segments.get(ref)
    if (!given || !segment) continue
    const { person, due } = given
    const one = { segments: 1, words: segment.words }
    const done = statusOf(state, segment) === 'translated' || statusOf(state, segment) === 'approved'
    const left = done ? NOTHING : one
    const next = done ? 0 : index + 1
    const last = runs.at(-1)
    if (last && last.last === index && last.person === person && last.due === due)
      runs[runs.length - 1] = {
        ...last,
        to: ref,
        last: index + 1,
        all: plus(last.all, one),
        left: plus(last.left, left),
        next: last.next || next,
      }
    else
      runs.push({ person, due, from: ref, to: ref, first: index + 1, last: index + 1, all: one, left, next })
  }
  return runs
}

/** What one person has of an article. */
export interface Assigned {
  readonly person: string
  readonly all: Tally
  readonly left: Tally
  /** The first day on which something is due that is left; empty: none. */
  readonly due: string
  /** Place of the first segment that is left, from 1; 0: none is. */
  readonly next: number
}

/** By person, in order of first appearance. */
export function assignedTo(runs: readonly AssignedRun[]): readonly Assigned[] {
  const found = new Map<string, Assigned>()
  for (const { person, due, all, left, next } of runs) {
    const known = found.get(person) ?? { person, all: NOTHING, left: NOTHING, due: '', next: 0 }
    const open = left.segments > 0
    const sooner = open && due !== '' && (known.due === '' || due < known.due)
    found.set(person, {
      person,
      all: plus(known.all, all),
      left: plus(known.left, left),
      due: sooner ? due : known.due,
      next: known.next || next,
    })
  }
  return [...found.values()]
}

const NOTHING: Tally = { segments: 0, words: 0 }

function plus(one: Tally, other: Tally): Tally {
  return { segments: one.segments + other.segments, words: one.words + other.words }
}
