import { lastAtWork } from '../../core/article/at-work.ts'
import { may } from '../../core/workspace/rights.ts'
import { actorIn, type Person, projectsWith, type WorkspaceState } from '../../core/workspace/state.ts'
import type { Summary } from '../../desk/summaries.ts'
import { assignedTo } from '../assignments/assigned.ts'
import { pathOf } from '../queue/place.ts'
import { QUEUES, rowsFor } from '../queue/rows.ts'
import type { ArticleRow } from './rows.ts'

/** In the order in which they are shown. */
export const KINDS = ['progress', 'assigned', 'returned', 'waiting', 'changed', 'unread'] as const

/** Articles of one kind that are shown at once, and those that stand folded behind them. */
const SHOWN = 5
const FOLDED = 45

/** An article in which something waits for a person. */
export interface Task {
  readonly kind: (typeof KINDS)[number]
  readonly article: ArticleRow
  /** Segments it is about; of `progress` his drafts, of `assigned` those that are left, of `unread` comments. */
  readonly count: number
  /** Of `progress`: the place of the segment to go on with. */
  readonly number: number
  /** ISO 8601: since when, or when he was last there; empty: not known. */
  readonly since: string
  /** YYYY-MM-DD, of the assignment where it has a date of its own; empty: none. */
  readonly due: string
  readonly late: boolean
  readonly to: string
}

/** Unread comments by article. */
export type Unread = ReadonlyMap<string, number>

interface Known {
  readonly summaries: ReadonlyMap<string, Summary>
  readonly unread: Unread
  /** YYYY-MM-DD. */
  readonly today: string
}

/** What waits for a person, from the summaries of these articles alone: the same numbers as in the queues and the inbox. */
export function tasksOf(
  workspace: WorkspaceState,
  person: Person,
  rows: readonly ArticleRow[],
  known: Known,
) {
  const { summaries, unread } = known
  const other = rows.flatMap((row) => {
    const summary = summaries.get(row.id)
    const comments = unreadIn(row, unread.get(row.id) ?? 0)
    if (!summary) return comments
    return [
      ...begunBy(workspace, person, row, summary),
      ...queued(workspace, person, row, summary),
      ...comments,
    ]
  })
  const tasks = [...given(workspace, person, rows, known), ...other]
  return KINDS.flatMap((kind) => {
    const own = tasks.filter((task) => task.kind === kind).toSorted(first)
    if (own.length === 0) return []
    const [shown, more] = [own.slice(0, SHOWN), own.slice(SHOWN, SHOWN + FOLDED)]
    return [{ kind, shown, more, articles: own.length, queue: isQueue(kind) ? `/queue#${kind}` : '' }]
  })
}

/** What somebody for whom nothing waits can do next, by what he may do where he may do most. */
export function suggestionFor(workspace: WorkspaceState, person: Person, rows: readonly ArticleRow[]) {
  const coordinated = projectsWith(workspace, person.id, 'coordinate')
  const free = rows.find((row) => !row.closed && row.tally.untranslated.segments > 0)
  const role =
    coordinated.length > 0
      ? 'coordinator'
      : projectsWith(workspace, person.id, 'review').length > 0
        ? 'reviewer'
        : 'translator'
  return { role, project: coordinated[0]?.id ?? '', article: free ?? null }
}

/** Begun by him and not done: he has drafts there, or gave it its newest text. */
function begunBy(
  workspace: WorkspaceState,
  person: Person,
  article: ArticleRow,
  { atWork }: Summary,
): readonly Task[] {
  const role = actorIn(workspace, person.id, article.project)?.role
  const mine = atWork.find((one) => one.person === person.id)
  if (!mine || !role || !may(role, 'translate') || article.archived) return []
  if (mine.drafts.segments === 0 && lastAtWork(atWork) !== mine) return []
  const { segment, number } = mine.next
  const to = `/articles/${article.id}?segment=${number}#segment-${segment}`
  return [
    { kind: 'progress', article, count: mine.drafts.segments, number, since: mine.at, ...dueOf(article), to },
  ]
}

/** Given to him, and not translated yet; the first due first. */
function given(
  workspace: WorkspaceState,
  person: Person,
  rows: readonly ArticleRow[],
  { summaries, today }: Known,
): readonly Task[] {
  const shown = new Map(rows.map((row) => [row.id, row]))
  return assignedTo(workspace, person, summaries, today).flatMap(({ entry, left, next, due, late }) => {
    const article = shown.get(entry.id)
    if (!article) return []
    const to = `/articles/${entry.id}?of=${person.id}`
    const date = due === '' ? dueOf(article) : { due, late }
    return [{ kind: 'assigned', article, count: left.segments, number: next, since: '', ...date, to }]
  })
}

function queued(
  workspace: WorkspaceState,
  person: Person,
  article: ArticleRow,
  summary: Summary,
): readonly Task[] {
  const entry = workspace.articles.get(article.id)
  if (!entry) return []
  return rowsFor(workspace, person, entry, summary).map((row) => {
    const { kind, segments: count, since, first } = row
    return { kind, article, count, number: first.number, since, ...dueOf(article), to: pathOf(row) }
  })
}

function unreadIn(article: ArticleRow, count: number): readonly Task[] {
  if (count === 0) return []
  return [
    { kind: 'unread', article, count, number: 0, since: '', ...dueOf(article), to: '/inbox#inbox-notes' },
  ]
}

function dueOf({ deadline, late }: ArticleRow): Pick<Task, 'due' | 'late'> {
  return { due: deadline, late }
}

/** What one was at last comes first; of the others, what waits longest. */
function first(a: Task, b: Task): number {
  if (a.since === b.since) return 0
  const earlier = a.since < b.since ? -1 : 1
  return a.kind === 'progress' ? -earlier : earlier
}

function isQueue(kind: Task['kind']): boolean {
  return QUEUES.some((queue) => queue === kind)
}
