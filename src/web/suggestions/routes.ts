import { z } from 'zod'
import { currentRevision, type Segment, sourceOf } from '../../core/article/state.ts'
import { refuse } from '../../core/refusal.ts'
import { collect } from '../../core/suggest/collect.ts'
import type { LinkedQuote } from '../../core/suggest/linked.ts'
import { wordsOfProject } from '../../core/workspace/state.ts'
import { linkedIn } from '../../desk/linked-words.ts'
import type { ArticleContext } from '../context.ts'
import { json, type Reply, refused } from '../reply.ts'
import { articleRoute, type Route } from '../route.ts'

/** Segments on either side whose words are offered: what is far away is seldom meant. */
const NEAR = 150

const suggestionsAnswer = z.strictObject({
  suggestions: z.array(
    z.strictObject({
      text: z.string(),
      from: z.enum(['list', 'link', 'rendering', 'name', 'phrase', 'word']),
    }),
  ),
})

export const suggestionRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/segments/:id/suggestions',
    surface: 'api',
    summary: 'Words, names and phrases that may be typed for a segment, the likeliest kinds first.',
    right: 'read',
    answer: { status: 200, schema: suggestionsAnswer },
    handle: suggest,
  }),
]

function suggest(c: ArticleContext): Reply {
  const segment = c.article.segments.get(c.ref)
  if (!segment || segment.retired) return refused(refuse('not_found').refusal)
  const { pair } = c.article
  const listed = wordsOfProject(c.workspace, c.project.id).flatMap(({ use }) => (use === '' ? [] : [use]))
  const source = sourceOf(c.article, segment)
  return json({
    suggestions: collect({ source, near: near(c, segment), pair, listed, linked: linked(c) }),
  })
}

/** Of this article as they are now, of the project's others as they were a moment ago. */
function linked(c: ArticleContext): readonly LinkedQuote[] {
  const quotes = [...linkedIn(c.article), ...c.house.desk.linkedWords.of(c.entry.project)]
  const turned = c.article.pair.source.startsWith('en')
  return turned ? quotes.map(({ source, target }) => ({ source: target, target: source })) : quotes
}

/** The texts round a segment, nearest ones first. */
function near({ article }: ArticleContext, { ref }: Segment) {
  const at = article.order.indexOf(ref)
  const places = Array.from({ length: NEAR }, (_, step) => [at - step - 1, at + step + 1]).flat()
  return places.flatMap((place) => {
    const segment = article.segments.get(article.order[place] ?? 0)
    if (!segment) return []
    return [{ source: sourceOf(article, segment), target: currentRevision(article, segment)?.text ?? '' }]
  })
}
