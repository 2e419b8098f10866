import { changesBetween } from '../../core/article/changes.ts'
import { planRestoration } from '../../core/article/restoration.ts'
import { sourceOf } from '../../core/article/state.ts'
import { publicId } from '../../desk/document.ts'
import { type Point, pointAt } from '../comparisons/points.ts'
import type { ArticleContext } from '../context.ts'
import { numberOf } from '../revisions/place.ts'
import { refIn } from '../revisions/refs.ts'
import type { RestorationQuery } from './input.ts'

/** Segments that a preview shows; the rest is counted. */
const SHOWN = 200

export interface Target {
  readonly point: Point
  readonly segment: number | undefined
}

/** What is asked for; undefined: there is no such moment, or no such segment in it or now. */
export async function targetOf(
  c: ArticleContext<unknown, unknown>,
  { to, segment }: RestorationQuery,
): Promise<Target | undefined> {
  const point = await pointAt(c, to)
  if (!point) return undefined
  if (segment === undefined) return { point, segment }
  const ref = refIn(c.entry.id, segment)
  return ref !== undefined && c.article.segments.get(ref) ? { point, segment: ref } : undefined
}

/** What a restoration would do, before it is done. */
export async function previewModel(
  c: ArticleContext<unknown, unknown>,
  asked: RestorationQuery,
  { point, segment }: Target,
): Promise<object> {
  const { events, after, lost } = planRestoration(c.article, point.state, segment)
  const { list } = changesBetween(c.article, after)
  const shown = list.slice(0, SHOWN)
  const differences = await c.house.desk.work.run(
    'compare',
    shown.map(({ before, after }) => ({ before, after })),
  )
  return {
    article: { id: c.entry.id, title: c.entry.title },
    pair: c.article.pair,
    to: asked.to,
    segment: asked.segment ?? '',
    single: segment !== undefined,
    label: point.label,
    head: c.head,
    archived: c.entry.archived,
    nothing: events.length === 0,
    /** Segments are cut, joined, taken out or put in. */
    recut: events.filter(({ type }) => type !== 'segmentRevised').length,
    count: list.length,
    more: list.length - shown.length,
    changes: shown.map(({ segment, number, kind, source }, index) => ({
      id: publicId(c.entry.id, segment.ref),
      number,
      kind,
      source,
      pieces: differences[index]?.pieces ?? [],
    })),
    lost: lost.flatMap((ref) => {
      const gone = point.state.segments.get(ref)
      return gone ? [{ number: numberOf(point.state, ref), source: sourceOf(point.state, gone) }] : []
    }),
  }
}
