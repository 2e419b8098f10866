import { z } from 'zod'
import type { ArticleCommand } from '../../core/article/command.ts'
import { refuse } from '../../core/refusal.ts'
import { publicId } from '../../desk/document.ts'
import { seenBy } from '../comments/model.ts'
import type { ArticleContext } from '../context.ts'
import { json, made, page, type Reply, redirect, refused } from '../reply.ts'
import { closedTo } from '../revisions/closed.ts'
import { editorPath } from '../revisions/place.ts'
import { refIn } from '../revisions/refs.ts'
import { articleRoute, type Route } from '../route.ts'
import { activeSegment } from './active.ts'
import { additionInput, kindInput, type SeparationInput, separationAnswer, separationInput } from './input.ts'

const idAnswer = z.object({ id: z.string() })

export const segmentRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/segments/:id/editor',
    surface: 'page',
    summary: 'The part of the editor that works on one segment, for the page that is open already.',
    right: 'read',
    handle: async (c) => {
      const active = activeSegment(c, c.ref, await seenBy(c))
      return active ? page('segments/editor', active) : refused(refuse('not_found').refusal)
    },
  }),
  articleRoute({
    method: 'post',
    path: '/articles/:id/segments',
    surface: 'both',
    summary: 'Adds a sentence that only the translation has, behind the segment `after`.',
    right: 'translate',
    body: additionInput,
    answer: { status: 201, schema: idAnswer },
    handle: addSegment,
  }),
  articleRoute({
    method: 'post',
    path: '/segments/:id/removals',
    surface: 'both',
    summary: 'Takes out a sentence that was added to the translation.',
    right: 'translate',
    handle: removeSegment,
  }),
  articleRoute({
    method: 'post',
    path: '/segments/:id/kinds',
    surface: 'both',
    summary: 'Says what a segment is: title, deck, byline, caption or body.',
    right: 'translate',
    body: kindInput,
    handle: changeKind,
  }),
  articleRoute({
    method: 'post',
    path: '/segments/:id/separations',
    surface: 'both',
    summary: 'Sets a segment apart from those with the same source, or joins it with them again.',
    right: 'translate',
    body: separationInput,
    answer: { status: 201, schema: separationAnswer },
    handle: setApart,
  }),
]

async function addSegment(c: ArticleContext<{ after: string }>): Promise<Reply> {
  const after = refIn(c.entry.id, c.body.after)
  if (after === undefined) return refused(refuse('not_found', { field: 'after' }).refusal)
  const acted = await act(c, { type: 'addSegment', after })
  if (!acted.ok) return refused(acted.refusal)
  const added = acted.line?.events.find((event) => event.type === 'segmentAdded')
  const ref = added?.type === 'segmentAdded' ? added.segment : 0
  return made(c.api, { id: publicId(c.entry.id, ref) }, editorPath(c.entry.id, acted.state, ref))
}

async function removeSegment(c: ArticleContext): Promise<Reply> {
  const place = c.article.order.indexOf(c.ref)
  const acted = await act(c, { type: 'removeSegment', segment: c.ref })
  if (!acted.ok) return refused(acted.refusal)
  if (c.api) return json({ id: publicId(c.entry.id, c.ref) })
  return redirect(editorPath(c.entry.id, acted.state, c.article.order[Math.max(0, place - 1)] ?? 0))
}

async function changeKind(c: ArticleContext<z.infer<typeof kindInput>>): Promise<Reply> {
  const acted = await act(c, { type: 'changeKind', segment: c.ref, kind: c.body.kind })
  if (!acted.ok) return refused(acted.refusal)
  if (c.api) return json({ id: publicId(c.entry.id, c.ref), kind: c.body.kind })
  return redirect(editorPath(c.entry.id, acted.state, c.ref))
}

async function setApart(c: ArticleContext<SeparationInput>): Promise<Reply> {
  const acted = await act(c, { type: 'setApart', segment: c.ref, apart: c.body.apart })
  if (!acted.ok) return refused(acted.refusal)
  const answer = { id: publicId(c.entry.id, c.ref), apart: c.body.apart }
  return made(c.api, answer, editorPath(c.entry.id, acted.state, c.ref))
}

async function act(c: ArticleContext<unknown>, command: ArticleCommand) {
  const closed = await closedTo(c)
  if (closed) return { ok: false as const, refusal: closed }
  return c.house.desk.articles.act(c.entry.id, c.ask, command, c.actor)
}
