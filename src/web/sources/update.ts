import type { CommandOf } from '../../core/article/command.ts'
import { planSource } from '../../core/article/source-plan.ts'
import { segmentsOf } from '../../core/article/state.ts'
import { rulesOfProject } from '../../core/workspace/state.ts'
import { languageOf } from '../../desk/desk.ts'
import { publicId } from '../../desk/document.ts'
import { articleObstacle, correctionObstacle, segmentsObstacle } from '../../desk/import.ts'
import { again } from '../again.ts'
import { givenText } from '../articles/create.ts'
import { donePath } from '../articles/done.ts'
import type { ArticleContext } from '../context.ts'
import { json, made, page, type Reply, redirect, refused } from '../reply.ts'
import { closedTo } from '../revisions/closed.ts'
import type { SourceInput } from './input.ts'
import { countsOf, previewPage, sourcePage } from './page.ts'

type Context = ArticleContext<SourceInput>

/** A corrected source: shown as a difference first, then, on the same article and no other, put in place. */
export async function updateSource(c: Context): Promise<Reply> {
  const form = sourcePage(c, c.body.text)
  const given = await givenText(c)
  if (given.kind === 'both') return refused({ code: 'invalid', field: 'file' }, { page: form })
  if (given.kind === 'undecoded') return again(c, given.code, { field: 'file', ...given.place }, form)
  const fixed = c.entry.original === null ? undefined : ({ code: 'source_is_file' } as const)
  const wrong =
    fixed ??
    (await closedTo(c)) ??
    correctionObstacle(given.text) ??
    (await articleObstacle(given.text, c.house.desk.limits))
  if (wrong) return refused(wrong, { page: form })
  if (!c.body.preview && c.body.head === undefined)
    return refused({ code: 'invalid', field: 'head' }, { page: form })
  const command = await commandFor(c, given.text)
  const unfit = segmentsObstacle(command.segments, c.house.desk.limits)
  if (unfit) return refused(unfit, { page: form })
  return c.body.preview ? preview(c, command) : put(c, command)
}

async function preview(c: Context, command: CommandOf<'updateSource'>): Promise<Reply> {
  const plan = planSource(c.article, command, c.article.next)
  if (!plan) throw new Error('A source was planned for segments that are not there')
  if (c.api) return json({ id: null, version: null, head: c.head, counts: countsOf(plan) })
  const { view, model } = await previewPage(c, command.source, plan, c.head)
  return page(view, model)
}

async function put(c: Context, command: CommandOf<'updateSource'>): Promise<Reply> {
  const { articles } = c.house.desk
  const acted = await articles.actOn(c.entry.id, c.ask, command, c.actor, c.body.head ?? 0)
  if (!acted.ok) return refused(acted.refusal, { page: sourcePage(c, command.source) })
  if (!acted.line) return c.api ? json(NOTHING, 201) : redirect(`/articles/${c.entry.id}`)
  const version = acted.line.events.find((event) => event.type === 'versionNamed')
  const named = version?.type === 'versionNamed' ? publicId(c.entry.id, version.version) : null
  const [first = 0] = acted.state.order
  return made(c.api, { id: acted.line.seq, version: named }, donePath(c, acted.state, first))
}

const NOTHING = { id: null, version: null }

async function commandFor(c: Context, source: string): Promise<CommandOf<'updateSource'>> {
  const standing = segmentsOf(c.article)
    .filter(({ start, end }) => start < end)
    .map(({ ref: segment, start, end }) => ({ segment, start, end }))
  const segments = await c.house.desk.work.run('resegment', {
    before: c.article.source,
    standing,
    text: source,
    language: languageOf(c.article.pair.source),
    rules: rulesOfProject(c.workspace, c.project.id),
  })
  return { type: 'updateSource', source, segments }
}
