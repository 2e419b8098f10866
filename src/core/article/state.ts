import type { SegmentKind } from '../segmentation/segment.ts'
import type { Link, Mark } from './annotations.ts'
import type { Assignment } from './assignments.ts'
import type { Talk } from './comments.ts'
import type {
  KeptBead,
  LanguagePair,
  Moment,
  OmissionReason,
  Origin,
  Outcome,
  Reason,
  Ref,
  RevisionState,
} from './event.ts'
import { Table } from './table.ts'
import type { Waiver } from './waivers.ts'

export type { Link, Mark } from './annotations.ts'

export interface Segment {
  readonly ref: Ref
  /** UTF-16 code units in the source, `[start, end)`; equal for a target-only segment. */
  readonly start: number
  readonly end: number
  readonly paragraph: number
  readonly kind: SegmentKind
  /** Words of the source side. */
  readonly words: number
  /** Its current revision; each revision names the one before it. */
  readonly last: Ref | null
  /** Set when the segment was replaced or taken out: what took its place. */
  readonly retired?: readonly Ref[]
  /** Source text of a retired segment: its offsets are into the source of that time. */
  readonly source?: string
  /** The segments that it was made of, by split or merge. */
  readonly from?: readonly Ref[]
  /** What it was in the alignment that the article was made of. */
  readonly bead?: Omit<KeptBead, 'segment'>
  /** Nothing goes over between it and the segments with the same source. */
  readonly apart?: true
  /** What its source was until another came, while its translation had not followed. */
  readonly was?: FormerSource
  /** Warnings that somebody lets be: the newest of each kind. */
  readonly waivers?: readonly Waiver[]
}

export interface FormerSource {
  readonly source: string
  /** Revisions from this number on were made on the new source. */
  readonly since: Ref
}

export interface Revision {
  readonly ref: Ref
  readonly segment: Ref
  readonly text: string
  readonly state: RevisionState
  readonly origin: Origin
  readonly omission?: OmissionReason
  readonly restores?: Ref
  /** The revision of another segment, with the same source, whose text this is. */
  readonly repeats?: Ref
  readonly outside?: string
  /** The revision of the same segment before this one. */
  readonly previous: Ref | null
  /** The newest decision on this revision. */
  readonly decision: Ref | null
  readonly by: string
  readonly at: string
  readonly seq: number
}

export interface Decision {
  readonly ref: Ref
  readonly revision: Ref
  readonly outcome: Outcome
  readonly reasons: readonly Reason[]
  readonly note: string
  /** Its maker had written the text himself, in a project that warns of it. */
  readonly own?: true
  /** Why he was let approve text of his own although the project forbids it. */
  readonly override?: string
  /** The decision on the same revision before this one. */
  readonly previous: Ref | null
  readonly by: string
  readonly at: string
  readonly seq: number
}

/** A point of the history: the article as it was once line `seq` was folded. */
export interface Version {
  readonly ref: Ref
  /** Empty: it made itself, and nobody called it anything. */
  readonly name: string
  readonly seq: number
  /** What it made itself at. */
  readonly moment?: Moment
  readonly by: string
  readonly at: string
}

/** Who closed the article, or opened it again, when and why; the reason is empty where none was needed. */
export interface Word {
  readonly by: string
  readonly at: string
  readonly reason: string
}

/** The article was closed, and perhaps opened again. */
export interface Closure extends Word {
  readonly reopened: Word | null
}

export type Status = 'untranslated' | 'draft' | 'translated' | 'returned' | 'approved' | 'final'

export const STATUSES: readonly Status[] = [
  'untranslated',
  'draft',
  'translated',
  'returned',
  'approved',
  'final',
]

export interface Tally {
  readonly segments: number
  /** Source words. */
  readonly words: number
}

export interface ArticleState {
  readonly pair: LanguagePair
  readonly source: string
  readonly address: string
  readonly deadline: string
  /** Segments that are not retired, in reading order. */
  readonly order: readonly Ref[]
  readonly segments: Table<Segment>
  readonly revisions: Table<Revision>
  readonly decisions: Table<Decision>
  readonly versions: readonly Version[]
  /** Folded drafts: the revision that each was a step to, which may itself be folded since. */
  readonly folded: Table<Ref>
  /** Number of the last line whose text was folded; 0: none. */
  readonly foldedTo: number
  readonly talk: Talk
  /** Oldest first; all but the last are opened again. */
  readonly closures: readonly Closure[]
  readonly marks: Table<Mark>
  /** The newest mark; each names the one before it. */
  readonly lastMark: Ref | null
  readonly links: Table<Link>
  /** The newest link; each names the one before it. */
  readonly lastLink: Ref | null
  /** The newest word on whose work a segment is. */
  readonly assignments: Table<Assignment>
  /** The line that ended the import: the article as it came. */
  readonly imported: number
  /** The last line that changed more than versions. */
  readonly edited: number
  /** The next free number. */
  readonly next: Ref
  /** Segments and words by status, kept by the fold. */
  readonly tally: Readonly<Record<Status, Tally>>
  readonly created: { readonly by: string; readonly at: string }
  readonly changed: { readonly by: string; readonly at: string }
}

export const NONE: Tally = { segments: 0, words: 0 }
const NOBODY = { by: '', at: '' }

export const EMPTY_ARTICLE: ArticleState = {
  pair: { source: 'id', target: 'en' },
  source: '',
  address: '',
  deadline: '',
  order: [],
  segments: Table.empty(),
  revisions: Table.empty(),
  decisions: Table.empty(),
  versions: [],
  folded: Table.empty(),
  foldedTo: 0,
  talk: { threads: Table.empty(), comments: Table.empty(), last: null },
  closures: [],
  marks: Table.empty(),
  lastMark: null,
  links: Table.empty(),
  lastLink: null,
  assignments: Table.empty(),
  imported: 0,
  edited: 0,
  next: 1,
  tally: { untranslated: NONE, draft: NONE, translated: NONE, returned: NONE, approved: NONE, final: NONE },
  created: NOBODY,
  changed: NOBODY,
}

/** The source text of a segment; of a retired one, what it was. */
export function sourceOf(state: ArticleState, segment: Segment): string {
  return segment.source ?? state.source.slice(segment.start, segment.end)
}

/** The current revision of a segment, if it has one. */
export function currentRevision(state: ArticleState, segment: Segment): Revision | undefined {
  return segment.last === null ? undefined : state.revisions.get(segment.last)
}

/** The decision that stands on a revision: its newest, unless that one was withdrawn. */
export function standingDecision(state: ArticleState, revision: Revision): Decision | undefined {
  const newest = revision.decision === null ? undefined : state.decisions.get(revision.decision)
  return newest?.outcome === 'withdrawn' ? undefined : newest
}

/** Whether an outcome lets a text go out. */
export function approves(outcome: Outcome): boolean {
  return outcome === 'approved' || outcome === 'approved-with-edits'
}

/** Derived from the current revision and what was decided of it; never stored. */
export function statusOf(state: ArticleState, segment: Segment): Status {
  const revision = currentRevision(state, segment)
  return revision ? statusOfRevision(state, revision) : 'untranslated'
}

/** The status that a revision gives its segment while it is the current one; only the current one is ever final. */
export function statusOfRevision(state: ArticleState, revision: Revision): Status {
  if (revision.text === '' && revision.omission === undefined) return 'untranslated'
  const decision = standingDecision(state, revision)
  if (!decision) return revision.state
  if (decision.outcome === 'returned') return 'returned'
  return standingClosure(state) && isCurrent(state, revision) ? 'final' : 'approved'
}

/** The closure that keeps the article closed; undefined while it is open. */
export function standingClosure(state: ArticleState): Closure | undefined {
  const last = state.closures.at(-1)
  return last?.reopened === null ? last : undefined
}

function isCurrent(state: ArticleState, revision: Revision): boolean {
  const segment = state.segments.get(revision.segment)
  return segment?.last === revision.ref && segment.retired === undefined
}

/** All revisions of a segment, newest first. */
export function revisionsOf(state: ArticleState, segment: Segment): readonly Revision[] {
  const found: Revision[] = []
  for (let ref = segment.last; ref !== null; ) {
    const revision = state.revisions.get(ref)
    if (!revision) break
    found.push(revision)
    ref = revision.previous
  }
  return found
}

/** All decisions on a revision, newest first. */
export function decisionsOn(state: ArticleState, revision: Revision): readonly Decision[] {
  const found: Decision[] = []
  for (let ref = revision.decision; ref !== null; ) {
    const decision = state.decisions.get(ref)
    if (!decision) break
    found.push(decision)
    ref = decision.previous
  }
  return found
}

/** Segments that are not retired, in reading order. */
export function segmentsOf(state: ArticleState): readonly Segment[] {
  const found: Segment[] = []
  for (const ref of state.order) {
    const segment = state.segments.get(ref)
    if (segment) found.push(segment)
  }
  return found
}

/**
 * The revision that a reviewer compares with: the newest approved one before the current, else the first that was
 * confirmed, else none.
 */
export function reviewBase(state: ArticleState, segment: Segment): Revision | undefined {
  const [current, ...older] = revisionsOf(state, segment)
  if (!current) return undefined
  const approved = older.find((revision) =>
    decisionsOn(state, revision).some(({ outcome }) => approves(outcome)),
  )
  return approved ?? older.findLast((revision) => revision.state === 'translated')
}
