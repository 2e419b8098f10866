import type { Ref } from '../../core/article/event.ts'
import { standingFor } from '../../core/article/lineage.ts'
import {
  type ArticleState,
  type Revision,
  revisionsOf,
  type Segment,
  sourceOf,
  standingClosure,
} from '../../core/article/state.ts'
import { supersededDrafts } from '../../core/article/superseded.ts'
import type { Span } from '../../core/revision/follow.ts'
import type { Presentation } from '../../core/revision/present.ts'
import { may } from '../../core/workspace/rights.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { markedRuns } from '../marks/shown.ts'
import { revisionAnswer } from './answers.ts'
import type { HistoryQuery } from './input.ts'
import { editorPath, numberOf } from './place.ts'
import { refIn } from './refs.ts'
import { summaryOf } from './summary.ts'

/** Every revision of a segment, newest first. */
export function historyOfSegment(c: ArticleContext<unknown, unknown>, segment: Segment) {
  const revisions = revisionsOf(c.article, segment)
  const superseded = supersededDrafts(revisions)
  return revisions.map((one) =>
    revisionAnswer(c.workspace, c.entry.id, c.article, one, superseded.has(one.ref)),
  )
}

/** The two revisions to compare, older first: those asked for, else the newest and the one before it that counts. */
export function comparedRevisions(
  c: ArticleContext<unknown, HistoryQuery>,
  segment: Segment,
): readonly [Revision, Revision] | undefined {
  const revisions = revisionsOf(c.article, segment)
  const superseded = supersededDrafts(revisions)
  const [to, from] = revisions.filter(({ ref }) => !superseded.has(ref))
  const find = (id: string | undefined) => revisions.find(({ ref }) => ref === refIn(c.entry.id, id ?? ''))
  const first = c.query.from === undefined ? from : find(c.query.from)
  const last = c.query.to === undefined ? to : find(c.query.to)
  return first && last && first !== last ? [first, last] : undefined
}

/** The revision of the segment that another is compared with: the one asked for, else the last before it that counts. */
export function comparedWith(
  state: ArticleState,
  segment: Segment,
  to: Revision,
  asked: Ref | undefined,
): Revision | undefined {
  const revisions = revisionsOf(state, segment)
  if (asked !== undefined) return revisions.find(({ ref }) => ref === asked && ref !== to.ref)
  const superseded = supersededDrafts(revisions)
  return revisions.find(({ ref }) => ref < to.ref && !superseded.has(ref))
}

export function historyModel(
  c: ArticleContext<unknown, HistoryQuery>,
  segment: Segment,
  compared: readonly [Revision, Revision] | undefined,
  { difference, rerendered }: { difference: Presentation | undefined; rerendered: readonly Span[] },
): object {
  const all = historyOfSegment(c, segment).map((entry, index, list) => ({
    ...entry,
    ordinal: list.length - index,
    current: index === 0,
  }))
  const closed = c.entry.archived || standingClosure(c.article) !== undefined
  const open = !closed && segment.retired === undefined
  const ordinal = (id: string | null) => all.find((entry) => entry.id === id)?.ordinal ?? 0
  const [from, to] = compared?.map(({ ref }) => publicId(c.entry.id, ref)) ?? ['', '']
  return {
    article: { id: c.entry.id, title: c.entry.title },
    pair: c.article.pair,
    segment: {
      id: publicId(c.entry.id, segment.ref),
      number: numberOf(c.article, segment.ref),
      source: sourceOf(c.article, segment),
      runs: markedRuns(sourceOf(c.article, segment), [], 'source', rerendered),
    },
    rerendered: rerendered.length > 0,
    retired: segment.retired !== undefined,
    origins: (segment.from ?? []).map((ref) => linked(c, ref)),
    successors: segment.retired ? standingFor(c.article, segment.ref).map((ref) => linked(c, ref)) : [],
    entries: c.query.all ? all : all.filter((entry) => !entry.superseded),
    folded: c.query.all ? 0 : all.filter((entry) => entry.superseded).length,
    all: c.query.all === '1',
    ordinal,
    base: all[0]?.id ?? '',
    restorable: open && may(c.actor.role, 'translate'),
    choosable: open && may(c.actor.role, 'translate') && compared?.[1].ref === segment.last,
    authored: all.some(({ text }) => text !== ''),
    from,
    to,
    layout: c.query.layout,
    difference,
    same: compared !== undefined && compared[0].text === compared[1].text,
    summary: summaryOf(c.t, difference),
    back: editorPath(c.entry.id, c.article, segment.ref),
  }
}

/** Another segment whose history belongs to this one's. */
function linked(c: ArticleContext<unknown, unknown>, ref: Ref): { id: string; source: string } {
  const segment = c.article.segments.get(ref)
  return { id: publicId(c.entry.id, ref), source: segment ? sourceOf(c.article, segment) : '' }
}
