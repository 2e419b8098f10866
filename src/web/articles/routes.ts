import { STATUSES } from '../../core/article/state.ts'
import { readLeft } from '../../desk/left.ts'
import { keepLook, readLook } from '../../desk/looks.ts'
import { seenBy } from '../comments/model.ts'
import type { ArticleContext } from '../context.ts'
import { json, page, type Reply } from '../reply.ts'
import { articleRoute, personRoute, type Route } from '../route.ts'
import { articleAnswer, articlesAnswer, binnedAnswer, idAnswer, segmentsAnswer } from './answer.ts'
import { createArticle } from './create.ts'
import { doneNotice } from './done.ts'
import { editorPage, laterRows } from './editor.ts'
import { warnedIn } from './filter.ts'
import {
  archivingInput,
  deletionInput,
  detailsInput,
  type EditorQuery,
  editorQuery,
  newArticleInput,
  newArticleQuery,
  rowsQuery,
  segmentsQuery,
} from './input.ts'
import { countsOf, listedArticles, newArticlePage, segmentList, settingsPage } from './page.ts'
import { changeArchived, changeDetails, deleteArticle } from './settle.ts'

export const articleRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/articles',
    surface: 'api',
    summary: 'Lists the articles that you may read.',
    answer: { status: 200, schema: articlesAnswer },
    handle: async (c) => json({ articles: await listedArticles(c) }),
  }),
  personRoute({
    method: 'get',
    path: '/articles/new',
    surface: 'page',
    summary: 'Form for a new article.',
    query: newArticleQuery,
    handle: (c) => page('articles/new', newArticlePage(c, { project: c.query.project })),
  }),
  personRoute({
    method: 'post',
    path: '/articles',
    surface: 'both',
    summary: 'Makes an article of a text, in the default project unless one is named.',
    body: newArticleInput,
    answer: { status: 201, schema: idAnswer },
    handle: createArticle,
  }),
  articleRoute({
    method: 'get',
    path: '/articles/:id',
    surface: 'both',
    summary: 'Shows an article: title, number of its last change, segments and words by status.',
    right: 'read',
    query: editorQuery,
    answer: { status: 200, schema: articleAnswer },
    handle: async (c) => {
      if (!c.api) return showEditor(c)
      const { entry, article, head } = c
      const { pair, address, deadline } = article
      const { id, title, project, archived } = entry
      return json({
        id,
        title,
        project,
        archived,
        head,
        pair,
        address,
        deadline,
        counts: countsOf(article.tally),
      })
    },
  }),
  articleRoute({
    method: 'get',
    path: '/articles/:id/rows',
    surface: 'page',
    summary: 'Some rows of the editor, for the page that is open already.',
    right: 'read',
    query: rowsQuery,
    handle: async (c) => {
      const looked = await readLook(c.house.desk, c.entry.id, c.person.id)
      return page('articles/rows', laterRows(c, await seenBy(c), looked))
    },
  }),
  articleRoute({
    method: 'get',
    path: '/articles/:id/segments',
    surface: 'api',
    summary: `Lists segments in reading order; status: any of ${STATUSES.join(', ')}, parted by commas.`,
    right: 'read',
    query: segmentsQuery,
    answer: { status: 200, schema: segmentsAnswer },
    handle: segmentList,
  }),
  articleRoute({
    method: 'get',
    path: '/articles/:id/settings',
    surface: 'page',
    summary: 'Title, details, archive and deletion of an article.',
    right: 'coordinate',
    handle: (c) => {
      const { view, model } = settingsPage(c)
      return page(view, model)
    },
  }),
  articleRoute({
    method: 'post',
    path: '/articles/:id/details',
    surface: 'both',
    summary: 'Changes the title, the address it came from and the deadline (YYYY-MM-DD).',
    right: 'coordinate',
    body: detailsInput,
    handle: changeDetails,
  }),
  articleRoute({
    method: 'post',
    path: '/articles/:id/archivings',
    surface: 'both',
    summary: 'Archives an article, or brings it back.',
    right: 'coordinate',
    body: archivingInput,
    handle: changeArchived,
  }),
  articleRoute({
    method: 'post',
    path: '/articles/:id/deletions',
    surface: 'both',
    summary:
      'Puts an article into the bin of its project, from where it goes for good on the day that is answered.',
    right: 'coordinate',
    body: deletionInput,
    answer: { status: 200, schema: binnedAnswer },
    handle: deleteArticle,
  }),
]

async function showEditor(c: ArticleContext<unknown, EditorQuery>): Promise<Reply> {
  await keepLook(c.house.desk, c.entry.id, c.person.id, c.head)
  const looked = await readLook(c.house.desk, c.entry.id, c.person.id)
  const model = editorPage(c, await seenBy(c), looked, await warnedIn(c))
  const left = await readLeft(c.house.desk, c.entry.id, c.person.id)
  return page('articles/show', { ...model, left, done: await doneNotice(c) })
}
