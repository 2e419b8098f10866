import { setTimeout as after } from 'node:timers/promises'
import type { FoundRenderings } from '../../desk/renderings.ts'
import type { Search } from '../../desk/searches.ts'
import type { ArticleContext } from '../context.ts'
import { json, page, type Reply } from '../reply.ts'
import { refIn } from '../revisions/refs.ts'
import { articleRoute, type Route } from '../route.ts'
import { type RenderingsQuery, renderingsAnswer, renderingsQuery } from './input.ts'
import { pageModel, phraseAnswer, phraseModel, variedAnswer, variedModel } from './page.ts'

/** How long a page waits for what it shows; then it says how far that is. Milliseconds. */
const PATIENCE = 1_000

type Context = ArticleContext<unknown, RenderingsQuery>

export const renderingRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/renderings',
    surface: 'both',
    summary: 'How a word of either side is rendered in an article or its project, or which words vary.',
    right: 'read',
    query: renderingsQuery,
    answer: { status: 200, schema: renderingsAnswer },
    handle: (c) => (c.query.q === '' ? showVaried(c) : showPhrase(c)),
  }),
]

async function showVaried(c: Context): Promise<Reply> {
  const search = c.house.desk.renderings.varied(lookedAt(c))
  if (c.api) return json(variedAnswer(c.query, await search.result))
  const found = await inTime(search)
  return page('renderings/show', { ...pageModel(c, search, found), ...(found ? variedModel(found) : {}) })
}

async function showPhrase(c: Context): Promise<Reply> {
  const { q, scope, side } = c.query
  const asked = { phrase: q, side, whole: scope === 'project' }
  const search = c.house.desk.renderings.ofPhrase(lookedAt(c), asked)
  if (c.api) return json(phraseAnswer(c.query, besides(c, await search.result)))
  const found = await inTime(search)
  const model = found ? phraseModel(c, besides(c, found)) : {}
  return page('renderings/show', { ...pageModel(c, search, found), ...model })
}

/** Without the segment that whoever asks is in: he sees it. */
function besides(c: Context, found: FoundRenderings): FoundRenderings {
  const here = refIn(c.entry.id, c.query.besides)
  if (here === undefined) return found
  return {
    ...found,
    places: found.places.filter(({ at }) => at.article !== c.entry.id || at.segment !== here),
  }
}

function lookedAt(c: Context) {
  return { id: c.entry.id, project: c.entry.project, head: c.head, state: c.article }
}

function inTime<T>({ result }: Search<T>): Promise<T | undefined> {
  return Promise.race([result, after(PATIENCE, undefined, { ref: false })])
}
