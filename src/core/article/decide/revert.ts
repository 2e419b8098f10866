import type { Line } from '../../history.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { type Steps, whole } from '../../steps.ts'
import { spanOf } from '../assignments.ts'
import type { ArticleEvent, ArticleEventOf, Ref } from '../event.ts'
import { evolve, foldArticle } from '../evolve.ts'
import { type ArticleState, EMPTY_ARTICLE, type Revision, standingDecision } from '../state.ts'
import { reassign } from './assign.ts'
import { locked } from './lock.ts'
import { restoring } from './restore.ts'
import { readd, unreplace, unreplaceSource } from './revert-structure.ts'
import { renewal } from './revive.ts'

export type Reverted =
  | {
      readonly ok: true
      readonly events: readonly ArticleEvent[]
      /** Segments that stay as they are, because somebody changed them since. */
      readonly kept: readonly Ref[]
    }
  | { readonly ok: false; readonly refusal: Refusal }

/** Events of a step: some milliseconds. */
const SLICE = 200

/** `revertInSteps`, all of them at once. */
export function revert(state: ArticleState, line: Line<ArticleEvent>, before = EMPTY_ARTICLE): Reverted {
  return whole(revertInSteps(state, line, before))
}

/**
 * Undoes what an operation did and nobody changed since, by new events; the rest is listed in `kept`. `before` is the
 * article as it was before the line; only lines for which `changesStructure` holds need it.
 */
export function* revertInSteps(
  state: ArticleState,
  line: Line<ArticleEvent>,
  before = EMPTY_ARTICLE,
): Steps<Reverted> {
  if (locked(state, 'revert')) return refuse('article_closed')
  const events: ArticleEvent[] = []
  const kept: Ref[] = []
  const then = changesStructure(line) ? foldArticle([line], before) : before
  const undone: Undone = { ...broughtBy(line), seq: line.seq }
  let after = state
  for (const [index, event] of line.events.toReversed().entries()) {
    if (index % SLICE === SLICE - 1) yield
    const answer = inverse({ now: after, before, then }, event, undone)
    if (!isEvents(answer)) kept.push(...answer.kept)
    else {
      events.push(...answer)
      for (const undoing of answer) after = evolve(after, undoing, { seq: 0, by: '', at: '' })
    }
  }
  if (events.length === 0 && kept.length === 0) return refuse('nothing_to_revert')
  return { ok: true, events: [{ type: 'operationReverted', operation: line.operation }, ...events], kept }
}

/** Whether segments came or went, or are somebody else's: then undo has to know the article before. */
export function changesStructure({ events }: Pick<Line<ArticleEvent>, 'events'>): boolean {
  return events.some(({ type }) => STRUCTURE.has(type))
}

const STRUCTURE: ReadonlySet<ArticleEvent['type']> = new Set([
  'segmentAdded',
  'segmentRetired',
  'segmentsReplaced',
  'sourceReplaced',
  'segmentsAssigned',
])

/** Segments that the events of a line touched, each once. */
export function touchedSegments(state: ArticleState, events: readonly ArticleEvent[]): readonly Ref[] {
  const refs = events.flatMap((event): readonly (Ref | undefined)[] => {
    if (event.type === 'commentAdded') return []
    if (event.type === 'segmentsAssigned') return spanOf(state, event.from, event.to)
    if ('segment' in event) return [event.segment]
    if (event.type === 'segmentsReplaced') return [...event.retired, ...event.made.map(refOf)]
    if (event.type === 'sourceReplaced') return [...event.retired, ...event.segments.map(refOf)]
    if (event.type === 'markWithdrawn' || event.type === 'markRenewed')
      return [state.marks.get(event.mark)?.segment]
    if (event.type === 'linkWithdrawn' || event.type === 'linkRenewed')
      return [state.links.get(event.link)?.segment]
    return event.type === 'revisionDecided' ? [state.revisions.get(event.revision)?.segment] : []
  })
  return [...new Set(refs)].filter((ref) => ref !== undefined)
}

function refOf({ segment }: { readonly segment: Ref }): Ref {
  return segment
}

/** The article now, before the line and right after it. */
export interface Moments {
  readonly now: ArticleState
  readonly before: ArticleState
  readonly then: ArticleState
}

/** The events that undo one (none where there is nothing to undo), or the segments that were changed since. */
export type Inverse = readonly ArticleEvent[] | { readonly kept: readonly Ref[] }

function isEvents(inverse: Inverse): inverse is readonly ArticleEvent[] {
  return Array.isArray(inverse)
}

/** What a line brought into the article, by number, and its own. */
interface Undone {
  readonly seq: number
  readonly segments: ReadonlySet<Ref>
  readonly revisions: ReadonlySet<Ref>
  readonly decisions: ReadonlySet<Ref>
}

function broughtBy({ events }: Line<ArticleEvent>): Omit<Undone, 'seq'> {
  const [segments, revisions, decisions] = [new Set<Ref>(), new Set<Ref>(), new Set<Ref>()]
  for (const event of events) {
    if (event.type === 'segmentAdded') segments.add(event.segment)
    if (event.type === 'segmentsReplaced') for (const { segment } of event.made) segments.add(segment)
    if (event.type === 'sourceReplaced') for (const { segment } of event.segments) segments.add(segment)
    if (event.type === 'segmentRevised') revisions.add(event.revision)
    if (event.type === 'revisionDecided') decisions.add(event.decision)
  }
  return { segments, revisions, decisions }
}

function inverse(moments: Moments, event: ArticleEvent, line: Undone): Inverse {
  const { now } = moments
  switch (event.type) {
    case 'segmentRevised': {
      const came = line.segments.has(event.segment)
      // A text that was carried over to a new segment goes with it.
      if (came && !moments.before.segments.get(event.segment)) return []
      const gone = came || moments.then.segments.get(event.segment)?.retired !== undefined
      return orKept(unrevise(now, event, line, gone))
    }
    case 'draftGone':
      return { kept: [event.segment] }
    case 'revisionDecided':
      return orKept(undecide(now, event, line))
    case 'markAdded':
      return now.marks.get(event.mark)?.withdrawn ? [] : [{ type: 'markWithdrawn', mark: event.mark }]
    case 'markWithdrawn':
      return now.marks.get(event.mark)?.withdrawn ? [{ type: 'markRenewed', mark: event.mark }] : []
    case 'markRenewed':
      return now.marks.get(event.mark)?.withdrawn ? [] : [{ type: 'markWithdrawn', mark: event.mark }]
    case 'wordsLinked':
    case 'linkRenewed':
      return now.links.get(event.link)?.withdrawn ? [] : [{ type: 'linkWithdrawn', link: event.link }]
    case 'linkWithdrawn':
      return now.links.get(event.link)?.withdrawn ? [{ type: 'linkRenewed', link: event.link }] : []
    case 'warningWaived':
      return unwaive(now, event)
    case 'segmentSetApart': {
      const { segment, apart } = event
      const apartNow = now.segments.get(segment)?.apart === true
      return apartNow === apart ? [{ type: 'segmentSetApart', segment, apart: !apart }] : []
    }
    case 'segmentsAssigned':
      return reassign(moments, event, line.seq)
    case 'segmentsReplaced':
      return unreplace(moments, event)
    case 'sourceReplaced':
      return unreplaceSource(moments)
    case 'segmentRetired':
      return readd(moments, event.segment)
    case 'segmentAdded': {
      const segment = now.segments.get(event.segment)
      const was = moments.then.segments.get(event.segment)?.last ?? null
      const untouched = segment?.last === was || isBlank(now, segment?.last ?? null)
      if (!segment || segment.retired || !untouched) return { kept: [event.segment] }
      return [{ type: 'segmentRetired', segment: event.segment, successors: [] }]
    }
    default:
      return []
  }
}

function orKept(answer: readonly ArticleEvent[] | Ref): Inverse {
  return typeof answer === 'number' ? { kept: [answer] } : answer
}

function unrevise(
  state: ArticleState,
  event: ArticleEventOf<'segmentRevised'>,
  line: Undone,
  /** It came, or went, with the same line: its text goes back although it is not there any more. */
  gone: boolean,
): readonly ArticleEvent[] | Ref {
  const segment = state.segments.get(event.segment)
  const revision = state.revisions.get(event.revision)
  if (!revision || segment?.last !== event.revision || (segment.retired && !gone)) return event.segment
  if (revision.decision !== null && !line.decisions.has(revision.decision)) return event.segment
  const previous = state.revisions.get(revision.previous ?? 0)
  if (previous) return [restoring(previous, state.next), ...renewed(state, previous, state.next)]
  const blank = {
    revision: state.next,
    segment: event.segment,
    text: '',
    state: 'draft',
    origin: 'restore',
  } as const
  return [{ type: 'segmentRevised', ...blank }]
}

function undecide(
  state: ArticleState,
  event: ArticleEventOf<'revisionDecided'>,
  line: Undone,
): readonly ArticleEvent[] | Ref {
  const revision = state.revisions.get(event.revision)
  // A decision that came with its revision goes with it.
  if (!revision || line.revisions.has(revision.ref)) return []
  const segment = state.segments.get(revision.segment)
  if (!segment || segment.retired || segment.last !== revision.ref || revision.decision !== event.decision)
    return revision.segment
  const before = state.decisions.get(state.decisions.get(event.decision)?.previous ?? 0)
  if (before) return [renewal(before, revision.ref, state.next)]
  const nothing = { outcome: 'withdrawn', reasons: [], note: '' } as const
  return [{ type: 'revisionDecided', decision: state.next, revision: revision.ref, ...nothing }]
}

/** Only where nobody said anything of such a warning since. */
function unwaive(state: ArticleState, event: ArticleEventOf<'warningWaived'>): readonly ArticleEvent[] {
  const segment = state.segments.get(event.segment)
  const standing = segment?.waivers?.find(({ kind }) => kind === event.kind)
  const same = event.waived ? standing?.text === event.text : standing === undefined
  return segment && same ? [{ ...event, waived: !event.waived }] : []
}

/** What was said of a text is said of it again when undo brings it back; nobody else said anything new. */
function renewed(state: ArticleState, previous: Revision, ref: Ref): readonly ArticleEvent[] {
  const standing = standingDecision(state, previous)
  return standing ? [renewal(standing, ref, ref + 1)] : []
}

function isBlank(state: ArticleState, last: Ref | null): boolean {
  const revision = state.revisions.get(last ?? 0)
  return revision === undefined || (revision.text === '' && revision.omission === undefined)
}
