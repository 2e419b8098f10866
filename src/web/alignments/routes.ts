import { z } from 'zod'
import { articleFromAlignment, realign } from '../../desk/align.ts'
import { documentOfBeads } from '../../exchange/beads.ts'
import { tmx } from '../../exchange/tmx.ts'
import { pack } from '../../work/packed.ts'
import { idAnswer } from '../articles/answer.ts'
import { note } from '../audit/note.ts'
import type { AlignmentContext } from '../context.ts'
import { fileName } from '../exports/name.ts'
import { backOf } from '../render.ts'
import { json, made, page, type Reply, refused } from '../reply.ts'
import { type ReversalInput, reversalInput } from '../reversals/input.ts'
import { alignmentRoute, projectRoute, type Route } from '../route.ts'
import { alignmentJson, keptTexts } from './answer.ts'
import { asksForLines, followed } from './follow.ts'
import * as input from './input.ts'
import { listPage, newAlignmentPage } from './list.ts'
import { finishPage, screenPage } from './page.ts'
import { addAlignment } from './start.ts'

export const alignmentRoutes: readonly Route[] = [
  projectRoute({
    method: 'get',
    path: '/projects/:id/alignments',
    surface: 'api',
    summary: 'The alignments of a project, in order of addition.',
    right: 'read',
    answer: { status: 200, schema: input.alignmentsAnswer },
    handle: (c) => {
      const all = [...c.workspace.alignments.values()].filter(({ project }) => project === c.project.id)
      return json({ alignments: all.map(({ id, title, addedAt }) => ({ id, title, addedAt })) })
    },
  }),
  projectRoute({
    method: 'get',
    path: '/projects/:id/alignments',
    surface: 'page',
    summary: 'The alignments of a project and how far each is.',
    right: 'read',
    query: input.listQuery,
    handle: async (c) => page('alignments/index', await listPage(c, c.query.from)),
  }),
  projectRoute({
    method: 'get',
    path: '/projects/:id/alignments/new',
    surface: 'page',
    summary: 'Form for a text and its translation.',
    right: 'coordinate',
    handle(c) {
      const { view, model } = newAlignmentPage(c)
      return page(view, model)
    },
  }),
  projectRoute({
    method: 'post',
    path: '/projects/:id/alignments',
    surface: 'both',
    summary: 'Segments a text and its translation and aligns their sentences.',
    right: 'coordinate',
    body: input.newAlignmentInput,
    answer: { status: 201, schema: idAnswer },
    handle: addAlignment,
  }),
  alignmentRoute({
    method: 'get',
    path: '/alignments/:id',
    surface: 'api',
    summary:
      'An alignment and its beads behind number `after`; with `doubtful`, those that somebody should look at.',
    right: 'read',
    query: input.beadsQuery,
    answer: { status: 200, schema: input.alignmentAnswer },
    handle: (c) => json(alignmentJson(c)),
  }),
  alignmentRoute({
    method: 'get',
    path: '/alignments/:id',
    surface: 'page',
    summary: 'The beads of an alignment, to be looked through and mended.',
    right: 'read',
    query: input.placeQuery,
    handle: (c) => page('alignments/show', screenPage(c, c.query.at)),
  }),
  alignmentRoute({
    method: 'post',
    path: '/alignments/:id/changes',
    surface: 'both',
    summary:
      'Changes beads: merge, split, shift, unlink, link, edit, cut or join sentences, mark, keep, or realign between confirmed ones.',
    right: 'translate',
    body: input.changeInput,
    answer: { status: 201, schema: input.changeAnswer },
    handle: change,
  }),
  alignmentRoute({
    method: 'post',
    path: '/alignments/:id/reversals',
    surface: 'both',
    summary: 'Undoes the newest change that stands, or the newest undoing.',
    right: 'translate',
    body: reversalInput,
    answer: { status: 201, schema: input.changeAnswer },
    handle: revert,
  }),
  alignmentRoute({
    method: 'get',
    path: '/alignments/:id/articles/new',
    surface: 'page',
    summary: 'Asks before an article is made of an alignment.',
    right: 'export',
    handle(c) {
      const { view, model } = finishPage(c)
      return page(view, model)
    },
  }),
  alignmentRoute({
    method: 'post',
    path: '/alignments/:id/articles',
    surface: 'both',
    summary: 'Makes an article of an alignment: a segment a bead, translations as drafts.',
    right: 'coordinate',
    body: input.madeArticleInput,
    answer: { status: 201, schema: idAnswer },
    handle: makeArticle,
  }),
  alignmentRoute({
    method: 'get',
    path: '/alignments/:id/export',
    surface: 'both',
    summary: 'Gives the beads that are kept and have both sides as TMX.',
    right: 'export',
    handle: exportBeads,
  }),
  alignmentRoute({
    method: 'post',
    path: '/alignments/:id/deletions',
    surface: 'both',
    summary: 'Deletes an alignment for good; articles made of it stay.',
    right: 'coordinate',
    body: z.strictObject({}),
    answer: { status: 201, schema: idAnswer },
    handle: remove,
  }),
]

async function change(c: AlignmentContext<input.ChangeInput>): Promise<Reply> {
  const { head, change: asked } = c.body
  const { desk } = c.house
  if (asked.type === 'realign' && asksForLines(c))
    return followed(c, async (watch) => {
      const acted = await realign(desk, c.ask, c.aligned.id, head, watch)
      return acted.ok ? { ok: true, to: placeOf(c) } : acted
    })
  const acted =
    asked.type === 'realign'
      ? await realign(desk, c.ask, c.aligned.id, head)
      : await desk.alignments.act(c.aligned.id, c.ask, asked, head)
  if (!acted.ok) return refused(acted.refusal)
  return made(c.api, { head: acted.line?.seq ?? head }, placeOf(c))
}

async function revert(c: AlignmentContext<ReversalInput>): Promise<Reply> {
  const acted = await c.house.desk.alignments.revert(c.aligned.id, c.ask, c.body.reverts)
  if (!acted.ok) return refused(acted.refusal)
  return made(c.api, { head: acted.line?.seq ?? c.head }, placeOf(c))
}

/** Back to where the person was: sentences keep their numbers, whatever becomes of the beads. */
function placeOf(c: AlignmentContext<unknown, unknown>): string {
  const back = backOf(c.request)
  const own = `/alignments/${c.aligned.id}`
  return back.startsWith(own) ? back : own
}

async function makeArticle(c: AlignmentContext<input.MadeArticleInput>): Promise<Reply> {
  const given = await articleFromAlignment(c.house.desk, c.ask, c.aligned.id, c.body)
  if (!given.ok) return refused(given.refusal, { page: finishPage(c) })
  return made(c.api, { id: given.article }, `/articles/${given.article}`)
}

async function exportBeads(c: AlignmentContext): Promise<Reply> {
  const { desk } = c.house
  const { segments, ...document } = documentOfBeads(keptTexts(c), desk.now().toISOString())
  const content = await desk.work.run('write', { document, segments: pack(segments), format: tmx.format })
  const { id: alignment, title } = c.aligned
  await note(c, { act: 'alignmentExported', alignment, title, format: tmx.format })
  const name = fileName(title, alignment, c.alignment.pair.target, tmx.extension)
  return { kind: 'file', name, mediaType: tmx.mediaType, content }
}

async function remove(c: AlignmentContext): Promise<Reply> {
  const gone = await c.house.desk.deleteAlignment(c.ask, c.aligned.id)
  if (!gone.ok) return refused(gone.refusal)
  return made(c.api, { id: c.aligned.id }, `/projects/${c.project.id}/alignments`)
}
