import { writeRefs } from '../../core/article/refs.ts'
import { type ArticleState, STATUSES, type Status } from '../../core/article/state.ts'
import { COMMANDS } from '../../core/commands/registry.ts'
import { may } from '../../core/workspace/rights.ts'
import type { Seen } from '../../desk/seen.ts'
import { closuresOf } from '../closures/page.ts'
import { flagsOf } from '../comments/model.ts'
import type { ArticleContext } from '../context.ts'
import { today } from '../home/routes.ts'
import { activeSegment } from '../segments/active.ts'
import { type EditorQuery, type RowsQuery, TOUR_STEPS } from './input.ts'
import { marksOf, type Row, rowsAt, rowsOf } from './rows.ts'
import { type Chunk, PAGE_ROWS, select } from './selection.ts'
import { typingTexts } from './typing-texts.ts'

/** The editor: rows of one page, the active one, the panel beside them. */
export function editorPage(
  c: ArticleContext<unknown, EditorQuery>,
  seen: Seen,
  looked: number | undefined,
): object {
  const rows = rowsOf(c.entry.id, c.article, { seen: looked, person: c.person.id })
  const selection = select(rows, c.query)
  const { active } = selection
  return {
    article: { id: c.entry.id, title: c.entry.title, archived: c.entry.archived },
    closure: closuresOf(c).find(({ reopened }) => reopened === null) ?? null,
    pair: c.article.pair,
    head: c.head,
    me: c.person.id,
    login: c.person.login,
    tour: c.query.tour === undefined ? null : { step: c.query.tour, steps: TOUR_STEPS },
    tally: c.article.tally,
    total: rows.length,
    paged: selection.matching > PAGE_ROWS,
    unseen: rows.filter(({ unseen }) => unseen).length,
    waiting: c.article.tally.translated.segments,
    may: { review: may(c.actor.role, 'review'), coordinate: may(c.actor.role, 'coordinate') },
    today: today(c.house.desk.now()),
    filter: { ...filterOf(c.query, c.article.tally), people: peopleFilter(c, rows) },
    ...selection,
    chunks: selection.chunks.map(chunkModel),
    activeSegment: active ? activeSegment(c, active.ref, seen) : null,
    flags: flagsOf(c, seen),
    link: (row: Row | null) => (row ? linkTo(row, c.query) : ''),
    pageLink: (from: number) => address(c.query, { from: String(from) }),
    details: { address: linkable(c.article.address), given: c.article.address, deadline: c.article.deadline },
    project: { id: c.project.id, name: c.project.name, brief: c.project.brief, style: c.project.style },
    commands: COMMANDS.filter(({ right }) => may(c.actor.role, right)).map(({ id }) => id),
    texts: {
      ...Object.fromEntries(
        CLIENT_TEXTS.map((key) => [key, c.t(`articles:live.${key}`, { skipInterpolation: true })]),
      ),
      ...Object.fromEntries(
        TAG_TEXTS.map((key) => [`tags.${key}`, c.t(`segments:tags.${key}`, { skipInterpolation: true })]),
      ),
      ...typingTexts(c.t),
      progress: c.t('common:progress', { skipInterpolation: true }),
      words: c.t('articles:words', { skipInterpolation: true }),
      place: c.t('articles:place', { skipInterpolation: true }),
      label: c.t('segments:label', {
        number: '{{number}}',
        language: c.t(`common:languages.${c.article.pair.target}`),
      }),
    },
    statuses: Object.fromEntries(STATUSES.map((status) => [status, c.t(`common:status.${status}`)])),
  }
}

/** A group as it stands in the page: with its rows, or with what is to be known of them until they come. */
function chunkModel({ rows, sent }: Chunk): object {
  const numbers = { first: rows[0]?.number ?? 0, last: rows.at(-1)?.number ?? 0 }
  return {
    ...numbers,
    refs: writeRefs(rows.map(({ ref }) => ref)),
    marks: marksOf(rows),
    rows: sent ? rows : [],
  }
}

/** Rows that come after the page did. */
export function laterRows(
  c: ArticleContext<unknown, RowsQuery>,
  seen: Seen,
  looked: number | undefined,
): object {
  const reader = { seen: looked, person: c.person.id }
  return {
    rows: rowsAt(c.entry.id, c.article, c.query.refs, reader),
    pair: c.article.pair,
    me: c.person.id,
    today: today(c.house.desk.now()),
    flags: flagsOf(c, seen),
    link: (row: Row) => linkTo(row, c.query),
  }
}

const TAG_TEXTS = ['missing', 'extra', 'crossed', 'warn'] as const

/** Sentences that the browser fills in and says by itself: locales/<language>/articles.json under `live`. */
const CLIENT_TEXTS = [
  'unsaved',
  'notSaved',
  'saving',
  'saved',
  'offline',
  'signedOut',
  'signIn',
  'retry',
  'conflict',
  'changedBy',
  'inSegment',
  'alsoIn',
  'alsoHere',
  'confirmed',
  'now',
  'noneOpen',
  'restored',
  'refused',
  'goTo',
  'rowsOffline',
  'omitted',
  'replaced',
  'successor',
  'openThreads',
  'commented',
  'commentAdded',
  'threadResolved',
  'threadReopened',
  'mentionChoices',
  'markOffline',
  'waitOffline',
  'waitFailing',
  'markSignedOut',
  'waitSignedOut',
  'failing',
  'unkept',
  'unsavedFirst',
  'panelOffline',
  'otherPerson',
  'reload',
  'conflictOwn',
  'conflictBoth',
  'conflictApart',
  'conflictMerging',
  'conflictNote',
  'conflicts',
  'conflictGo',
  'replacedAway',
  'discard',
] as const

function filterOf(query: EditorQuery, tally: ArticleState['tally']) {
  const { status: chosen, q, of } = query
  return {
    q,
    of: of ?? '',
    chosen,
    any: q !== '' || chosen.length > 0 || of !== undefined,
    all: address({ ...query, status: [], of: undefined }),
    statuses: STATUSES.map((status) => ({
      status,
      count: tally[status].segments,
      on: chosen.includes(status),
      address: address({ ...query, status: toggled(chosen, status) }),
    })),
  }
}

/** My segments, where I have some, and those of whoever else is asked for; each with the address that shows or leaves them. */
function peopleFilter({ person, query }: ArticleContext<unknown, EditorQuery>, rows: readonly Row[]) {
  return [...new Set([person.id, query.of ?? person.id])].flatMap((id) => {
    const count = rows.filter(({ assigned }) => assigned?.person === id).length
    const on = query.of === id
    const to = address({ ...query, of: on ? undefined : id })
    return count > 0 || on ? [{ id, mine: id === person.id, count, on, address: to }] : []
  })
}

function toggled(chosen: readonly Status[], status: Status): readonly Status[] {
  return chosen.includes(status) ? chosen.filter((one) => one !== status) : [...chosen, status]
}

function linkTo(row: Row, query: Filter): string {
  return `${address(query, { segment: String(row.number) })}#segment-${row.ref}`
}

type Filter = Pick<EditorQuery, 'status' | 'q' | 'of'>

/** The same filter with something else in it, as a relative address. */
function address({ status, q, of }: Filter, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams()
  if (status.length > 0) query.set('status', status.join(','))
  if (q !== '') query.set('q', q)
  if (of !== undefined) query.set('of', of)
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  // Nothing at all would be how somebody left the article.
  return `?${query.toString().replaceAll('%2C', ',') || 'status='}`
}

function linkable(given: string): string {
  return /^https?:\/\//i.test(given) && URL.canParse(given) ? given : ''
}
