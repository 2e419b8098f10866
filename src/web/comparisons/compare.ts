import { changesBetween, type SegmentChange } from '../../core/article/changes.ts'
import type { Measure } from '../../core/revision/measure.ts'
import type { Presentation } from '../../core/revision/present.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { summaryOf } from '../revisions/summary.ts'
import { whoOf } from '../revisions/who.ts'
import type { ComparedSegment, Comparison } from './answer.ts'
import { contrast } from './contrast.ts'
import type { ComparisonQuery } from './input.ts'
import { type Point, pointAt } from './points.ts'

type Context = ArticleContext<unknown, ComparisonQuery>

export interface Compared {
  readonly comparison: Comparison
  readonly from: Point
  readonly to: Point
  /** Ids of all who changed something in between, whatever the filter takes. */
  readonly people: readonly string[]
}

/** Two points of an article's history beside each other; undefined: one of them is not there. */
export async function comparePoints(c: Context, from: string, to: string): Promise<Compared | undefined> {
  const later = await pointAt(c, to)
  const earlier = later && (await pointAt(c, from, later.state))
  if (!later || !earlier) return undefined
  const { list, statuses, unchanged } = changesBetween(earlier.state, later.state)
  const pairs = list.map(textsOf)
  const { differences, measures, same } = await contrast(c.house.desk.work, pairs, unchanged)
  const counted = (kind: string) => list.filter((change) => change.kind === kind).length
  const distance = sum(measures, (one) => one.distance)
  const words = sum(measures, (one) => one.words) + same
  const segments = [...list, ...statuses]
    .map((change, index) => comparedSegment(c, change, differences[index], measures[index]))
    .sort((a, b) => a.number - b.number)
  const comparison = {
    from,
    to,
    counts: {
      changed: counted('changed'),
      added: counted('added'),
      removed: counted('removed'),
      status: statuses.length,
      unchanged: unchanged.length,
      wordsInserted: sum(differences, (one) => one.wordsInserted),
      wordsDeleted: sum(differences, (one) => one.wordsDeleted),
      without: earlier.without,
      distance,
      similarity: words === 0 ? 1 : Math.max(0, 1 - distance / words),
    },
    segments: segments.filter((segment) => isWanted(segment, c.query)),
  }
  const people = [...new Set([...list, ...statuses].flatMap((change) => change.people))]
  return { comparison, from: earlier, to: later, people }
}

function comparedSegment(
  c: Context,
  change: SegmentChange,
  difference: Presentation | undefined,
  measured: Measure | undefined,
): ComparedSegment {
  const { segment, number, kind, source, before, after, statusBefore, statusAfter, revision } = change
  return {
    id: publicId(c.entry.id, segment.ref),
    number,
    kind,
    source,
    before,
    after,
    pieces: [...(difference?.pieces ?? [])],
    summary: kind === 'status' ? '' : summaryOf(c.t, difference),
    statusBefore,
    statusAfter,
    wordsInserted: difference?.wordsInserted ?? 0,
    wordsDeleted: difference?.wordsDeleted ?? 0,
    distance: measured?.distance ?? 0,
    similarity: measured?.similarity ?? 1,
    differences: [...(measured?.differences ?? [])],
    people: change.people.map((person) => whoOf(c.workspace, person)),
    by: revision ? whoOf(c.workspace, revision.by) : null,
    at: revision?.at ?? null,
  }
}

/** Without a word on kinds: every change of a text, so that statuses do not drown it. */
function isWanted(segment: ComparedSegment, { by, kind, differs }: ComparisonQuery): boolean {
  const kinds: readonly string[] = kind.length > 0 ? kind : ['changed', 'added', 'removed']
  return (
    kinds.includes(segment.kind) &&
    (by === '' || segment.people.some(({ id }) => id === by)) &&
    (differs === '' || segment.differences.includes(differs))
  )
}

function textsOf({ before, after }: SegmentChange) {
  return { before, after }
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0)
}
