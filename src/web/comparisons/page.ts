import { may } from '../../core/workspace/rights.ts'
import type { ArticleContext } from '../context.ts'
import { editorPath } from '../revisions/place.ts'
import { refIn } from '../revisions/refs.ts'
import { whoOf } from '../revisions/who.ts'
import { importEntry, isMany, versionsOf } from '../versions/page.ts'
import { BASELINES } from './baselines.ts'
import type { Compared } from './compare.ts'
import { type ComparisonQuery, DIFFERENCES, FILES, KINDS } from './input.ts'
import { bases } from './points.ts'

type Context = ArticleContext<unknown, ComparisonQuery>

/** The page; without a comparison: why there is none, with the choices. */
export function comparisonModel(c: Context, from: string, compared: Compared | undefined): object {
  const { to, layout, by, kind, differs } = c.query
  const link = (more: Partial<ComparisonQuery>) => address(c, { from, ...more })
  const segments = compared?.comparison.segments ?? []
  return {
    article: { id: c.entry.id, title: c.entry.title },
    pair: c.article.pair,
    ...pickerModel(c),
    from,
    to,
    layout,
    filter: {
      by,
      kind,
      differs,
      any: by !== '' || kind.length > 0 || differs !== '',
      all: unfiltered(c, from),
    },
    kinds: KINDS,
    differences: DIFFERENCES,
    people: (compared?.people ?? []).map((person) => whoOf(c.workspace, person)),
    between: compared ? { from: compared.from.label, to: compared.to.label } : null,
    counts: compared?.comparison.counts ?? null,
    ...neighbours(c, compared?.from.seq ?? null, link),
    files: FILES.map((format) => ({ format, path: link({ format }) })),
    segments: segments.map((segment) => ({ ...segment, ...actionsOn(c, from, compared, segment) })),
    restoration: restorable(c) && compared?.from.seq != null ? restorationPath(c, from) : null,
  }
}

/** The choices of both ends. */
export function pickerModel(c: ArticleContext<unknown, unknown>) {
  const versions = [...versionsOf(c), importEntry(c)]
  return { versions, many: isMany(versions), baselines: BASELINES }
}

function actionsOn(
  c: Context,
  from: string,
  compared: Compared | undefined,
  segment: { readonly id: string; readonly kind: string },
) {
  const ref = refIn(c.entry.id, segment.id) ?? 0
  const stands = c.article.segments.get(ref)?.retired === undefined
  const back =
    restorable(c) && compared?.from.seq != null && c.query.to === 'now' && segment.kind !== 'status'
  return {
    row: stands ? editorPath(c.entry.id, c.article, ref) : null,
    restoration: back ? restorationPath(c, from, segment.id) : null,
  }
}

function restorable(c: Context): boolean {
  return may(c.actor.role, 'translate') && !c.entry.archived
}

function restorationPath(c: Context, to: string, segment?: string): string {
  const query = new URLSearchParams({ to, ...(segment === undefined ? {} : { segment }) })
  return `/articles/${c.entry.id}/restorations/new?${query}`
}

/** The next older and newer base to start from, for `[` and `]`. */
function neighbours(c: Context, seq: number | null, link: (more: Partial<ComparisonQuery>) => string) {
  const all = bases(c)
  const at = seq ?? Number.POSITIVE_INFINITY
  const older = all.findLast((base) => base.seq < at)
  const newer = all.find((base) => base.seq > at)
  return {
    older: older ? link({ from: older.id }) : null,
    newer: newer ? link({ from: newer.id }) : null,
  }
}

function unfiltered(c: Context, from: string): string {
  return address(c, { from, by: '', kind: [], differs: '' })
}

/** The same comparison with something else in it. */
function address(c: Context, more: Partial<ComparisonQuery>): string {
  const { from = '', to, layout, by, kind, differs, format } = { ...c.query, format: undefined, ...more }
  const query = new URLSearchParams({ from, to })
  if (layout !== 'inline') query.set('layout', layout)
  if (by !== '') query.set('by', by)
  for (const one of kind) query.append('kind', one)
  if (differs !== '') query.set('differs', differs)
  if (format) query.set('format', format)
  return `/articles/${c.entry.id}/comparison?${query}`
}
