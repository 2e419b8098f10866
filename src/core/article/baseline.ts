import {
  type ArticleState,
  decisionsOn,
  type Revision,
  revisionsOf,
  type Segment,
  segmentsOf,
} from './state.ts'

/** What a comparison may start from that is another moment for each segment. */
export type Baseline = 'approved' | 'confirmed' | 'proposal'

const PROPOSED: ReadonlySet<Revision['origin']> = new Set(['machine', 'memory', 'import', 'alignment'])

/**
 * The revision of a segment that a baseline names: the newest that was approved, the first that its author confirmed, or
 * the first that came from a machine, a memory or a file. Undefined: there never was one.
 */
export function baselineRevision(
  state: ArticleState,
  segment: Segment,
  baseline: Baseline,
): Revision | undefined {
  const revisions = revisionsOf(state, segment)
  if (baseline === 'confirmed') return revisions.findLast((revision) => revision.state === 'translated')
  if (baseline === 'proposal') return revisions.findLast(({ origin }) => PROPOSED.has(origin))
  return revisions.find((revision) =>
    decisionsOn(state, revision).some(
      ({ outcome }) => outcome === 'approved' || outcome === 'approved-with-edits',
    ),
  )
}

/** The article as if each segment still had its baseline; those that have none are as they are, and are counted. */
export function atBaseline(
  state: ArticleState,
  baseline: Baseline,
): { readonly state: ArticleState; readonly without: number } {
  let { segments } = state
  let without = 0
  for (const segment of segmentsOf(state)) {
    const base = baselineRevision(state, segment, baseline)
    if (!base) without += 1
    else if (base.ref !== segment.last) segments = segments.set(segment.ref, { ...segment, last: base.ref })
  }
  return { state: { ...state, segments }, without }
}
