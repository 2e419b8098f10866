import { assignmentOf } from '../../core/article/assignments.ts'
import type { OmissionReason, Ref } from '../../core/article/event.ts'
import { repeatedFrom } from '../../core/article/repeats.ts'
import { staleSource } from '../../core/article/source-change.ts'
import {
  type ArticleState,
  currentRevision,
  type Segment,
  type Status,
  sourceOf,
  statusOf,
} from '../../core/article/state.ts'
import type { Waiver } from '../../core/article/waivers.ts'
import type { SegmentKind } from '../../core/segmentation/segment.ts'
import { publicId } from '../../desk/document.ts'
import { numberOf } from '../revisions/place.ts'

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
  /** Number of the segment whose text it took over, because their sources are the same. */
  readonly repeats: number | null
  /** It stands apart from those with the same source. */
  readonly apart: boolean
  /** Words of the source. */
  readonly words: number
  /** The source became another after this translation was made. */
  readonly sourceChanged: boolean
  /** Whose work it is, until which day (YYYY-MM-DD; empty: none); null: nobody's. */
  readonly assigned: { readonly person: string; readonly due: string } | null
  /** Somebody else gave it this text since the reader last looked. */
  readonly unseen: boolean
  /** Who gave it its text; empty: nobody. */
  readonly by: string
  /** Warnings that somebody lets be, each of the text that it was about. */
  readonly waived: readonly Pick<Waiver, 'kind' | 'about' | 'text'>[]
}

/** Whose rows they are, and the last line that he saw when he looked before; undefined: he never did. */
export interface Reader {
  readonly person: string
  readonly seen: number | undefined
}

const NOBODY: Reader = { person: '', seen: undefined }

/** All segments of an article in reading order. */
export function rowsOf(article: string, state: ArticleState, reader = NOBODY): readonly Row[] {
  return [...rowsFrom(article, state, 1, reader)]
}

/** Segments in reading order from a place (1 and up) on, made as they are asked for: the article may be long. */
export function* rowsFrom(
  article: string,
  state: ArticleState,
  place: number,
  reader = NOBODY,
): Generator<Row, void> {
  let paragraph = segmentAt(state, place - 1)?.paragraph
  for (let number = place; number <= state.order.length; number += 1) {
    const segment = segmentAt(state, number)
    if (!segment) continue
    const opens = segment.paragraph !== paragraph
    yield rowOf(article, state, segment, { number, opens, reader })
    paragraph = segment.paragraph
  }
}

/** The rows of some segments, in reading order; of those that are not there any more there is none. */
export function rowsAt(
  article: string,
  state: ArticleState,
  refs: ReadonlySet<Ref>,
  reader = NOBODY,
): readonly Row[] {
  const found: Row[] = []
  for (const [place, ref] of state.order.entries()) {
    const segment = refs.has(ref) ? state.segments.get(ref) : undefined
    if (!segment) continue
    const opens = segment.paragraph !== segmentAt(state, place)?.paragraph
    found.push(rowOf(article, state, segment, { number: place + 1, opens, reader }))
  }
  return found
}

function segmentAt({ order, segments }: ArticleState, place: number): Segment | undefined {
  return segments.get(order[place - 1] ?? 0)
}

function isUnseen(state: ArticleState, segment: Segment, { person, seen }: Reader): boolean {
  const revision = currentRevision(state, segment)
  return seen !== undefined && revision !== undefined && revision.seq > seen && revision.by !== person
}

function rowOf(
  article: string,
  state: ArticleState,
  segment: Segment,
  { number, opens, reader }: { number: number; opens: boolean; reader: Reader },
): Row {
  const revision = currentRevision(state, segment)
  const { person, due } = assignmentOf(state, segment.ref) ?? { person: '', due: '' }
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
    repeats: repeatsOf(state, segment),
    apart: segment.apart === true,
    words: segment.words,
    sourceChanged: staleSource(state, segment) !== undefined,
    assigned: person === '' ? null : { person, due },
    unseen: isUnseen(state, segment, reader),
    by: revision?.by ?? '',
    waived: waivedIn(state, segment),
  }
}

/** As lists and live screens tell it. */
export function waivedIn(state: ArticleState, segment: Segment): Row['waived'] {
  if (segment.waivers === undefined) return []
  const source = sourceOf(state, segment)
  const standing = segment.waivers.filter((waiver) => waiver.source === source)
  return standing.map(({ kind, about, text }) => ({ kind, about, text }))
}

function repeatsOf(state: ArticleState, segment: Segment): number | null {
  const from = repeatedFrom(state, segment)
  return from === undefined ? null : numberOf(state, from) || null
}

/** What rows are looked for by: their statuses, and `stale` where the source of one changed. */
export function marksOf(rows: readonly Row[]): readonly string[] {
  const marks = rows.flatMap(({ status, sourceChanged }) => (sourceChanged ? [status, 'stale'] : [status]))
  return [...new Set(marks)]
}

/** Still to be translated: what Ctrl+Enter goes to. */
export function isOpen(row: Row): boolean {
  return (
    row.sourceChanged || row.status === 'untranslated' || row.status === 'draft' || row.status === 'returned'
  )
}
