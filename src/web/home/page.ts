import { may } from '../../core/workspace/rights.ts'
import {
  actorIn,
  type CatalogueEntry,
  type Person,
  projectsWith,
  type WorkspaceState,
} from '../../core/workspace/state.ts'
import type { Summary } from '../../desk/summaries.ts'
import { type ArticleRow, folded, lastTouched, rowOf, talliesOf } from './rows.ts'
import { suggestionFor, tasksOf, type Unread } from './tasks.ts'

/** More articles than this of one project are listed on the project's own page. */
const SHOWN = 30

export interface ProjectSection {
  readonly id: string
  readonly name: string
  readonly coordinates: boolean
  /** Of all its articles that are not archived. */
  readonly tally: Summary['tally']
  /** Touched last, first. */
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

/** Made of summaries alone: however many articles there are, none is opened. */
export function homePage(
  workspace: WorkspaceState,
  person: Person,
  known: { readonly summaries: ReadonlyMap<string, Summary>; readonly unread: Unread },
  query: HomeQuery,
) {
  const wanted = folded(query.q)
  const all = visibleArticles(workspace, person)
  const rows = lastTouched(all.flatMap((entry) => rowOf(entry, known.summaries.get(entry.id), query.today)))
  const active = rows.filter((row) => !row.archived)
  const shown = rows.filter((row) => row.archived === query.archived && folded(row.title).includes(wanted))
  const projects = sectionsOf(workspace, person, { shown, active })
  const searching = query.archived || wanted !== ''
  return {
    current: 'home',
    tasks: searching ? [] : tasksOf(workspace, person, active, { ...known, today: query.today }),
    tour: sampleIn(all),
    suggestion: suggestionFor(workspace, person, active),
    projects: wanted === '' ? projects : projects.filter((section) => section.count > 0),
    q: query.q,
    archived: query.archived,
    archivedCount: rows.length - active.length,
    found: shown.length,
  }
}

/** The project with the article that was touched last comes first. */
function sectionsOf(
  workspace: WorkspaceState,
  person: Person,
  rows: { readonly shown: readonly ArticleRow[]; readonly active: readonly ArticleRow[] },
): readonly ProjectSection[] {
  const [shown, active] = [byProject(rows.shown), byProject(rows.active)]
  const touched = [...shown.keys()]
  const placeOf = (id: string) => (touched.includes(id) ? touched.indexOf(id) : touched.length)
  return projectsWith(workspace, person.id, 'read')
    .toSorted((a, b) => placeOf(a.id) - placeOf(b.id))
    .map(({ id, name }) => {
      const actor = actorIn(workspace, person.id, id)
      const coordinates = actor !== undefined && may(actor.role, 'coordinate')
      const own = shown.get(id) ?? []
      const tally = talliesOf(active.get(id) ?? [])
      return { id, name, coordinates, tally, articles: own.slice(0, SHOWN), count: own.length }
    })
}

function byProject(rows: readonly ArticleRow[]): ReadonlyMap<string, readonly ArticleRow[]> {
  const found = new Map<string, ArticleRow[]>()
  for (const row of rows) {
    const own = found.get(row.project)
    if (own) own.push(row)
    else found.set(row.project, [row])
  }
  return found
}

/** The sample that nobody has worked on yet, else the other one; empty: both are gone. */
function sampleIn(entries: readonly CatalogueEntry[]): string {
  const samples = entries.filter(({ sample, archived }) => sample !== null && !archived)
  return (samples.find(({ sample }) => sample === 'untouched') ?? samples[0])?.id ?? ''
}
