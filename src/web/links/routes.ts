import { homeOfLink } from '../../core/article/linked.ts'
import { refuse } from '../../core/refusal.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { json, made, page, type Reply, refused } from '../reply.ts'
import { closedTo } from '../revisions/closed.ts'
import { refIn } from '../revisions/refs.ts'
import { articleRoute, type Route } from '../route.ts'
import { linksOfSegment } from './answer.ts'
import { type LinkInput, linkInput, linkMade, linksAnswer, withdrawalInput } from './input.ts'
import { linksPage } from './page.ts'

export const linkRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/segments/:id/links',
    surface: 'both',
    summary: 'Which words of a segment and of its translation belong together, found or said by people.',
    right: 'read',
    answer: { status: 200, schema: linksAnswer },
    handle: showLinks,
  }),
  articleRoute({
    method: 'post',
    path: '/segments/:id/links',
    surface: 'both',
    summary: 'Says that words of a segment and of its translation belong together, or that they do not.',
    right: 'translate',
    body: linkInput,
    answer: { status: 201, schema: linkMade },
    handle: addLink,
  }),
  articleRoute({
    method: 'post',
    path: '/links/:id/withdrawals',
    surface: 'both',
    summary: 'Takes back what somebody said of words; it stays in the history.',
    right: 'translate',
    body: withdrawalInput,
    answer: { status: 201, schema: linkMade },
    handle: withdrawLink,
  }),
]

async function showLinks(c: ArticleContext): Promise<Reply> {
  const segment = c.article.segments.get(c.ref)
  if (!segment) return refused(refuse('not_found').refusal)
  if (c.api) return json(await linksOfSegment(c, segment))
  const { view, model } = await linksPage(c, segment)
  return page(view, model)
}

async function addLink(c: ArticleContext<LinkInput>): Promise<Reply> {
  const closed = await closedTo(c)
  if (closed) return refused(closed)
  const { revision: seen, ...said } = c.body
  const revision = seen === undefined ? undefined : (refIn(c.entry.id, seen) ?? 0)
  const seenIn = revision === undefined ? {} : { revision }
  const command = { type: 'linkWords', segment: c.ref, ...said, ...seenIn } as const
  const acted = await c.house.desk.articles.act(c.entry.id, c.ask, command, c.actor)
  if (!acted.ok) {
    const segment = acted.state.segments.get(c.ref)
    return refused(acted.refusal, segment && !c.api ? { page: await linksPage(c, segment) } : {})
  }
  const event = acted.line?.events.find((one) => one.type === 'wordsLinked')
  const id = event?.type === 'wordsLinked' ? publicId(c.entry.id, event.link) : null
  return made(c.api, { id }, `/segments/${publicId(c.entry.id, c.ref)}/links`)
}

async function withdrawLink(c: ArticleContext): Promise<Reply> {
  const closed = await closedTo(c)
  if (closed) return refused(closed)
  const command = { type: 'withdrawLink', link: c.ref } as const
  const acted = await c.house.desk.articles.act(c.entry.id, c.ask, command, c.actor)
  if (!acted.ok) return refused(acted.refusal)
  const link = acted.state.links.get(c.ref)
  const segment = link ? homeOfLink(acted.state, link) : 0
  return made(c.api, { id: publicId(c.entry.id, c.ref) }, `/segments/${publicId(c.entry.id, segment)}/links`)
}
