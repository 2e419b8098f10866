import { mergeTexts } from '../revision/merge.ts'
import { atomsIn, withoutAtoms } from '../text/atoms.ts'
import type { OmissionReason, Ref, RevisionState } from './event.ts'
import { LIMITS } from './limits.ts'
import { newRemark } from './remarks.ts'
import { type ArticleState, currentRevision, type Segment, type Status, sourceOf, statusOf } from './state.ts'

/** A row of a file that came back, its ids already numbers of this article; null where they are of no such thing. */
export interface ReturningRow {
  readonly segment: Ref | null
  readonly source: string
  /** Null: none. */
  readonly target: string | null
  readonly status: Status
  /** The revision that went out; null: none, undefined: not known. */
  readonly revision: Ref | null | undefined
  readonly omission: OmissionReason | null
  readonly note: string
  /** Who changed the text outside, as the file says. */
  readonly changedBy?: readonly string[]
}

/** Why a row cannot be matched: no such segment, one that is no longer there, another source. */
export type Mismatch = 'unknown' | 'retired' | 'source'

export type Choice = 'take' | 'keep' | 'merge'

/** What a row that came back would do. */
export interface Comeback {
  readonly segment: Ref
  /** The text now. */
  readonly ours: string
  readonly theirs: string
  /** The text as it went out; null: not known. */
  readonly base: string | null
  /** `state`: the same text, which they confirmed. `both`: changed here and there since it went out, or nobody knows. */
  readonly kind: 'same' | 'state' | 'theirs' | 'ours' | 'both'
  /** Both changes in one text; null: they touch the same words. */
  readonly merged: string | null
  /** What is done unless a person says otherwise. */
  readonly choice: Choice
  /** What a text that is taken becomes: nothing that comes from outside is approved by coming. */
  readonly state: RevisionState
  readonly omission: OmissionReason | null
  /** What the file says of the segment and nobody said here; empty: nothing. */
  readonly remark: string
  /** Who changed the text outside; empty: the file does not say. */
  readonly outside: string
}

/**
 * How a row of a file stands to the article now: matched by id and by the source, never by the source alone. `said`:
 * `commentLines` of the article.
 */
export function comebackOf(
  state: ArticleState,
  row: ReturningRow,
  confirms: (status: Status) => boolean,
  said: ReadonlyMap<Ref, ReadonlySet<string>>,
): Comeback | Mismatch {
  const segment = row.segment === null ? undefined : state.segments.get(row.segment)
  if (!segment) return 'unknown'
  if (segment.retired !== undefined) return 'retired'
  const source = sourceOf(state, segment)
  // Inline codes that another tool put into an article without any are no words of it.
  const own = (text: string) => level(atomsIn(source).length > 0 ? text : withoutAtoms(text))
  if (level(source) !== own(row.source)) return 'source'
  const current = currentRevision(state, segment)
  const ours = current?.text ?? ''
  const base = baseOf(state, segment, row)
  const omission = row.target === '' ? row.omission : null
  const theirs = row.target === null ? '' : own(row.target)
  const nothing = theirs.trim() === '' && omission === null
  const confirmed = omission !== null || (!nothing && confirms(row.status))
  const same = theirs === ours && omission === (current?.omission ?? null)
  const kind = nothing || same ? sameKind(state, segment, confirmed && same) : kindOf(ours, theirs, base)
  const merged = kind === 'both' && base !== null ? mergeTexts(base, ours, theirs) : null
  return {
    segment: segment.ref,
    ours,
    theirs,
    base,
    kind,
    merged,
    choice: kind === 'theirs' || kind === 'state' ? 'take' : merged === null ? 'keep' : 'merge',
    state: confirmed ? 'translated' : 'draft',
    omission,
    remark: newRemark(state, segment, row.note, said),
    outside: namesOf(row.changedBy ?? []),
  }
}

/** As many names as fit. */
function namesOf(names: readonly string[]): string {
  const fitting: string[] = []
  for (const name of new Set(names))
    if ([...fitting, name].join(', ').length <= LIMITS.outside) fitting.push(name)
  return fitting.join(', ')
}

function sameKind(state: ArticleState, segment: Segment, confirmed: boolean): 'same' | 'state' {
  return confirmed && statusOf(state, segment) === 'draft' ? 'state' : 'same'
}

function kindOf(ours: string, theirs: string, base: string | null): 'theirs' | 'ours' | 'both' {
  if (ours === base || (base === null && ours === '')) return 'theirs'
  return theirs === base ? 'ours' : 'both'
}

function baseOf(state: ArticleState, segment: Segment, { revision }: ReturningRow): string | null {
  if (revision === undefined) return null
  if (revision === null) return ''
  const found = state.revisions.get(revision)
  return found?.segment === segment.ref && state.folded.get(revision) === undefined ? found.text : null
}

/** Other tools write line ends their own way. */
function level(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}
