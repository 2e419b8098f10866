import { nameOf } from '../../core/workspace/state.ts'
import { publicId } from '../../desk/document.ts'
import type { PersonContext } from '../context.ts'
import { visibleArticles } from '../home/page.ts'
import { summariesOf, today } from '../home/routes.ts'
import { whoOf } from '../revisions/who.ts'
import type { QueueQuery } from './input.ts'
import { pathOf } from './place.ts'
import { narrowed, QUEUES, type QueueRow, rowsFor } from './rows.ts'

type Context = PersonContext<unknown, QueueQuery>

/** Rows of one queue that a page shows; the counts are of all. */
const SHOWN = 200

/** Everything that waits for the person, the oldest first. */
export async function rowsOfPerson(c: PersonContext<unknown, unknown>): Promise<readonly QueueRow[]> {
  const entries = visibleArticles(c.workspace, c.person)
  const summaries = await summariesOf(c.house.desk, entries)
  return entries
    .flatMap((entry) => {
      const summary = summaries.get(entry.id)
      return summary ? rowsFor(c.workspace, c.person, entry, summary) : []
    })
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
}

/** The rows that the filters in the address take. */
export function filtered(rows: readonly QueueRow[], query: QueueQuery): readonly QueueRow[] {
  const { project, article, person, language } = query
  return rows
    .filter((row) => project === '' || row.project.id === project)
    .filter((row) => article === '' || row.entry.id === article)
    .filter((row) => language === '' || pairOf(row) === language)
    .flatMap((row) => (person === '' ? [row] : narrowed(row, ({ by }) => by === person)))
}

export function queuePage(c: Context, all: readonly QueueRow[]) {
  const rows = filtered(all, c.query)
  const day = today(c.house.desk.now())
  const { query } = c
  const waits = rows.filter(({ kind }) => kind !== 'changed')
  return {
    current: 'queue',
    query,
    filtered: Object.values(query).some((value) => value !== ''),
    choices: choicesOf(c, all),
    // What was approved and changed waits in one of the other queues already, or is being written.
    total: { segments: sum(waits, 'segments'), words: sum(waits, 'words') },
    none: rows.length === 0,
    queues: QUEUES.map((kind) => {
      const own = rows.filter((row) => row.kind === kind)
      return {
        kind,
        segments: sum(own, 'segments'),
        words: sum(own, 'words'),
        more: Math.max(0, own.length - SHOWN),
        rows: own.slice(0, SHOWN).map((row) => shown(row, day)),
      }
    }),
  }
}

/** A row for programs. */
export function answerRow(c: Context, row: QueueRow) {
  const { entry, project, summary, segments, words, since, first, groups } = row
  return {
    article: entry.id,
    title: entry.title,
    project: project.id,
    segments,
    words,
    since,
    deadline: summary.deadline,
    first: publicId(entry.id, first.segment),
    people: groups.map(({ by, segments, words }) => ({ ...whoOf(c.workspace, by), segments, words })),
  }
}

function shown(row: QueueRow, day: string) {
  const { entry, project, summary, segments, words, since, groups } = row
  const { deadline } = summary
  return {
    title: entry.title,
    language: summary.source,
    project: project.name,
    segments,
    words,
    since,
    people: groups.map(({ by }) => by),
    deadline,
    late: deadline !== '' && deadline < day,
    to: pathOf(row),
  }
}

/** What may be chosen in the filters: what is there at all. */
function choicesOf({ workspace, t }: Context, rows: readonly QueueRow[]) {
  const distinct = (pairs: readonly (readonly [string, string])[]) =>
    [...new Map(pairs)].map(([value, name]) => ({ value, name }))
  return {
    project: distinct(rows.map(({ project }) => [project.id, project.name])),
    article: distinct(rows.map(({ entry }) => [entry.id, entry.title])),
    person: distinct(
      rows.flatMap(({ groups }) =>
        groups.map(({ by }) => [by, nameOf(workspace, by) || t('common:someone')] as const),
      ),
    ),
    language: distinct(
      rows.map((row) => {
        const { source, target } = row.summary
        return [pairOf(row), `${t(`common:languages.${source}`)} → ${t(`common:languages.${target}`)}`]
      }),
    ),
  }
}

function pairOf({ summary }: QueueRow): string {
  return `${summary.source}-${summary.target}`
}

function sum(rows: readonly QueueRow[], of: 'segments' | 'words'): number {
  return rows.reduce((total, row) => total + row[of], 0)
}
