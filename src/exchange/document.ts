import type { CommentScope } from '../core/article/comment-event.ts'
import type { OmissionReason, Origin, Outcome, Reason, RevisionState } from '../core/article/event.ts'
import type { Status } from '../core/article/state.ts'
import type { SegmentKind } from '../core/segmentation/segment.ts'
import { encoded } from './parts/bytes.ts'

/** The source of a segment, marked; the same, but without a mark in running text; nothing. */
export type Untranslated = 'source' | 'plain' | 'omit'

export const UNTRANSLATED: readonly Untranslated[] = ['source', 'plain', 'omit']

/** What every format writes: one article as it stands at one point of its history, with names instead of ids. */
export interface BilingualDocument {
  /** Article id. */
  readonly id: string
  readonly title: string
  readonly project: string
  /** Language tags of source and target, for example `id` and `en`. */
  readonly source: string
  readonly target: string
  /** Where the article came from; empty: not known. */
  readonly address: string
  /** ISO 8601, UTC. */
  readonly exportedAt: string
  /** `approved`: a segment counts as translated only when it is approved. */
  readonly only: 'all' | 'approved'
  /** What stands for a segment that has no target to give. */
  readonly untranslated: Untranslated
  /** In order; they can be gone through several times, and may be made anew each time: they need not be in memory at once. */
  readonly segments: Iterable<DocumentSegment>
  /** Named points of its history, oldest first; only for formats that carry it. */
  readonly versions?: readonly HistoricVersion[]
  /** White space behind the last segment. */
  readonly tail: string
}

export interface HistoricVersion extends Said {
  readonly id: string
  /** Empty: it made itself, at this moment. */
  readonly name: string
  readonly moment: string | null
}

export interface DocumentSegment {
  /** `<article>.<n>`: stable for the life of the segment. */
  readonly id: string
  /** Place in the article, from 1. */
  readonly number: number
  readonly kind: SegmentKind
  /** Counts from 0. */
  readonly paragraph: number
  /** White space of the source between the segment before and this one; for the first, before it. */
  readonly gap: string
  /** Empty for a sentence that only the translation has. */
  readonly source: string
  /** Null: none, or (with `only: approved`) none that is approved. Empty: omitted on purpose. */
  readonly target: string | null
  readonly status: Status
  /** The revision whose text `target` is, `<article>.<n>`; null: there was none. */
  readonly revision: string | null
  readonly omission: OmissionReason | null
  /** Who gave the segment its first text, and who its current one. */
  readonly created: Stamp | null
  readonly changed: Stamp | null
  /** Who decided last on the current revision. */
  readonly decided: Stamp | null
  /** What reviewers wrote with decisions (codes with severity, and free text) and what is said in open threads; oldest first. */
  readonly notes: readonly Note[]
  /** The text before the current revision, if another. */
  readonly previous: string | null
  /** What the translation began with, if a memory, a machine or a file gave it and it is another text now. */
  readonly proposal?: Proposal
  /** The text at the moment since which changes are asked for; absent: none are asked for. Only for formats that show them. */
  readonly before?: string
  /** Only for formats that carry it. */
  readonly history?: SegmentHistory
}

export interface Proposal {
  readonly text: string
  readonly origin: Origin
}

/** What became of a segment, oldest first. */
export interface SegmentHistory {
  readonly revisions: readonly HistoricRevision[]
  readonly threads: readonly HistoricThread[]
}

/** By whom, by name, and when. */
interface Said {
  readonly by: string
  readonly at: string
}

export interface HistoricRevision extends Said {
  readonly id: string
  readonly text: string
  readonly state: RevisionState
  readonly origin: Origin
  readonly omission: OmissionReason | null
  readonly outside: string | null
  readonly decisions: readonly (Said & {
    readonly outcome: Outcome
    readonly reasons: readonly Reason[]
    readonly note: string
  })[]
}

export interface HistoricThread {
  readonly scope: CommentScope
  readonly resolved: Said | null
  readonly comments: readonly (Said & { readonly text: string })[]
}

export interface Stamp {
  readonly name: string
  readonly at: string
}

export interface Note extends Stamp {
  readonly text: string
}

/** What parts the cells of a table. Excel with Indonesian settings takes a comma for the decimal mark and wants a semicolon. */
export type Separator = 'comma' | 'semicolon' | 'tab'

export const SEPARATORS: readonly Separator[] = ['comma', 'semicolon', 'tab']

export interface WriteOptions {
  /** Of a table; comma where nothing is said. */
  readonly separator?: Separator
  /** Of a table that is a text: whether it begins with a byte order mark, by which Excel knows UTF-8. It does where nothing is said. */
  readonly mark?: boolean
}

/** What a writer is given: the article; words for people in their language instead of the English ones, where a format shows any. */
export type WriteArguments = readonly [
  document: BilingualDocument,
  labels?: Readonly<Record<string, string>>,
  options?: WriteOptions,
]

/** A format that articles go out in. Pure: a document in, the file's text out, and no more of it held than a paragraph. */
export interface Writer {
  readonly format: string
  readonly mediaType: string
  /** Without dot. */
  readonly extension: string
  /** What is kept and what is lost, one short paragraph; shown beside the format and checked by a test. */
  readonly conformance: string
  /** It carries what became of each segment, where all of it may leave the house. */
  readonly history?: boolean
  /** The file's text part by part; put end to end they are the file. */
  parts(...given: WriteArguments): Iterable<string>
  /** Where the file is a package (zip): all of it, chunk by chunk, with what `parts` gave as its main part. The same parts, the same bytes. */
  pack?(main: Iterable<string>): Iterable<Uint8Array>
}

/** The file of a writer, chunk by chunk. UTF-8, or a package. */
export function fileOf(writer: Writer, ...given: WriteArguments): Iterable<Uint8Array> {
  const parts = writer.parts(...given)
  return writer.pack?.(parts) ?? encoded(parts)
}
