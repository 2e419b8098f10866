import { sumFigures } from '../../core/article/quality.ts'
import { may } from '../../core/workspace/rights.ts'
import { nameOf } from '../../core/workspace/state.ts'
import type { ArticleContext } from '../context.ts'
import { json, page, type Reply } from '../reply.ts'
import { csvReply } from './csv.ts'
import { byWeek, type Cell, shown, sums, TABLE } from './report.ts'

/**
 * The report of an article. Who reviews sees the article, who coordinates each person too; everybody sees what was found
 * in texts of his own.
 */
export async function articleQuality(
  c: ArticleContext<unknown, { format?: 'csv' | undefined }>,
): Promise<Reply> {
  const { weeks, people } = await c.house.desk.qualities.of(c.entry.id)
  const whole = may(c.actor.role, 'review')
  const coordinates = may(c.actor.role, 'coordinate')
  const seen = people.filter(({ person }) => coordinates || person === c.person.id)
  const article = c.entry.id
  const all: readonly Cell[] = [
    ...(whole ? weeks.map((week) => ({ ...week, article, person: '' })) : []),
    ...seen.map((one) => ({ ...one, article })),
  ]
  if (c.query.format === 'csv') return csvReply(c, all, `quality-${article}`)
  const counted = whole ? weeks : seen
  const report = {
    figures: shown(sumFigures(counted)),
    weeks: byWeek(counted),
    people: sums(seen, ({ person }) => person).map(([id, found]) => ({
      id,
      name: nameOf(c.workspace, id),
      ...found,
    })),
    articles: [],
  }
  if (c.api) return json(report)
  const scope = whole ? 'article' : 'own'
  return page('quality/show', {
    ...report,
    ...TABLE,
    scope,
    article: { id: article, title: c.entry.title },
    linked: coordinates ? c.project.id : '',
    csv: `/articles/${article}/quality?format=csv`,
  })
}
