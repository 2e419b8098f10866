import { touchedSegments } from '../../core/article/decide/revert.ts'
import type { ArticleEvent } from '../../core/article/event.ts'
import type { ArticleState } from '../../core/article/state.ts'
import type { Line } from '../../core/history.ts'
import { may } from '../../core/workspace/rights.ts'
import { rowsFrom } from '../articles/rows.ts'
import type { ArticleContext } from '../context.ts'
import { importEntry, versionsOf } from '../versions/page.ts'
import type { HistoryQuery } from './input.ts'
import { stepsOf } from './steps.ts'

type Context = ArticleContext<unknown, HistoryQuery>

/** Rows of one page. */
const PAGE_ROWS = 500

/** The article as it was at one moment, and the moments beside that. */
export async function historyModel(c: Context): Promise<object> {
  const { articles } = c.house.desk
  const lines = await articles.lines(c.entry.id)
  const steps = stepsOf(lines, c.article.imported)
  const asked = Math.min(c.query.at ?? c.head, c.head)
  const at = Math.max(asked, c.article.imported)
  const state = await articles.at(c.entry.id, at)
  const line = lines[at - 1]
  const index = steps.findLastIndex(({ seq }) => seq <= at)
  const step = (place: number) => steps[place]?.seq ?? null
  const previous = step(steps[index]?.seq === at ? index - 1 : index)
  return {
    article: { id: c.entry.id, title: c.entry.title },
    pair: state.pair,
    at,
    first: c.article.imported,
    head: c.head,
    by: line?.by ?? '',
    time: line?.at ?? '',
    what: whatOf(line),
    place: index + 1,
    total: steps.length,
    steps: { first: step(0), previous, next: step(index + 1), last: step(steps.length - 1) },
    versions: [...versionsOf(c), importEntry(c)].filter(({ seq }) => seq >= c.article.imported),
    ...rowsOfMoment(c, state, line),
    restorable: may(c.actor.role, 'translate') && !c.entry.archived && at < c.head,
  }
}

function rowsOfMoment(c: Context, state: ArticleState, line: Line<ArticleEvent> | undefined) {
  const touched = new Set(line ? touchedSegments(state, line.events) : [])
  const place = state.order.findIndex((ref) => touched.has(ref))
  const start = Math.floor(Math.max(0, place) / PAGE_ROWS) * PAGE_ROWS + 1
  const from = Math.min(c.query.row ?? start, Math.max(1, state.order.length))
  const rows = []
  for (const row of rowsFrom(c.entry.id, state, from)) {
    if (rows.length === PAGE_ROWS) break
    rows.push({ ...row, touched: touched.has(row.ref) && touched.size < state.order.length })
  }
  const behind = from + PAGE_ROWS
  return {
    rows,
    touched: place >= 0 ? `${c.entry.id}.${state.order[place]}` : null,
    earlier: from > 1 ? Math.max(1, from - PAGE_ROWS) : null,
    later: behind <= state.order.length ? behind : null,
  }
}

/** What a line did, in one word of locales/<language>/history.json. */
function whatOf(line: Line<ArticleEvent> | undefined): string {
  const types = new Set((line?.events ?? []).map(({ type }) => type))
  const restored = line?.events.some((one) => one.type === 'segmentRevised' && one.origin === 'restore')
  if (types.has('operationReverted')) return 'undone'
  if (types.has('articleImported') || types.has('sourceExtended')) return 'imported'
  if (types.has('sourceReplaced')) return 'source'
  if (restored) return 'restored'
  if (types.has('segmentsReplaced') || types.has('segmentAdded') || types.has('segmentRetired')) return 'cut'
  if (types.has('segmentRevised')) return 'revised'
  if (types.has('revisionDecided')) return 'decided'
  if (types.has('segmentsAssigned')) return 'assigned'
  if (types.has('segmentSetApart')) return 'apart'
  return types.has('versionNamed') || types.has('versionRenamed') ? 'named' : 'other'
}
