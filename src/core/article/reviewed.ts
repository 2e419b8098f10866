import { measure } from '../revision/measure.ts'
import type { Reason } from './event.ts'
import { marksBySegment } from './marked.ts'
import { addFigures, type Figures, findings, NO_FIGURES } from './quality.ts'
import { editedFrom } from './review-edit.ts'
import {
  type ArticleState,
  approves,
  type Decision,
  type Mark,
  type Revision,
  revisionsOf,
  type Segment,
  segmentsOf,
  standingDecision,
} from './state.ts'

/** What review found in a week; a segment counts in the week of the last word on it. */
export interface Week extends Figures {
  /** Monday, YYYY-MM-DD, by UTC. */
  readonly week: string
}

/** What review found in the texts of one person. */
export interface PersonWeek extends Week {
  readonly person: string
}

/**
 * What review found in an article: in all, and by whose text it was. A segment on which two people had texts reviewed
 * counts once in all and once for each of them.
 */
export interface Quality {
  readonly weeks: readonly Week[]
  readonly people: readonly PersonWeek[]
}

/** One thing that was said of a text: by a decision, with what it found, or by a mark. */
interface Said {
  readonly author: string
  readonly at: string
  readonly found: readonly (Reason | Mark)[]
}

/**
 * Goes through the segments that stand, in steps. Reviewed is what a decision stands on, or a mark: marks count one by
 * one; a reason of a decision counts where no mark says the same of that segment.
 */
export function* qualityOf(state: ArticleState): Generator<undefined, Quality> {
  const marks = marksBySegment(state)
  const weeks = new Map<string, PersonWeek>()
  const people = new Map<string, PersonWeek>()
  for (const segment of segmentsOf(state)) {
    yield
    const said = saidOf(state, segment, marks.get(segment.ref) ?? [])
    if (said.length === 0) continue
    const edit = editOf(state, segment)
    add(weeks, '', said, segment, edit)
    // Also whose confirmed text another changed before anything was said of it.
    for (const author of new Set([...said.map((one) => one.author), ...(edit ? [edit.author] : [])])) {
      const own = said.filter((one) => one.author === author)
      add(
        people,
        author,
        own.length > 0 ? own : unsaid(said),
        segment,
        edit?.author === author ? edit : undefined,
      )
    }
  }
  const inAll = [...weeks.values()].map(({ person: _, ...week }) => week)
  return { weeks: inAll, people: [...people.values()] }
}

function saidOf(state: ArticleState, segment: Segment, marks: readonly Mark[]): readonly Said[] {
  const marked = marks.map((mark) => {
    const revision = state.revisions.get(mark.revision)
    return { author: revision?.by ?? '', at: mark.at, found: [mark] }
  })
  const covered = new Set(marks.map(({ code, severity }) => `${code} ${severity}`))
  const decided = decisionsOf(state, segment).map(({ revision, decision }) => ({
    author: authorOf(state, revision, decision),
    at: decision.at,
    found: decision.reasons.filter(({ code, severity }) => !covered.has(`${code} ${severity}`)),
  }))
  return [...marked, ...decided]
}

/** The decisions that stand on the texts of a segment; one that undo brought back is the same word as before. */
function decisionsOf(state: ArticleState, segment: Segment) {
  const found = new Map<string, { readonly revision: Revision; readonly decision: Decision }>()
  for (const revision of revisionsOf(state, segment)) {
    const decision = standingDecision(state, revision)
    if (decision) found.set(`${decision.by} ${decision.at} ${revision.text}`, { revision, decision })
  }
  return [...found.values()]
}

/** Whose text it is about: of one that the reviewer edited, of whoever had confirmed it. */
function authorOf(state: ArticleState, revision: Revision, { outcome }: Decision): string {
  const before = outcome === 'approved-with-edits' ? editedFrom(state, revision) : undefined
  return (before ?? revision).by
}

/** Nothing was found, at the same times. */
function unsaid(said: readonly Said[]): readonly Said[] {
  return said.map((one) => ({ ...one, found: [] }))
}

interface Edit {
  /** Who had confirmed the text. */
  readonly author: string
  readonly changed: number
  readonly compared: number
}

/**
 * How much others changed of a text that its author had confirmed until it was approved. Where it had been returned, who
 * wrote it anew did not edit in review.
 */
function editOf(state: ArticleState, segment: Segment): Edit | undefined {
  const approved = revisionsOf(state, segment).find((revision) => {
    const standing = standingDecision(state, revision)
    return standing !== undefined && approves(standing.outcome)
  })
  if (!approved) return undefined
  const edited = editedFrom(state, approved)
  const before = edited && standingDecision(state, edited)?.outcome !== 'returned' ? edited : approved
  const { distance, words } = measure(before.text, approved.text)
  return { author: before.by, changed: distance, compared: words }
}

function add(
  to: Map<string, PersonWeek>,
  person: string,
  said: readonly Said[],
  segment: Segment,
  edit: Edit | undefined,
): void {
  const week = weekOf(said.reduce((last, { at }) => (at > last ? at : last), ''))
  const key = `${person} ${week}`
  const figures: Figures = {
    segments: 1,
    words: segment.words,
    ...findings(said.flatMap(({ found }) => found)),
    changed: edit?.changed ?? 0,
    compared: edit?.compared ?? 0,
  }
  to.set(key, { person, week, ...addFigures(to.get(key) ?? NO_FIGURES, figures) })
}

const DAY_MS = 24 * 60 * 60 * 1000

/** The Monday of the week that a time (ISO 8601) is in. */
export function weekOf(at: string): string {
  const time = Date.parse(at)
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7
  return new Date(time - sinceMonday * DAY_MS).toISOString().slice(0, 10)
}
