import type { z } from 'zod'
import { compileRules } from '../../core/segmentation/own/compile.ts'
import { cleanRules, joinRules } from '../../core/segmentation/own/rules.ts'
import { rulesOfProject } from '../../core/workspace/state.ts'
import { languageOf } from '../../desk/desk.ts'
import { readSrx, writeSrx } from '../../exchange/srx.ts'
import { again } from '../again.ts'
import type { ProjectContext } from '../context.ts'
import { fileName } from '../exports/name.ts'
import { json, made, page, type Reply, refused } from '../reply.ts'
import { projectRoute, type Route } from '../route.ts'
import * as input from './input.ts'
import { type Shown, segmentationPage } from './page.ts'

type Rules = z.output<typeof input.rulesBody>
type Import = z.output<typeof input.importBody>

export const segmentationRoutes: readonly Route[] = [
  projectRoute({
    method: 'get',
    path: '/projects/:id/segmentation',
    surface: 'both',
    summary: "The project's own rules of segmentation.",
    right: 'coordinate',
    query: input.rulesQuery,
    answer: { status: 200, schema: input.rulesAnswer },
    handle(c) {
      const rules = rulesOfProject(c.workspace, c.project.id)
      if (c.api) return json({ rules })
      return shown(c, { rules, saved: c.query.saved !== undefined })
    },
  }),
  projectRoute({
    method: 'post',
    path: '/projects/:id/segmentation',
    surface: 'both',
    summary: "Replaces the project's own rules of segmentation; they apply to new articles.",
    right: 'coordinate',
    body: input.rulesBody,
    answer: { status: 201, schema: input.rulesAnswer },
    handle: saveRules,
  }),
  projectRoute({
    method: 'post',
    path: '/projects/:id/segmentation/trials',
    surface: 'both',
    summary: 'Shows what rules would do to an article of the project; nothing is kept.',
    right: 'coordinate',
    body: input.rulesBody,
    answer: { status: 200, schema: input.trialAnswer },
    handle: tryRules,
  }),
  projectRoute({
    method: 'get',
    path: '/projects/:id/segmentation/export',
    surface: 'both',
    summary: "Gives the project's own rules, and the built-in ones as far as they can be said, as SRX 2.0.",
    right: 'coordinate',
    handle: ({ workspace, project }) => ({
      kind: 'file',
      name: fileName(project.name, project.id, 'segmentation', 'srx'),
      mediaType: 'application/xml',
      content: writeSrx(rulesOfProject(workspace, project.id)),
    }),
  }),
  projectRoute({
    method: 'post',
    path: '/projects/:id/segmentation/imports',
    surface: 'both',
    summary:
      'Reads an SRX file: the rules that can be taken, and those that cannot with line and reason; nothing is kept.',
    right: 'coordinate',
    body: input.importBody,
    answer: { status: 200, schema: input.importAnswer },
    handle: readRules,
  }),
]

function shown(c: ProjectContext, what: Shown): Reply {
  const { view, model } = segmentationPage(c, what)
  return page(view, model)
}

async function saveRules(c: ProjectContext<Rules>): Promise<Reply> {
  const { rules, article } = c.body
  const { id } = c.project
  const acted = await c.house.desk.administer(c.ask, { type: 'changeSegmentation', project: id, rules })
  if (!acted.ok) return refused(acted.refusal, { page: segmentationPage(c, { rules, article }) })
  const kept = rulesOfProject(acted.state, id)
  return made(c.api, { rules: kept }, `/projects/${id}/segmentation?saved`)
}

async function tryRules(c: ProjectContext<Rules>): Promise<Reply> {
  const { article } = c.body
  const rules = cleanRules(c.body.rules)
  const form = segmentationPage(c, { rules, article })
  const compiled = compileRules(rules)
  if (!compiled.ok) return refused(compiled.refusal, { page: form })
  if (c.workspace.articles.get(article)?.project !== c.project.id)
    return refused({ code: 'not_found', field: 'article' }, { page: form })
  const { state } = await c.house.desk.articles.load(article)
  const language = languageOf(state.pair.source)
  const trial = await c.house.desk.work.run('trial', { text: state.source, language, rules })
  return c.api ? json(trial) : shown(c, { rules, article, trial, language })
}

async function readRules(c: ProjectContext<Import>): Promise<Reply> {
  const kept = rulesOfProject(c.workspace, c.project.id)
  const form = segmentationPage(c, { rules: kept })
  const { language, mode } = c.body
  const sent = c.request.file
  const file = sent && (await c.house.desk.work.run('decode', sent.buffer))
  if (file?.ok === false) {
    const { code, line, offset } = file
    const place = code === 'bad_encoding' ? { line, values: { offset } } : {}
    return again(c, code, { field: 'file', ...place }, form)
  }
  const read = readSrx(file?.text ?? c.body.text, language)
  if (!read.ok) {
    const values = { reason: read.message }
    return refused({ code: 'srx_unreadable', field: 'file', line: read.line, values }, { page: form })
  }
  const rules = mode === 'add' ? joinRules(kept, read.rules) : read.rules
  if (c.api) return json({ rules, refused: read.refused })
  const taken = read.rules.abbreviations.length + read.rules.exceptions.length
  return shown(c, { rules, refused: read.refused, taken })
}
