import { addDone, type Done, NOTHING_DONE, type Output } from '../../core/article/output.ts'
import { nameOf, projectsWith } from '../../core/workspace/state.ts'
import type { PersonContext } from '../context.ts'
import type { OutputQuery } from './input.ts'
import { dayIn, periodOf, rangeOf } from './periods.ts'

export type Context = PersonContext<unknown, OutputQuery>

/** What one person did in one period. */
export interface PeriodDone extends Done {
  /** First day, YYYY-MM-DD. */
  readonly period: string
  readonly person: string
  readonly name: string
}

/**
 * What people did in a range of days: all people in projects that the reader coordinates, himself in the others. The parts
 * add up to the whole. Undefined: a project or a person that is not his to see.
 */
export async function reportOf(c: Context) {
  const scope = scopeOf(c)
  if (!scope) return undefined
  const { by } = c.query
  const dayOf = dayIn(c.preferences.zone)
  const range = rangeOf(c.query, by, dayOf(c.house.desk.now().toISOString()))
  const all = await cellsOf(c, scope)
  const cells = all.filter((cell) => inRange(dayOf(cell.quarter), range))
  const periods = summed(cells, ({ person, quarter }) => `${periodOf(dayOf(quarter), by)} ${person}`)
  const rows = [...periods].map(([key, done]): PeriodDone => {
    const [period = '', person = ''] = key.split(' ')
    return { period, person, name: nameOf(c.workspace, person), ...done }
  })
  return {
    by,
    zone: c.preferences.zone,
    ...range,
    whole: cells.reduce<Done>(addDone, NOTHING_DONE),
    people: [...summed(cells, ({ person }) => person)]
      .map(([person, done]) => ({ person, name: nameOf(c.workspace, person), ...done }))
      .toSorted(byName),
    rows: rows.toSorted((a, b) => (a.period === b.period ? byName(a, b) : a.period < b.period ? 1 : -1)),
    ...choicesOf(c, scope, all),
  }
}

interface Scope {
  /** By project: whether all people of it, or the reader alone. */
  readonly projects: ReadonlyMap<string, 'all' | 'own'>
}

/** A person is somebody's own business, and of those who coordinate where he works. */
function scopeOf(c: Context): Scope | undefined {
  const { person, project } = c.query
  const coordinated = new Set(projectsWith(c.workspace, c.person.id, 'coordinate').map(({ id }) => id))
  const own = person === '' || person === c.person.id
  const readable = projectsWith(c.workspace, c.person.id, 'read')
    .map(({ id }) => id)
    .filter((id) => (own || coordinated.has(id)) && (project === '' || id === project))
  const nobody = person !== '' && nameOf(c.workspace, person) === ''
  if (nobody || (readable.length === 0 && (project !== '' || !own))) return undefined
  return { projects: new Map(readable.map((id) => [id, coordinated.has(id) ? 'all' : 'own'])) }
}

async function cellsOf(c: Context, { projects }: Scope): Promise<readonly Output[]> {
  const { person } = c.query
  const found = [...c.workspace.articles.values()].map(async ({ id, project }) => {
    const seen = projects.get(project)
    if (!seen) return []
    const { cells } = await c.house.desk.outputs.of(id)
    return cells.filter((cell) => seen === 'all' || cell.person === c.person.id)
  })
  const all = (await Promise.all(found)).flat()
  return person === '' ? all : all.filter((cell) => cell.person === person)
}

/** What the page lets one choose: of people, those who did anything at all, and the one who was chosen. */
function choicesOf(c: Context, { projects }: Scope, all: readonly Output[]) {
  const people = new Set([...all.map(({ person }) => person), ...(c.query.person ? [c.query.person] : [])])
  return {
    choices: {
      projects: projectsWith(c.workspace, c.person.id, 'read').map(({ id, name }) => ({ id, name })),
      people: [...people].map((id) => ({ id, name: nameOf(c.workspace, id) })).toSorted(byName),
      oversees: [...projects.values()].includes('all'),
    },
  }
}

function summed(cells: readonly Output[], keyOf: (cell: Output) => string): ReadonlyMap<string, Done> {
  const found = new Map<string, Done>()
  for (const cell of cells) {
    const { person: _, quarter: __, ...done } = cell
    found.set(keyOf(cell), addDone(found.get(keyOf(cell)) ?? NOTHING_DONE, done))
  }
  return found
}

function inRange(day: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
  return day >= from && day <= to
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name)
}
