import type { Origin, Ref } from './event.ts'
import { staleSource } from './source-change.ts'
import {
  type ArticleState,
  currentRevision,
  NONE,
  type Revision,
  type Status,
  standingClosure,
  statusOf,
  type Tally,
} from './state.ts'
import { add } from './tally.ts'

/** Where somebody is with an article: he gave it texts that are its current ones. */
export interface AtWork {
  readonly person: string
  /** ISO 8601: his newest text. */
  readonly at: string
  /** Of these texts, those that are drafts. */
  readonly drafts: Tally
  /** The segment to go on with, and its place in the article from 1. */
  readonly next: { readonly segment: Ref; readonly number: number }
}

type Begun = Omit<AtWork, 'next'> & { readonly seq: number; readonly number: number }

/** How texts come about one by one, under somebody's hands; the others come many at a time. */
const BY_HAND: ReadonlySet<Origin> = new Set(['typed', 'memory', 'machine', 'restore'])

/** A text is still to be written, or written anew. */
const TO_WRITE: ReadonlySet<Status> = new Set(['untranslated', 'draft', 'returned'])

/** Segments that are looked at between two pauses: about five milliseconds. */
const SLICE = 1_000

/**
 * Who is at work in an article, in steps, so that a long one holds nobody up. Where nothing is open any more, or the
 * article is closed, nobody is. One goes on where his newest text stands, if that is open, else at the next segment that
 * is, else at the first.
 */
export function* peopleAtWork(state: ArticleState): Generator<undefined, readonly AtWork[]> {
  if (standingClosure(state)) return []
  const people = new Map<string, Begun>()
  /** Places of the segments that somebody still has to write, in order. */
  const open: AtWork['next'][] = []
  for (const [index, ref] of state.order.entries()) {
    if (index % SLICE === SLICE - 1) yield
    const segment = state.segments.get(ref)
    if (!segment) continue
    const number = index + 1
    const revision = currentRevision(state, segment)
    const status = statusOf(state, segment)
    if (TO_WRITE.has(status) || staleSource(state, segment) !== undefined) open.push({ segment: ref, number })
    if (!revision || !BY_HAND.has(revision.origin)) continue
    const draft = status === 'draft' ? { segments: 1, words: segment.words } : NONE
    people.set(revision.by, begun(people.get(revision.by), revision, draft, number))
  }
  return [...people.values()].flatMap(({ seq: _, number, ...one }) => {
    const next = open.find((place) => place.number >= number) ?? open[0]
    return next ? [{ ...one, next }] : []
  })
}

/** The one who gave an article its newest text by hand. */
export function lastAtWork(people: readonly AtWork[]): AtWork | undefined {
  return people.reduce<AtWork | undefined>((last, one) => (last && last.at >= one.at ? last : one), undefined)
}

function begun(known: Begun | undefined, revision: Revision, draft: Tally, number: number): Begun {
  const { by: person, at, seq } = revision
  const drafts = add(known?.drafts ?? NONE, draft)
  const newest = !known || seq > known.seq
  return newest ? { person, at, drafts, seq, number } : { ...known, drafts }
}
