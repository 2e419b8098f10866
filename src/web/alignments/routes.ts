import { z } from 'zod'
import { articleFromAlignment, realign, startAlignment } from '../../desk/align.ts'
import { documentOfBeads } from '../../exchange/beads.ts'
import { tmx } from '../../exchange/tmx.ts'
import { idAnswer } from '../articles/answer.ts'
import type { AlignmentContext, ProjectContext } from '../context.ts'
import { fileName } from '../exports/name.ts'
import { json, type Reply, refused } from '../reply.ts'
import { type ReversalInput, reversalInput } from '../reversals/input.ts'
import { alignmentRoute, projectRoute, type Route } from '../route.ts'
import { alignmentJson, keptTexts } from './answer.ts'
import * as input from './input.ts'

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
    method: 'post',
    path: '/projects/:id/alignments',
    surface: 'api',
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
    handle: async (c) => json(await alignmentJson(c)),
  }),
  alignmentRoute({
    method: 'post',
    path: '/alignments/:id/changes',
    surface: 'api',
    summary:
      'Changes beads: merge, split, shift, unlink, link, edit, mark, keep, or realign between confirmed ones.',
    right: 'translate',
    body: input.changeInput,
    answer: { status: 201, schema: input.changeAnswer },
    handle: change,
  }),
  alignmentRoute({
    method: 'post',
    path: '/alignments/:id/reversals',
    surface: 'api',
    summary: 'Undoes the newest change that stands.',
    right: 'translate',
    body: reversalInput,
    answer: { status: 201, schema: input.changeAnswer },
    handle: revert,
  }),
  alignmentRoute({
    method: 'post',
    path: '/alignments/:id/articles',
    surface: 'api',
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
    surface: 'api',
    summary: 'Deletes an alignment for good; articles made of it stay.',
    right: 'coordinate',
    body: z.strictObject({}),
    answer: { status: 201, schema: idAnswer },
    handle: remove,
  }),
]

async function addAlignment(c: ProjectContext<z.output<typeof input.newAlignmentInput>>): Promise<Reply> {
  const given = { ...c.body, project: c.project.id }
  const started = await startAlignment(c.house.desk, c.ask, given)
  return started.ok ? json({ id: started.alignment }, 201) : refused(started.refusal)
}

async function change(c: AlignmentContext<input.ChangeInput>): Promise<Reply> {
  const { head, change: asked } = c.body
  const { desk } = c.house
  const acted =
    asked.type === 'realign'
      ? await realign(desk, c.ask, c.aligned.id, head)
      : await desk.alignments.act(c.aligned.id, c.ask, asked, head)
  return acted.ok ? json({ head: acted.line?.seq ?? head }, 201) : refused(acted.refusal)
}

async function revert(c: AlignmentContext<ReversalInput>): Promise<Reply> {
  const acted = await c.house.desk.alignments.revert(c.aligned.id, c.ask, c.body.reverts)
  return acted.ok ? json({ head: acted.line?.seq ?? c.head }, 201) : refused(acted.refusal)
}

async function makeArticle(c: AlignmentContext<input.MadeArticleInput>): Promise<Reply> {
  const made = await articleFromAlignment(c.house.desk, c.ask, c.aligned.id, c.body)
  return made.ok ? json({ id: made.article }, 201) : refused(made.refusal)
}

async function exportBeads(c: AlignmentContext): Promise<Reply> {
  const { desk } = c.house
  const document = documentOfBeads(keptTexts(c), desk.now().toISOString())
  const content = await desk.work.run('write', { document, format: tmx.format })
  const name = fileName(c.aligned.title, c.aligned.id, c.alignment.pair.target, tmx.extension)
  return { kind: 'file', name, mediaType: tmx.mediaType, content }
}

async function remove(c: AlignmentContext): Promise<Reply> {
  const gone = await c.house.desk.deleteAlignment(c.ask, c.aligned.id)
  return gone.ok ? json({ id: c.aligned.id }, 201) : refused(gone.refusal)
}
