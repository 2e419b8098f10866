import type { OmissionReason } from '../../core/article/event.ts'
import { staleSource } from '../../core/article/source-change.ts'
import {
  type ArticleState,
  currentRevision,
  type Segment,
  type Status,
  segmentsOf,
  sourceOf,
  statusOf,
} from '../../core/article/state.ts'
import type { SegmentKind } from '../../core/segmentation/segment.ts'
import { publicId } from '../../desk/document.ts'

/** A segment as lists show it. */
export interface Row {
  readonly id: string
  readonly ref: number
  /** Place in the article, from 1. */
  readonly number: number
  readonly kind: SegmentKind
  /** A sentence that the translation adds; it has no source. */
  readonly added: boolean
  readonly paragraph: number
  /** The first of its paragraph. */
  readonly opens: boolean
  readonly source: string
  /** The current text, drafts included; empty where there is none or it was left out on purpose. */
  readonly target: string
  readonly omission: OmissionReason | null
  readonly status: Status
  /** Public id of the current revision. */
  readonly revision: string | null
  /** Words of the source. */
  readonly words: number
  /** The source became another after this translation was made. */
  readonly sourceChanged: boolean
}

/** All segments of an article in reading order. */
export function rowsOf(article: string, state: ArticleState): readonly Row[] {
  let paragraph = -1
  return segmentsOf(state).map((segment, index) => {
    const opens = segment.paragraph !== paragraph
    paragraph = segment.paragraph
    return rowOf(article, state, segment, index + 1, opens)
  })
}

function rowOf(article: string, state: ArticleState, segment: Segment, number: number, opens: boolean): Row {
  const revision = currentRevision(state, segment)
  return {
    id: publicId(article, segment.ref),
    ref: segment.ref,
    number,
    kind: segment.kind,
    added: segment.start === segment.end,
    paragraph: segment.paragraph,
    opens,
    source: sourceOf(state, segment),
    target: revision?.text ?? '',
    omission: revision?.omission ?? null,
    status: statusOf(state, segment),
    revision: revision ? publicId(article, revision.ref) : null,
    words: segment.words,
    sourceChanged: staleSource(state, segment) !== undefined,
  }
}

/** Still to be translated: what Ctrl+Enter goes to. */
export function isOpen(row: Row): boolean {
  return (
    row.sourceChanged || row.status === 'untranslated' || row.status === 'draft' || row.status === 'returned'
  )
}
