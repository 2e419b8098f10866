import type { Ref } from '../../core/article/event.ts'
import { writeRefs } from '../../core/article/refs.ts'
import { STATUSES } from '../../core/article/state.ts'
import { TEXT_WARNINGS } from '../../core/checks/check.ts'
import { COMMANDS } from '../../core/commands/registry.ts'
import { may } from '../../core/workspace/rights.ts'
import { wordsOfProject } from '../../core/workspace/state.ts'
import type { Seen } from '../../desk/seen.ts'
import { closuresOf } from '../closures/page.ts'
import { flagsOf } from '../comments/model.ts'
import type { ArticleContext } from '../context.ts'
import { today } from '../home/routes.ts'
import { activeSegment } from '../segments/active.ts'
import { address, filterOf, flagged, linkTo } from './filter.ts'
import { type EditorQuery, type RowsQuery, TOUR_STEPS } from './input.ts'
import { marksOf, type Row, rowsAt, rowsOf } from './rows.ts'
import { type Chunk, PAGE_ROWS, select } from './selection.ts'
import { typingTexts } from './typing-texts.ts'

/** The editor: rows of one page, the active one, the panel beside them. `warned`: segments in which something may be wrong. */
export function editorPage(
  c: ArticleContext<unknown, EditorQuery>,
  seen: Seen,
  looked: number | undefined,
  warned: ReadonlySet<Ref>,
): object {
  const rows = rowsOf(c.entry.id, c.article, { seen: looked, person: c.person.id })
  const flags = flagsOf(c, seen)
  const has = flagged(rows, flags, warned)
  const selection = select(rows, c.query, has)
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
    filter: filterOf(c, rows, has),
    ...selection,
    chunks: selection.chunks.map(chunkModel),
    activeSegment: active ? activeSegment(c, active.ref, seen) : null,
    flags,
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
      ...Object.fromEntries(TEXT_WARNINGS.map((kind) => [`warning.${kind}`, c.t(`warnings:kind.${kind}`)])),
      ...Object.fromEntries(
        WARNING_TEXTS.map((key) => [`warning.${key}`, c.t(`warnings:${key}`, { skipInterpolation: true })]),
      ),
      progress: c.t('common:progress', { skipInterpolation: true }),
      words: c.t('articles:words', { skipInterpolation: true }),
      place: c.t('articles:place', { skipInterpolation: true }),
      length: c.t('segments:length.ratio', { skipInterpolation: true }),
      label: c.t('segments:label', {
        number: '{{number}}',
        language: c.t(`common:languages.${c.article.pair.target}`),
      }),
    },
    unwanted: wordsOfProject(c.workspace, c.project.id).filter(({ avoid }) => avoid !== ''),
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

const WARNING_TEXTS = ['again', 'againButton', 'waive', 'waived', 'unwaive'] as const

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
  'reopened',
  'undone',
  'undoKept',
  'notUndone',
  'calmOn',
  'calmOff',
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

function linkable(given: string): string {
  return /^https?:\/\//i.test(given) && URL.canParse(given) ? given : ''
}
