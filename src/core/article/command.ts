import type { SegmentKind } from '../segmentation/segment.ts'
import type {
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
  | { readonly type: 'changeKind'; readonly segment: Ref; readonly kind: SegmentKind }
  | { readonly type: 'changeDetails'; readonly address: string; readonly deadline: string }
  | { readonly type: 'nameVersion'; readonly name: string }

export type CommandOf<T extends ArticleCommand['type']> = Extract<ArticleCommand, { type: T }>
