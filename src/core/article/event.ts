import type { WarningKind } from '../checks/check.ts'
import type { Span } from '../revision/follow.ts'
import type { SegmentKind } from '../segmentation/segment.ts'
import type { CommentEvent } from './comment-event.ts'

/** Number of a thing within its article. Segments, revisions, decisions and versions share one counter from 1. */
export type Ref = number

export interface LanguagePair {
  readonly source: string
  readonly target: string
}

/** Draft: being written. Translated: its author says that it is done. */
export type RevisionState = 'draft' | 'translated'

/**
 * `split`, `merge`: carried over when its segments were cut or joined. `replace`: words were replaced in many texts.
 * `repeat`: taken over from a segment with the same source.
 */
export type Origin =
  | 'typed'
  | 'memory'
  | 'machine'
  | 'import'
  | 'alignment'
  | 'restore'
  | 'split'
  | 'merge'
  | 'replace'
  | 'repeat'

export type Outcome = 'approved' | 'approved-with-edits' | 'returned' | 'withdrawn'

/** Why a target is empty on purpose. */
export type OmissionReason = 'redundant' | 'local' | 'merged' | 'client' | 'other'

/** MQM's dimensions, as the desk uses them. */
export type ReasonCode =
  | 'terminology'
  | 'mistranslation'
  | 'omission'
  | 'addition'
  | 'untranslated'
  | 'grammar'
  | 'spelling'
  | 'punctuation'
  | 'style'
  | 'locale-format'
  | 'audience'
  | 'markup'

export type Severity = 'neutral' | 'minor' | 'major' | 'critical'

export interface Reason {
  readonly code: ReasonCode
  readonly severity: Severity
}

/** What a reviewer marks: an error of MQM's kinds, or what is done very well. */
export type MarkCode = ReasonCode | 'excellent'

/** Whose words are marked: the Indonesian or the English side. */
export type Side = 'source' | 'target'

export interface SegmentRange {
  /** UTF-16 code units in the source, `[start, end)`. */
  readonly start: number
  readonly end: number
  readonly paragraph: number
  readonly kind: SegmentKind
  /** Words of the source, counted where it was segmented: 10 MB of them would hold up everybody else. */
  readonly words: number
}

/** A segment and where it stands. */
export interface PlacedSegment extends SegmentRange {
  readonly segment: Ref
}

/** What a segment was in the alignment that the article was made of. */
export interface KeptBead {
  readonly segment: Ref
  /** Number of sentences. */
  readonly sources: number
  readonly targets: number
  /** 0 to 1. */
  readonly score: number
  readonly confirmed: boolean
}

/** What makes a version by itself. */
export type Moment = 'import' | 'bulk' | 'export' | 'closing' | 'source' | 'restore'

/** Drafts of one segment that follow each other, and the revision behind the last of them, which stays. */
export interface FoldedRun {
  readonly drafts: readonly Ref[]
  readonly into: Ref
}

/** Facts about one article. Who and when stand in the line that holds them. */
export type ArticleEvent =
  | {
      readonly type: 'articleImported'
      readonly pair: LanguagePair
      /** The beginning of the source; what is longer follows in `sourceExtended`. */
      readonly source: string
      /** In order of the source; segment i gets ref i + 1. Offsets are into the whole source. */
      readonly ranges: readonly SegmentRange[]
    }
  /** The next part of the source and the segments that end in it. Before any other event. */
  | {
      readonly type: 'sourceExtended'
      readonly source: string
      readonly ranges: readonly SegmentRange[]
    }
  | {
      readonly type: 'detailsChanged'
      /** Address the article came from; empty: none. */
      readonly address: string
      /** ISO date (YYYY-MM-DD); empty: none. */
      readonly deadline: string
    }
  | { readonly type: 'segmentKindChanged'; readonly segment: Ref; readonly kind: SegmentKind }
  /** A segment stands apart from those with the same source, so that no text goes from one to the other; or no longer. */
  | { readonly type: 'segmentSetApart'; readonly segment: Ref; readonly apart: boolean }
  /** A target-only segment: an empty range that stands after `after` (0: first). One that was taken out comes back there. */
  | { readonly type: 'segmentAdded'; readonly segment: Ref; readonly after: Ref }
  | { readonly type: 'segmentRetired'; readonly segment: Ref; readonly successors: readonly Ref[] }
  /**
   * A run of neighbours gives way to others over the same source: a split, a merge, or the undoing of one. Of `made`,
   * those that are new come to be, those that are retired come back with the texts they had.
   */
  | {
      readonly type: 'segmentsReplaced'
      readonly retired: readonly Ref[]
      readonly made: readonly PlacedSegment[]
    }
  /**
   * The source was corrected. `segments` are all segments from now on, in order, with their places in the new source:
   * those that are there keep what they have, the others come (or come back). `retired` are those that are not named.
   */
  | {
      readonly type: 'sourceReplaced'
      readonly source: string
      readonly segments: readonly PlacedSegment[]
      readonly retired: readonly Ref[]
    }
  | {
      readonly type: 'segmentRevised'
      readonly revision: Ref
      readonly segment: Ref
      readonly text: string
      readonly state: RevisionState
      readonly origin: Origin
      /** Empty on purpose, and why. */
      readonly omission?: OmissionReason
      /** The revision whose text this brings back. */
      readonly restores?: Ref
      /** The revision of another segment, with the same source, whose text this is. */
      readonly repeats?: Ref
      /** Who wrote it outside, by the names that the file gives in which it came back. */
      readonly outside?: string
    }
  | {
      readonly type: 'revisionDecided'
      readonly decision: Ref
      readonly revision: Ref
      readonly outcome: Outcome
      readonly reasons: readonly Reason[]
      readonly note: string
      /** Undo brings back a decision on the same text: it stays the word, and the time, of whoever said it. */
      readonly renews?: Ref
      /** Whoever decided had written the text himself, in a project that warns of it. */
      readonly own?: true
      /** Why somebody who coordinates approved text of his own although the project forbids it. */
      readonly override?: string
    }
  /** A reviewer marks words of a revision, or of the source that it translates. */
  | {
      readonly type: 'markAdded'
      readonly mark: Ref
      readonly segment: Ref
      readonly revision: Ref
      readonly side: Side
      /** In the text of that revision, or in the source as it was then; without it the whole segment is meant. */
      readonly span?: Span
      readonly code: MarkCode
      readonly severity: Severity
      readonly note: string
    }
  | { readonly type: 'markWithdrawn'; readonly mark: Ref }
  /** Undo: a mark that was withdrawn stands again, as it was made. */
  | { readonly type: 'markRenewed'; readonly mark: Ref }
  /**
   * Somebody says that words of a source and of a revision that translates it do, or do not, belong together. Offsets
   * count in that revision and in the source as it was then.
   */
  | {
      readonly type: 'wordsLinked'
      readonly link: Ref
      readonly segment: Ref
      readonly revision: Ref
      readonly source: Span
      readonly target: Span
      readonly linked: boolean
    }
  | { readonly type: 'linkWithdrawn'; readonly link: Ref }
  /** Undo: what somebody said of words stands again. */
  | { readonly type: 'linkRenewed'; readonly link: Ref }
  /** Somebody leaves a text, saved or not, as it is although a check warns of it (`waived` false: it counts again). */
  | {
      readonly type: 'warningWaived'
      readonly segment: Ref
      readonly kind: WarningKind
      readonly text: string
      /** What the warning was about. */
      readonly about: readonly string[]
      readonly waived: boolean
    }
  /**
   * `before`: it names the article as it was before this line. `moment`: nobody named it, it was made by itself when that
   * happened; its name is then empty, or what a person called it since.
   */
  | {
      readonly type: 'versionNamed'
      readonly version: Ref
      readonly name: string
      readonly before?: true
      readonly moment?: Moment
    }
  /**
   * All segments from one to another, in the order of then, are somebody's work (null: nobody's) until a day (YYYY-MM-DD;
   * empty: none).
   */
  | {
      readonly type: 'segmentsAssigned'
      readonly from: Ref
      readonly to: Ref
      readonly person: string | null
      readonly due: string
    }
  /** The texts of these drafts are given up: each was only a step of its author on the way to another. */
  | { readonly type: 'draftsFolded'; readonly runs: readonly FoldedRun[] }
  /** What is left in the line of a folded draft. */
  | { readonly type: 'draftGone'; readonly revision: Ref; readonly segment: Ref }
  /** The article is done: what is approved is final from now on. */
  | { readonly type: 'articleClosed'; readonly reason: string }
  | { readonly type: 'articleReopened'; readonly reason: string }
  /** A version is called something else, or a version that made itself is called something at all. */
  | { readonly type: 'versionRenamed'; readonly version: Ref; readonly name: string }
  /** The article was made of an alignment: how many sentences of each side its beads held, and how sure they were. */
  | { readonly type: 'beadsKept'; readonly beads: readonly KeptBead[] }
  /** Undo: `events` beside it in the line revert what nobody had changed since. */
  | { readonly type: 'operationReverted'; readonly operation: string }
  | CommentEvent

export type ArticleEventOf<T extends ArticleEvent['type']> = Extract<ArticleEvent, { type: T }>
