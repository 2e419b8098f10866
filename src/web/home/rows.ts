import { NONE, STATUSES } from '../../core/article/state.ts'
import { add } from '../../core/article/tally.ts'
import { SYSTEM } from '../../core/history.ts'
import type { CatalogueEntry } from '../../core/workspace/state.ts'
import type { Summary } from '../../desk/summaries.ts'
import { type ShownAssigned, shownAssigned } from '../assignments/assigned.ts'

/** An article in a list. */
export interface ArticleRow {
  readonly id: string
  readonly title: string
  readonly project: string
  readonly archived: boolean
  readonly closed: boolean
  readonly sample: boolean
  readonly tally: Summary['tally']
  readonly words: number
  readonly source: string
  readonly deadline: string
  /** The deadline has passed and the article is not all approved. */
  readonly late: boolean
  /** Who has segments that are left, the first due first. */
  readonly assigned: readonly ShownAssigned[]
  /** `by` is empty where the system did it. */
  readonly changed: Summary['changed']
}

/** None where there is no summary. */
export function rowOf(
  entry: CatalogueEntry,
  summary: Summary | undefined,
  today: string,
): readonly ArticleRow[] {
  if (!summary) return []
  const { id, title, project, archived } = entry
  const { tally, deadline, source, closed } = summary
  const { by, at } = summary.changed
  const late = !closed && deadline !== '' && deadline < today && open(tally) + tally.translated.segments > 0
  const words = STATUSES.reduce((sum, status) => sum + tally[status].words, 0)
  const changed = { by: by === SYSTEM ? '' : by, at }
  const sample = entry.sample !== null
  const assigned = shownAssigned(summary, today)
  return [
    { id, title, project, archived, closed, sample, tally, words, source, deadline, late, assigned, changed },
  ]
}

/** The tally of several articles together. */
export function talliesOf(rows: readonly ArticleRow[]): Summary['tally'] {
  const of = (status: (typeof STATUSES)[number]) =>
    rows.reduce((sum, row) => add(sum, row.tally[status]), NONE)
  return {
    untranslated: of('untranslated'),
    draft: of('draft'),
    translated: of('translated'),
    returned: of('returned'),
    approved: of('approved'),
    final: of('final'),
  }
}

/** What is compared with titles: without regard to case and accents. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

/** The newest first. */
export function lastTouched(rows: readonly ArticleRow[]): readonly ArticleRow[] {
  return rows.toSorted((a, b) => (a.changed.at < b.changed.at ? 1 : -1))
}

/** Segments that somebody still has to write. */
function open(tally: Summary['tally']): number {
  return tally.untranslated.segments + tally.draft.segments
}
