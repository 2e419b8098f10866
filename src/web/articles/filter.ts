import type { Ref } from '../../core/article/event.ts'
import { STATUSES } from '../../core/article/state.ts'
import { wordsOfProject } from '../../core/workspace/state.ts'
import { articleWarnings } from '../../desk/warnings.ts'
import type { flagsOf } from '../comments/model.ts'
import type { ArticleContext } from '../context.ts'
import { type EditorQuery, FLAGS, type Flag } from './input.ts'
import type { Row } from './rows.ts'
import type { Has } from './selection.ts'

type Context = ArticleContext<unknown, EditorQuery>

/** What of the address says which rows there are. */
export type Filter = Pick<EditorQuery, 'status' | 'q' | 'of' | 'by' | 'has'>

/**
 * Segments whose translation may be wrong, where they are asked for: to know it takes a look at every text of the article.
 * What is not translated yet is no warning here, as it has a status.
 */
export async function warnedIn(c: Context): Promise<ReadonlySet<Ref>> {
  if (!c.query.has.includes('warnings')) return new Set()
  const found = await articleWarnings(c.article, wordsOfProject(c.workspace, c.project.id))
  return new Set(found.filter(({ kind }) => kind !== 'untranslated').map(({ segment }) => segment))
}

/** What each of the article's rows may be filtered by. */
export function flagged(
  rows: readonly Row[],
  talk: ReturnType<typeof flagsOf>,
  warned: ReadonlySet<Ref>,
): Has {
  const sources = new Map<string, number>()
  for (const { source, added } of rows) if (!added) sources.set(source, (sources.get(source) ?? 0) + 1)
  const has: Readonly<Record<Flag, (row: Row) => boolean>> = {
    comments: ({ ref }) => talk(ref).open > 0,
    warnings: ({ ref }) => warned.has(ref),
    unseen: ({ unseen }) => unseen,
    repeats: ({ source }) => (sources.get(source) ?? 0) > 1,
  }
  return (row, flag) => has[flag](row)
}

/** The filter as the page shows it: every chip with the address that sets or leaves it. */
export function filterOf(c: Context, rows: readonly Row[], has: Has) {
  const { query } = c
  const { status: chosen, q, of, by } = query
  return {
    q,
    of: of ?? '',
    by,
    chosen,
    has: query.has,
    any: q !== '' || chosen.length > 0 || of !== undefined || by !== '' || query.has.length > 0,
    all: address({ ...query, status: [], of: undefined, by: '', has: [] }),
    statuses: STATUSES.map((status) => ({
      status,
      count: c.article.tally[status].segments,
      on: chosen.includes(status),
      address: address({ ...query, status: toggled(chosen, status) }),
    })),
    flags: flagChips(query, rows, has),
    people: peopleFilter(c, rows),
    authors: authorsOf(query, rows),
  }
}

/** They come and go while the page is open, and show then. */
const COMING: ReadonlySet<Flag> = new Set(['comments', 'repeats'])

/** Those that some row has, those that are asked for, and those that may come. Warnings are not counted before somebody asks for them. */
function flagChips(query: Filter, rows: readonly Row[], has: Has) {
  return FLAGS.flatMap((flag) => {
    const on = query.has.includes(flag)
    const count = rows.filter((row) => has(row, flag)).length
    const counted = on || flag !== 'warnings'
    const to = address({ ...query, has: toggled(query.has, flag) })
    const hidden = counted && count === 0 && !on
    return hidden && !COMING.has(flag)
      ? []
      : [{ flag, count: counted ? count : null, on, hidden, address: to }]
  })
}

/** Who wrote the texts that stand there; nobody where there is no choice between them. */
function authorsOf({ by }: Filter, rows: readonly Row[]): readonly string[] {
  const found = new Set([...(by === '' ? [] : [by]), ...rows.map((row) => row.by)])
  found.delete('')
  return by === '' && found.size < 2 ? [] : [...found]
}

/** My segments, where I have some, and those of whoever else is asked for; each with the address that shows or leaves them. */
function peopleFilter({ person, query }: Context, rows: readonly Row[]) {
  return [...new Set([person.id, query.of ?? person.id])].flatMap((id) => {
    const count = rows.filter(({ assigned }) => assigned?.person === id).length
    const on = query.of === id
    const to = address({ ...query, of: on ? undefined : id })
    return count > 0 || on ? [{ id, mine: id === person.id, count, on, address: to }] : []
  })
}

function toggled<T>(chosen: readonly T[], one: T): readonly T[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]
}

/** The address of a row, with the same filter. */
export function linkTo(row: Row, query: Filter): string {
  return `${address(query, { segment: String(row.number) })}#segment-${row.ref}`
}

/** The same filter with something else in it, as a relative address. */
export function address(
  { status, q, of, by, has }: Filter,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams()
  if (status.length > 0) query.set('status', status.join(','))
  if (has.length > 0) query.set('has', has.join(','))
  if (q !== '') query.set('q', q)
  if (of !== undefined) query.set('of', of)
  if (by !== '') query.set('by', by)
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  // Nothing at all would be how somebody left the article.
  return `?${query.toString().replaceAll('%2C', ',') || 'status='}`
}
