import type { PersonContext } from '../context.ts'
import { REASONS } from '../decisions/input.ts'
import { page, type Reply } from '../reply.ts'
import { summaryOf } from '../revisions/summary.ts'
import { personRoute, type Route } from '../route.ts'
import { type FeedbackQuery, feedbackQuery } from './input.ts'
import { newestItems, PAGE_SIZE } from './items.ts'

export const feedbackRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/feedback',
    surface: 'page',
    summary: 'What reviewers changed in your texts and said of them.',
    query: feedbackQuery,
    handle: showFeedback,
  }),
]

async function showFeedback(c: PersonContext<unknown, FeedbackQuery>): Promise<Reply> {
  const entries = (await c.house.inbox.entriesOf(c.workspace, c.person)).filter(
    ({ feedback, notes }) => feedback !== '' || notes.length > 0,
  )
  const wanted = entries.filter(({ article }) => (c.query.article ?? article.id) === article.id)
  const found = await newestItems(c, wanted)
  const shown = found.slice(0, PAGE_SIZE)
  const pairs = shown.map(({ before, after }) => ({ before, after }))
  const differences = await c.house.desk.work.run('compare', pairs)
  return page('feedback/show', {
    current: 'feedback',
    articles: entries.map(({ article }) => ({ id: article.id, title: article.title })),
    reasons: REASONS,
    query: { article: c.query.article ?? '', reason: c.query.reason ?? '' },
    items: shown.map((item, index) => ({
      ...item,
      changed: item.before !== item.after,
      pieces: differences[index]?.pieces ?? [],
      difference: summaryOf(c.t, differences[index]),
    })),
    later: found.length > PAGE_SIZE ? (shown.at(-1)?.at ?? '') : '',
  })
}
