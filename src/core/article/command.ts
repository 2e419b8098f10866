import type { WarningKind } from '../checks/check.ts'
import type { Span } from '../revision/follow.ts'
import type { SegmentKind } from '../segmentation/segment.ts'
import type { CommentedWords, CommentScope, Mention } from './comment-event.ts'
import type {
  KeptBead,
  LanguagePair,
  MarkCode,
  Moment,
  OmissionReason,
  Outcome,
  Reason,
  Ref,
  RevisionState,
  SegmentRange,
  Severity,
  Side,
} from './event.ts'
import type { ArticleState } from './state.ts'

/** What may be asked of an article; one file a decision in ./decide. */
export type ArticleCommand =
  /** A part of a new article's source, from `offset`, and the segments that end in it. */
  | {
      readonly type: 'import'
      readonly pair: LanguagePair
      readonly offset: number
      readonly source: string
      readonly ranges: readonly SegmentRange[]
    }
  /** Translations of a new article that came with its source, in order. */
  /** Translations that come with a new article, from an alignment or from a bilingual file. */
  | {
      readonly type: 'carryOver'
      readonly origin: 'alignment' | 'import'
      readonly rows: readonly CarriedRow[]
    }
  | {
      readonly type: 'revise'
      readonly segment: Ref
      readonly text: string
      readonly state: RevisionState
      readonly omission?: OmissionReason
      /** The revision that the author saw; null: none. */
      readonly base: Ref | null
      /** What becomes of the segments with the same source once the text is confirmed; without it, nothing. */
      readonly repeats?: Spread
    }
  /** Texts that came back in a bilingual file and that somebody chose to take. */
  | {
      readonly type: 'bringBack'
      readonly rows: readonly BroughtRow[]
      /** What the file says of segments, which becomes comments. */
      readonly remarks?: readonly { readonly segment: Ref; readonly text: string }[]
      /** Comments that a segment may have; never more than `LIMITS` says. */
      readonly most?: number
    }
  /** Words were replaced in these texts; those that may not be changed are passed over. */
  | { readonly type: 'replaceTexts'; readonly rows: readonly ReplacedText[] }
  | { readonly type: 'restore'; readonly revision: Ref; readonly base?: Ref | null }
  | {
      readonly type: 'review'
      readonly revision: Ref
      readonly outcome: Outcome
      readonly reasons: readonly Reason[]
      readonly note: string
      /** Why one's own text is approved although the project forbids it; only for those who coordinate. */
      readonly override?: string
    }
  /** Decides of each of these revisions that may be so decided; the rest is passed over. Withdrawn: reopened. */
  | {
      readonly type: 'decideAll'
      readonly outcome: 'approved' | 'returned' | 'withdrawn'
      readonly revisions: readonly Ref[]
      readonly reasons: readonly Reason[]
      readonly note: string
    }
  /** A reviewer marks words of a revision or of its source; without `span` the whole segment. */
  | {
      readonly type: 'mark'
      readonly revision: Ref
      readonly side: Side
      readonly span?: Span
      readonly code: MarkCode
      readonly severity: Severity
      readonly note: string
    }
  | { readonly type: 'withdrawMark'; readonly mark: Ref }
  /** Words of the source and of a revision are said to belong together, or not to. */
  | {
      readonly type: 'linkWords'
      readonly segment: Ref
      /** Of that segment; without it its current one. */
      readonly revision?: Ref
      readonly source: Span
      readonly target: Span
      readonly linked: boolean
    }
  | { readonly type: 'withdrawLink'; readonly link: Ref }
  /** A warning about a text of a segment is left out of account, or counts again. */
  | {
      readonly type: 'waive'
      readonly segment: Ref
      readonly kind: WarningKind
      readonly text: string
      readonly about: readonly string[]
      readonly waived: boolean
    }
  | { readonly type: 'addSegment'; readonly after: Ref }
  | { readonly type: 'removeSegment'; readonly segment: Ref }
  /** Cuts a segment in two, `at` code units into its source. */
  | {
      readonly type: 'split'
      readonly segment: Ref
      readonly at: number
      /** Where its translation is cut; without it the whole text stays in the first part. */
      readonly targetAt?: number
      /** The revision that `targetAt` counts in; null: none. */
      readonly base?: Ref | null
    }
  /** Joins a segment with the next. */
  | { readonly type: 'merge'; readonly segment: Ref }
  /** The source was corrected. */
  | {
      readonly type: 'updateSource'
      readonly source: string
      /** Of the new source, in order; `of` is the segment that each one was before, if it was one. */
      readonly segments: readonly (SegmentRange & { readonly of: Ref | null })[]
    }
  | { readonly type: 'changeKind'; readonly segment: Ref; readonly kind: SegmentKind }
  /** A segment stands apart from those with the same source, or is one of them again. */
  | { readonly type: 'setApart'; readonly segment: Ref; readonly apart: boolean }
  /** Segments from one to another are somebody's work (null: nobody's) until a day (YYYY-MM-DD; empty: none). */
  | {
      readonly type: 'assign'
      readonly from: Ref
      readonly to: Ref
      readonly person: string | null
      readonly due: string
    }
  | { readonly type: 'changeDetails'; readonly address: string; readonly deadline: string }
  /** All of it, or a segment of then or now, becomes what it was; `past` is an earlier state of this article. */
  | { readonly type: 'restoreArticle'; readonly past: ArticleState; readonly segment?: Ref }
  | { readonly type: 'nameVersion'; readonly name: string }
  /** Begins a thread. */
  | {
      readonly type: 'comment'
      readonly segment: Ref
      readonly scope: CommentScope
      readonly text: string
      readonly mentions: readonly Mention[]
      readonly words?: CommentedWords
      /** Comments that may stand on a segment, where that is fewer than `LIMITS` says. */
      readonly most?: number
    }
  | {
      readonly type: 'reply'
      readonly thread: Ref
      readonly text: string
      readonly mentions: readonly Mention[]
      readonly most?: number
    }
  | {
      readonly type: 'editComment'
      readonly comment: Ref
      readonly text: string
      readonly mentions: readonly Mention[]
    }
  | { readonly type: 'withdrawComment'; readonly comment: Ref }
  | { readonly type: 'settleThread'; readonly thread: Ref; readonly resolved: boolean }
  /** Without a reason only where all is approved. */
  | { readonly type: 'close'; readonly reason: string }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'renameVersion'; readonly version: Ref; readonly name: string }
  /** Something happened that is no change, such as an export; the article as it is then is a version. */
  | { readonly type: 'markMoment'; readonly moment: Moment }

/**
 * `open`: untranslated segments with the same source get the text as a draft. `all`: every one gets it that nobody has
 * approved or left out. `apart`: none does, and the segment stands apart from them from then on.
 */
export type Spread = 'open' | 'all' | 'apart'

/** A translation on its way into a new article. */
export interface CarriedRow {
  /** The segment that it is the translation of; null: one that only the translation has, behind the row before. */
  readonly segment: Ref | null
  /** Empty: none, or one that is omitted on purpose. */
  readonly text: string
  readonly omission?: OmissionReason
  /** What it was in an alignment. */
  readonly bead?: Omit<KeptBead, 'segment'>
}

/** A text for a segment; only an omitted one is empty. */
export interface BroughtRow {
  readonly segment: Ref
  readonly text: string
  readonly state: RevisionState
  readonly omission?: OmissionReason
  /** Who wrote it outside, by the names that the file gives. */
  readonly outside?: string
}

/** What the text of a revision becomes. */
export interface ReplacedText {
  readonly revision: Ref
  readonly text: string
}

export type CommandOf<T extends ArticleCommand['type']> = Extract<ArticleCommand, { type: T }>
