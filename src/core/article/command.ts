import type { SegmentKind } from '../segmentation/segment.ts'
import type {
  LanguagePair,
  Moment,
  OmissionReason,
  Outcome,
  Reason,
  Ref,
  RevisionState,
  SegmentRange,
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
  | {
      readonly type: 'revise'
      readonly segment: Ref
      readonly text: string
      readonly state: RevisionState
      readonly omission?: OmissionReason
      /** The revision that the author saw; null: none. */
      readonly base: Ref | null
    }
  | { readonly type: 'restore'; readonly revision: Ref; readonly base?: Ref | null }
  | {
      readonly type: 'review'
      readonly revision: Ref
      readonly outcome: Outcome
      readonly reasons: readonly Reason[]
      readonly note: string
    }
  /** Approves each of these revisions that may be approved; the rest is passed over. */
  | { readonly type: 'approveAll'; readonly revisions: readonly Ref[] }
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
  | { readonly type: 'changeDetails'; readonly address: string; readonly deadline: string }
  /** All of it, or a segment of then or now, becomes what it was; `past` is an earlier state of this article. */
  | { readonly type: 'restoreArticle'; readonly past: ArticleState; readonly segment?: Ref }
  | { readonly type: 'nameVersion'; readonly name: string }
  | { readonly type: 'renameVersion'; readonly version: Ref; readonly name: string }
  /** Something happened that is no change, such as an export; the article as it is then is a version. */
  | { readonly type: 'markMoment'; readonly moment: Moment }

export type CommandOf<T extends ArticleCommand['type']> = Extract<ArticleCommand, { type: T }>
