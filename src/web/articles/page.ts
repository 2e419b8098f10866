import { type ArticleState, STATUSES, type Status, standingClosure } from '../../core/article/state.ts'
import { refuse } from '../../core/refusal.ts'
import { actorIn, projectsWith } from '../../core/workspace/state.ts'
import { publicId } from '../../desk/document.ts'
import { MB } from '../../settings.ts'
import type { ArticleContext, PersonContext } from '../context.ts'
import { json, type Reply, refused } from '../reply.ts'
import { numberOf } from '../revisions/place.ts'
import { refIn } from '../revisions/refs.ts'
import { type Row, rowsFrom } from './rows.ts'

/** Numbers of segments, and the words of all. */
export function countsOf(tally: ArticleState['tally']) {
  const total = { segments: 0, words: 0 }
  for (const status of STATUSES) {
    total.segments += tally[status].segments
    total.words += tally[status].words
  }
  const { untranslated, draft, translated, returned, approved, final } = tally
  return {
    ...total,
    untranslated: untranslated.segments,
    draft: draft.segments,
    translated: translated.segments,
    returned: returned.segments,
    approved: approved.segments,
    final: final.segments,
  }
}

/** The articles of all projects that the person is in. */
export async function listedArticles({
  house,
  workspace,
  person,
}: PersonContext): Promise<readonly object[]> {
  const seen = [...workspace.articles.values()].filter(({ project }) =>
    actorIn(workspace, person.id, project),
  )
  return Promise.all(
    seen.map(async ({ id, title, project, archived }) => {
      const { tally } = await house.desk.summaries.of(id)
      return { id, title, project, archived, counts: countsOf(tally) }
    }),
  )
}

interface NewArticleValues {
  readonly project: string
  readonly title?: string
  readonly text?: string
  readonly html?: string
  readonly pair?: { readonly source: string; readonly target: string }
}

/** The form for a new article, with what was typed already. */
export function newArticlePage(
  { workspace, person, house }: PersonContext,
  values: NewArticleValues,
): object {
  const projects = projectsWith(workspace, person.id, 'coordinate').map(({ id, name }) => ({ id, name }))
  const { project, title = '', text = '', html = '', pair = { source: 'id', target: 'en' } } = values
  const { articleBytes, segments } = house.settings.limits
  const limits = { megabytes: articleBytes / MB, segments }
  return { projects, limits, values: { project, title, text, html, pair: `${pair.source}-${pair.target}` } }
}

interface ListQuery {
  readonly after: string
  readonly limit: number
  readonly status: readonly Status[]
}

/** A slice of the segments for programs; `after` is a number or an id of this article. */
export function segmentList({ entry, article, query }: ArticleContext<unknown, ListQuery>): Reply {
  const { after, limit, status } = query
  const behind = /^\d{1,9}$/.test(after) ? Number(after) : placeOf(entry.id, article, after)
  if (behind === undefined) return refused(refuse('not_found', { field: 'after' }).refusal)
  const found: Row[] = []
  for (const row of rowsFrom(entry.id, article, behind + 1)) {
    if (found.length === limit) break
    if (status.length === 0 || status.includes(row.status)) found.push(row)
  }
  return json({
    segments: found.map((row) => {
      const { id, number, source, target, status, revision, kind, paragraph, omission, sourceChanged } = row
      const bead = article.segments.get(row.ref)?.bead ?? null
      return { id, number, source, target, status, revision, kind, paragraph, omission, sourceChanged, bead }
    }),
  })
}

function placeOf(article: string, state: ArticleState, id: string): number | undefined {
  const ref = refIn(article, id) ?? 0
  const place = numberOf(state, ref)
  return place > 0 && publicId(article, ref) === id ? place : undefined
}

interface Details {
  readonly title: string
  readonly address: string
  readonly deadline: string
}

/** The settings of an article, with what was typed already. */
export function settingsPage(
  c: ArticleContext,
  typed?: Details,
): { readonly view: string; readonly model: object } {
  const { entry, article, project, house } = c
  const values = typed ?? { title: entry.title, address: article.address, deadline: article.deadline }
  const model = {
    id: entry.id,
    heading: entry.title,
    archived: entry.archived,
    original: entry.original !== null,
    closed: standingClosure(article) !== undefined,
    project: { id: project.id, name: project.name },
    binDays: house.settings.binDays,
    values,
  }
  return { view: 'articles/settings', model }
}
