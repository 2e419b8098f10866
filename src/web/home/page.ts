import type { Tally } from '../../core/article/state.ts'
import { SYSTEM } from '../../core/history.ts'
import { may } from '../../core/workspace/rights.ts'
import {
  actorIn,
  type CatalogueEntry,
  type Person,
  projectsWith,
  type WorkspaceState,
} from '../../core/workspace/state.ts'
import type { Summary } from '../../desk/summaries.ts'
import { type ShownAssigned, shownAssigned } from '../assignments/assigned.ts'
import { type QueueRow, rowsFor } from '../queue/rows.ts'

/** More articles than this of one project are listed on the project's own page. */
const SHOWN = 100

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

/** Something that waits for this person. */
export interface Task {
  readonly kind: 'returned' | 'review' | 'progress'
  readonly article: ArticleRow
  /** Segments it is about. */
  readonly count: number
  readonly to: string
}

export interface ProjectSection {
  readonly id: string
  readonly name: string
  readonly coordinates: boolean
  readonly articles: readonly ArticleRow[]
  /** How many there are, shown or not. */
  readonly count: number
}

export interface HomeQuery {
  readonly q: string
  readonly archived: boolean
  /** YYYY-MM-DD. */
  readonly today: string
}

/** Articles of the projects that a person may see. */
export function visibleArticles(workspace: WorkspaceState, person: Person): readonly CatalogueEntry[] {
  const projects = new Set(projectsWith(workspace, person.id, 'read').map((project) => project.id))
  return [...workspace.articles.values()].filter((entry) => projects.has(entry.project))
}

export function homePage(
  workspace: WorkspaceState,
  person: Person,
  summaries: ReadonlyMap<string, Summary>,
  query: HomeQuery,
) {
  const wanted = folded(query.q)
  const rows = visibleArticles(workspace, person)
    .flatMap((entry) => rowOf(entry, summaries.get(entry.id), query.today))
    .toSorted((a, b) => (a.changed.at < b.changed.at ? 1 : -1))
  const shown = rows.filter((row) => row.archived === query.archived && folded(row.title).includes(wanted))
  const projects = projectsWith(workspace, person.id, 'read').map((project) =>
    sectionOf(workspace, person, project, shown),
  )
  const active = rows.filter((row) => !row.archived)
  return {
    current: 'home',
    tasks: query.archived || wanted !== '' ? [] : tasksOf(workspace, person, active, summaries),
    projects: wanted === '' ? projects : projects.filter((section) => section.count > 0),
    q: query.q,
    archived: query.archived,
    archivedCount: rows.length - active.length,
    found: shown.length,
  }
}

/** Without regard to case and accents: what a search compares. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

function sectionOf(
  workspace: WorkspaceState,
  person: Person,
  project: { readonly id: string; readonly name: string },
  rows: readonly ArticleRow[],
): ProjectSection {
  const own = rows.filter((row) => row.project === project.id)
  const actor = actorIn(workspace, person.id, project.id)
  const coordinates = actor !== undefined && may(actor.role, 'coordinate')
  return { id: project.id, name: project.name, coordinates, articles: own.slice(0, SHOWN), count: own.length }
}

export function rowOf(
  entry: CatalogueEntry,
  summary: Summary | undefined,
  today: string,
): readonly ArticleRow[] {
  if (!summary) return []
  const { tally, deadline, source, closed } = summary
  const { by, at } = summary.changed
  const changed = { by: by === SYSTEM ? '' : by, at }
  const late = !closed && deadline !== '' && deadline < today && open(tally) + tally.translated.segments > 0
  const words = Object.values(tally).reduce((sum: number, one: Tally) => sum + one.words, 0)
  const { id, title, project, archived } = entry
  return [
    {
      id,
      title,
      project,
      archived,
      closed,
      sample: entry.sample !== null,
      tally,
      words,
      source,
      deadline,
      late,
      assigned: shownAssigned(summary, today),
      changed,
    },
  ]
}

function tasksOf(
  workspace: WorkspaceState,
  person: Person,
  rows: readonly ArticleRow[],
  summaries: ReadonlyMap<string, Summary>,
): readonly Task[] {
  const tasks = rows.flatMap((row) => {
    const entry = workspace.articles.get(row.id)
    const summary = summaries.get(row.id)
    const queued = entry && summary ? rowsFor(workspace, person, entry, summary) : []
    return articleTasks(row, actorIn(workspace, person.id, row.project)?.role, queued)
  })
  return KINDS.flatMap((kind) => tasks.filter((task) => task.kind === kind))
}

const KINDS: readonly Task['kind'][] = ['returned', 'review', 'progress']

/** The same numbers as in the queues. */
function articleTasks(
  article: ArticleRow,
  role: Parameters<typeof may>[0] | undefined,
  queued: readonly QueueRow[],
): readonly Task[] {
  if (!role || article.closed) return []
  const { tally, id } = article
  const left = open(tally)
  const total = Object.values(tally).reduce((sum: number, one: Tally) => sum + one.segments, 0)
  const begun = total > tally.untranslated.segments
  const count = (kind: QueueRow['kind']) => queued.find((row) => row.kind === kind)?.segments ?? 0
  const tasks: readonly Task[] = [
    { kind: 'returned', article, count: count('returned'), to: `/articles/${id}?status=returned` },
    { kind: 'review', article, count: count('waiting'), to: `/articles/${id}/reviews` },
    {
      kind: 'progress',
      article,
      count: may(role, 'translate') && begun ? left : 0,
      to: `/articles/${id}`,
    },
  ]
  return tasks.filter((task) => task.count > 0)
}

/** Segments that somebody still has to write. */
function open(tally: Summary['tally']): number {
  return tally.untranslated.segments + tally.draft.segments
}
