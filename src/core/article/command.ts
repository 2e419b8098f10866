import type { SegmentKind } from '../segmentation/segment.ts'
import type {
  KeptBead,
  LanguagePair,
  OmissionReason,
  Outcome,
  Reason,
  Ref,
  RevisionState,
  SegmentRange,
} from './event.ts'

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
  | { readonly type: 'carryAligned'; readonly rows: readonly AlignedRow[] }
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
  /** The source was corrected; `version` names the article as it was before. */
  | {
      readonly type: 'updateSource'
      readonly source: string
      /** Of the new source, in order; `of` is the segment that each one was before, if it was one. */
      readonly segments: readonly (SegmentRange & { readonly of: Ref | null })[]
      readonly version: string
    }
  | { readonly type: 'changeKind'; readonly segment: Ref; readonly kind: SegmentKind }
  | { readonly type: 'changeDetails'; readonly address: string; readonly deadline: string }
  | { readonly type: 'nameVersion'; readonly name: string }

/** A bead on its way into an article. */
export interface AlignedRow extends Omit<KeptBead, 'segment'> {
  /** The segment that it is the translation of; null: one that only the translation has, behind the row before. */
  readonly segment: Ref | null
  /** Empty: none. */
  readonly text: string
}

export type CommandOf<T extends ArticleCommand['type']> = Extract<ArticleCommand, { type: T }>
