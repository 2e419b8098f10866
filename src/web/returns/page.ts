import { publicId } from '../../desk/document.ts'
import { digestInSteps } from '../../desk/operation.ts'
import { jsonOfReturn } from '../../exchange/readers/json.ts'
import type { ReturnedDocument, ReturnedRow } from '../../exchange/readers/returned.ts'
import type { ArticleContext } from '../context.ts'
import { numberOf } from '../revisions/place.ts'
import { isTelling, type ReturnPlan } from './plan.ts'

type Context = ArticleContext<unknown, unknown>

/** Rows that a preview shows; the counts are of all. */
const SHOWN = 300

/** Code units of a file that a page carries along. */
const CARRIED = 2_000_000
/** What a row takes there beside its texts. */
const ROW = 150

const KINDS = ['same', 'state', 'theirs', 'ours', 'both'] as const

/** The form for a file that comes back. */
export function returnPage(c: Context) {
  const model = { article: { id: c.entry.id, title: c.entry.title }, archived: c.entry.archived }
  return { view: 'returns/new', model }
}

export function countsOf({ rows, unmatched }: ReturnPlan) {
  const [same, state, theirs, ours, both] = KINDS.map(
    (kind) => rows.filter((row) => row.kind === kind).length,
  )
  const remarks = rows.filter(({ remark }) => remark !== '').length
  return { same, state, theirs, ours, both, remarks, unmatched: unmatched.length }
}

/** What each row that differs would do, and what the file says of it, for programs. */
export function* rowsOf(c: Context, { rows }: ReturnPlan): Iterable<object> {
  for (const { segment, omission: _, ...row } of rows.filter(isTelling))
    yield { id: publicId(c.entry.id, segment), ...row }
}

export function unmatchedOf({ unmatched }: Pick<ReturnPlan, 'unmatched'>) {
  return unmatched.map(({ row, why }) => ({ id: row.id, line: row.line, why }))
}

/**
 * The same for people: each row that differs, as words that were put in and taken out of what stands here. The page carries
 * what the file says from here to where it is taken; where that is too long, the same file is asked for again.
 */
export async function previewPage(
  c: Context,
  document: Omit<ReturnedDocument, 'rows'>,
  plan: ReturnPlan,
  file: Uint8Array | undefined,
) {
  const again = file !== undefined && lengthOf(plan.changing) > CARRIED
  const differing = plan.rows.filter(isTelling)
  const shown = differing.slice(0, SHOWN)
  const { work } = c.house.desk
  const sides = (after: 'theirs' | 'merged') =>
    shown.map((row) => ({ before: row.ours, after: row[after] ?? row.ours }))
  const since = shown.map(({ base, ours }) => ({ before: base ?? ours, after: ours }))
  const [theirs, merged, changed] = await Promise.all(
    [sides('theirs'), sides('merged'), since].map((pairs) => work.run('compare', pairs)),
  )
  const model = {
    article: { id: c.entry.id, title: c.entry.title },
    pair: c.article.pair,
    head: c.head,
    text: again ? null : jsonOfReturn({ ...document, rows: plan.changing }),
    digest: again ? await digestInSteps(file) : null,
    format: document.format,
    delimiter: document.delimiter ?? null,
    counts: countsOf(plan),
    skipped: document.skipped ?? 0,
    unmatched: unmatchedOf({ unmatched: plan.unmatched.slice(0, SHOWN) }),
    more: differing.length - shown.length,
    items: shown.map((row, index) => ({
      ...row,
      id: publicId(c.entry.id, row.segment),
      number: numberOf(c.article, row.segment),
      pieces: theirs?.[index]?.pieces ?? [],
      mergedPieces: row.merged === null ? null : (merged?.[index]?.pieces ?? []),
      since: row.kind === 'both' && row.base !== null ? (changed?.[index]?.pieces ?? []) : null,
    })),
  }
  return { view: 'returns/preview', model }
}

function lengthOf(rows: readonly ReturnedRow[]): number {
  return rows.reduce(
    (sum, { source, target, note }) => sum + ROW + source.length + (target?.length ?? 0) + note.length,
    0,
  )
}
