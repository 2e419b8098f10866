import { CODES, penaltiesOf, SEVERITIES, scoreOf } from '../../core/article/quality.ts'
import { nameOf } from '../../core/workspace/state.ts'
import { sheetOf } from '../../exchange/parts/sheet.ts'
import type { OpenContext } from '../context.ts'
import type { Reply } from '../reply.ts'
import type { Cell } from './report.ts'

const COLUMNS = [
  'article',
  'title',
  'person',
  'week',
  'segments',
  'words',
  ...SEVERITIES,
  ...CODES,
  'excellent',
  'penalties',
  'score',
  'changed_words',
  'compared_words',
]

/** A row an article, person (empty: the whole article) and week; numbers exact, with a point. */
export function csvReply({ workspace }: OpenContext, cells: readonly Cell[], name: string): Reply {
  const rows = cells.map((cell) => {
    const counted = (fits: (error: Cell['errors'][number]) => boolean) =>
      `${cell.errors.filter(fits).reduce((sum, { count }) => sum + count, 0)}`
    return {
      article: cell.article,
      title: workspace.articles.get(cell.article)?.title ?? '',
      person: nameOf(workspace, cell.person),
      week: cell.week,
      segments: `${cell.segments}`,
      words: `${cell.words}`,
      ...Object.fromEntries(SEVERITIES.map((one) => [one, counted(({ severity }) => severity === one)])),
      ...Object.fromEntries(CODES.map((one) => [one, counted(({ code }) => code === one)])),
      excellent: `${cell.excellent}`,
      penalties: `${penaltiesOf(cell)}`,
      score: `${scoreOf(cell) ?? ''}`,
      changed_words: `${cell.changed}`,
      compared_words: `${cell.compared}`,
    }
  })
  const mediaType = 'text/csv; charset=utf-8'
  return { kind: 'file', name: `${name}.csv`, mediaType, content: sheetOf(COLUMNS, rows) }
}
