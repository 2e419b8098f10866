import { sumFigures } from '../../core/article/quality.ts'
import { type CatalogueEntry, nameOf, projectsWith } from '../../core/workspace/state.ts'
import type { PersonContext } from '../context.ts'
import { json, page, type Reply, refused } from '../reply.ts'
import { csvReply } from './csv.ts'
import type { PersonQualityQuery } from './input.ts'
import { byWeek, type Cell, shown, sums, TABLE } from './report.ts'

type Context = PersonContext<unknown, PersonQualityQuery>

/**
 * The report of a person over articles: one's own in every project that one is in, that of others in the projects that
 * one coordinates. Of people who are not there, nothing is said.
 */
export async function personQuality(c: Context): Promise<Reply> {
  const { person = c.person.id, project } = c.query
  const own = person === c.person.id
  const coordinated = projectsWith(c.workspace, c.person.id, 'coordinate')
  const projects = own ? projectsWith(c.workspace, c.person.id, 'read') : coordinated
  const wanted = projects.filter(({ id }) => project === '' || id === project)
  if (nameOf(c.workspace, person) === '' || (wanted.length === 0 && (!own || project !== '')))
    return refused({ code: 'not_found' })
  const cells = await cellsOf(c, idsOf(wanted))
  const theirs = cells.filter((cell) => cell.person === person)
  if (c.query.format === 'csv') return csvReply(c, theirs, `quality-${person}`)
  const overseen = new Set(coordinated.map(({ id }) => id))
  const report = {
    figures: shown(sumFigures(theirs)),
    weeks: byWeek(theirs),
    people: sums(
      cells.filter(({ article }) => overseen.has(c.workspace.articles.get(article)?.project ?? '')),
      (cell) => cell.person,
    ).map(([id, found]) => ({ id, name: nameOf(c.workspace, id), ...found })),
    articles: sums(theirs, ({ article }) => article).map(([id, found]) => ({
      id,
      title: c.workspace.articles.get(id)?.title ?? '',
      ...found,
    })),
  }
  if (c.api) return json(report)
  return page('quality/show', {
    ...report,
    ...TABLE,
    current: 'queue',
    scope: own ? 'own' : 'person',
    subject: person,
    article: null,
    linked: project,
    csv: `/quality?${new URLSearchParams({ person, project, format: 'csv' })}`,
  })
}

async function cellsOf(c: Context, projects: ReadonlySet<string>): Promise<readonly Cell[]> {
  const entries = [...c.workspace.articles.values()].filter((entry) => projects.has(entry.project))
  const found = await Promise.all(entries.map((entry) => cellsIn(c, entry)))
  return found.flat()
}

async function cellsIn(c: Context, { id }: CatalogueEntry): Promise<readonly Cell[]> {
  const { people } = await c.house.desk.qualities.of(id)
  return people.map((one) => ({ ...one, article: id }))
}

function idsOf(projects: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(projects.map(({ id }) => id))
}
